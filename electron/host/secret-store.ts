/**
 * Where tokens live. Electron: the system keychain through `safeStorage`; browser host: memory, gone when it exits.
 * Values never reach a log, nor a disk in clear.
 */
export interface SecretStore {
  /** How long a secret lasts, so that the app can say so. */
  readonly keeps: 'across-restarts' | 'until-exit';
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}

export class MemorySecretStore implements SecretStore {
  readonly keeps = 'until-exit';
  private readonly values = new Map<string, string>();

  async get(name: string): Promise<string | null> {
    return this.values.get(name) ?? null;
  }

  async set(name: string, value: string): Promise<void> {
    this.values.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.values.delete(name);
  }
}
