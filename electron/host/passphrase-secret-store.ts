import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder, readIfPresent, writePrivateFile } from './private-file.ts';
import type { PassphrasePort, SecretStore } from './secret-store.ts';

/** scrypt's cost: 128 MiB and about half a second for each guess. */
const usualCost = 2 ** 17;
const blockSize = 8;
const keyBytes = 32;

const fileShape = z.object({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  cost: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});
type Sealed = z.infer<typeof fileShape>;
const secretsShape = z.record(z.string(), z.string());

interface Opened {
  readonly key: Buffer;
  readonly salt: string;
  readonly cost: number;
}

/**
 * Secrets in memory; once a passphrase is given also in a 0600 file, encrypted (AES-256-GCM) with a key that is made from it. For hosts
 * without a keychain. The passphrase itself is not kept.
 */
export class PassphraseSecretStore implements SecretStore {
  readonly passphrase: PassphrasePort;
  private readonly file: string;
  private readonly cost: number;
  private readonly values = new Map<string, string>();
  private opened: Opened | null = null;

  constructor(file: string, cost = usualCost) {
    this.file = file;
    this.cost = cost;
    this.passphrase = {
      state: () => this.state(),
      protect: (passphrase) => this.protect(passphrase),
      unlock: (passphrase) => this.unlock(passphrase),
      forget: () => this.forget(),
    };
  }

  get keeps(): SecretStore['keeps'] {
    return this.opened ? 'across-restarts' : 'until-exit';
  }

  async get(name: string): Promise<string | null> {
    return this.values.get(name) ?? null;
  }

  async set(name: string, value: string): Promise<void> {
    const before = this.values.get(name);
    this.values.set(name, value);
    try {
      this.keep();
    } catch (error) {
      if (before === undefined) this.values.delete(name);
      else this.values.set(name, before);
      throw error;
    }
  }

  /** Locked, nobody can take a single secret out of the file: all of it goes, as what is left could be the one to be deleted. */
  async delete(name: string): Promise<void> {
    this.values.delete(name);
    if (this.opened) this.keep();
    else this.forget();
  }

  private state(): ReturnType<PassphrasePort['state']> {
    if (this.opened) return 'open';
    return readIfPresent(this.file) === null ? 'memory' : 'locked';
  }

  private async protect(passphrase: string): Promise<void> {
    const salt = randomBytes(16).toString('base64');
    this.opened = { key: await keyFrom(passphrase, salt, this.cost), salt, cost: this.cost };
    makePrivateFolder(dirname(this.file));
    this.keep();
  }

  /** What was learned since the start is newer than what the file has. */
  private async unlock(passphrase: string): Promise<boolean> {
    const sealed = readSealed(this.file);
    if (!sealed) return false;
    const key = await keyFrom(passphrase, sealed.salt, sealed.cost);
    const secrets = open(sealed, key);
    if (!secrets) return false;
    for (const [name, value] of Object.entries(secrets)) if (!this.values.has(name)) this.values.set(name, value);
    this.opened = { key, salt: sealed.salt, cost: sealed.cost };
    this.keep();
    return true;
  }

  private forget(): void {
    this.opened = null;
    rmSync(this.file, { force: true });
  }

  private keep(): void {
    if (this.opened) writePrivateFile(this.file, JSON.stringify(seal(Object.fromEntries(this.values), this.opened)));
  }
}

function keyFrom(passphrase: string, salt: string, cost: number): Promise<Buffer> {
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function seal(secrets: Readonly<Record<string, string>>, { key, salt, cost }: Opened): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  return {
    version: 1,
    kdf: 'scrypt',
    cost,
    salt,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** Null when the key is another one, or the file was tampered with. */
function open({ iv, tag, data }: Sealed, key: Buffer): Readonly<Record<string, string>> | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const text = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
    return secretsShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function readSealed(file: string): Sealed | null {
  try {
    return fileShape.parse(JSON.parse(readIfPresent(file) ?? ''));
  } catch {
    return null;
  }
}
