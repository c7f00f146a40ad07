/** Secrets on disk for a host without a keychain, under a passphrase that a person types once a start. */
export interface PassphrasePort {
  /** `memory`: nothing on disk · `locked`: on disk, not yet opened · `open`: on disk, and kept up to date. */
  state(): 'memory' | 'locked' | 'open';
  /** Puts what is there on disk under this passphrase, in place of what was. */
  protect(passphrase: string): Promise<void>;
  /** False when the passphrase does not open it. */
  unlock(passphrase: string): Promise<boolean>;
  /** Deletes what is on disk. */
  forget(): void;
}

/**
 * Where tokens live. Electron: the system keychain through `safeStorage`; browser host: memory, gone when it exits, or a passphrase.
 * Values never reach a log, nor a disk in clear.
 */
export interface SecretStore {
  /** Only where there is no keychain. */
  readonly passphrase?: PassphrasePort;
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
