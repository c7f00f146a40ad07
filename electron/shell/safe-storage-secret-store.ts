import type { Log } from '../host/host.ts';
import { readIfPresent, writePrivateFile } from '../host/private-file.ts';
import { MemorySecretStore, type SecretStore } from '../host/secret-store.ts';
import type { ElectronParts } from './electron-parts.ts';

type SafeStorage = ElectronParts['safeStorage'];

/**
 * The keychain where there is a real one, else memory. On Linux without a keyring Electron "encrypts" with a password that is
 * in its source (`basic_text`): a token must not be written to disk like that.
 */
export async function openSecretStore(
  safeStorage: SafeStorage,
  { file, platform, log }: { file: string; platform: NodeJS.Platform; log: Log },
): Promise<SecretStore> {
  const available = await safeStorage.isAsyncEncryptionAvailable().catch(() => false);
  const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
  if (available && backend !== 'basic_text' && backend !== 'unknown')
    return new SafeStorageSecretStore(safeStorage, file, log);
  log.warn(`No keychain (${available ? backend : 'not available'}): sign-in lasts until the app closes.`);
  return new MemorySecretStore();
}

/** Secrets in a 0600 file, each encrypted with a key that the system's keychain holds. */
export class SafeStorageSecretStore implements SecretStore {
  readonly keeps = 'across-restarts';
  private readonly safeStorage: SafeStorage;
  private readonly file: string;
  private readonly log: Log;
  /** Reading and replacing the file is one step: two writers would lose one's secret. */
  private lastWrite: Promise<void> = Promise.resolve();

  constructor(safeStorage: SafeStorage, file: string, log: Log) {
    this.safeStorage = safeStorage;
    this.file = file;
    this.log = log;
  }

  /** Null also when the keychain no longer opens it: the person signs in again, and until then the file stays as it is. */
  async get(name: string): Promise<string | null> {
    await this.lastWrite;
    const encrypted = this.read().get(name);
    if (encrypted === undefined) return null;
    try {
      const { result, shouldReEncrypt } = await this.safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
      if (shouldReEncrypt) await this.set(name, result);
      return result;
    } catch {
      this.log.error('A stored secret could not be opened: the keychain was reset, or is another one.');
      return null;
    }
  }

  async set(name: string, value: string): Promise<void> {
    const encrypted = (await this.safeStorage.encryptStringAsync(value)).toString('base64');
    await this.change((secrets) => secrets.set(name, encrypted));
  }

  async delete(name: string): Promise<void> {
    await this.change((secrets) => secrets.delete(name));
  }

  private change(edit: (secrets: Map<string, string>) => void): Promise<void> {
    const write = this.lastWrite.then(() => {
      const secrets = this.read();
      edit(secrets);
      writePrivateFile(this.file, JSON.stringify(Object.fromEntries(secrets)));
    });
    this.lastWrite = write.catch(() => {});
    return write;
  }

  private read(): Map<string, string> {
    try {
      return new Map(Object.entries(JSON.parse(readIfPresent(this.file) ?? '{}') as Record<string, string>));
    } catch {
      this.log.error('The file of secrets is damaged; signing in again replaces it.');
      return new Map();
    }
  }
}
