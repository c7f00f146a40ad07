import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Log } from '../../electron/host/host.ts';
import { MemorySecretStore } from '../../electron/host/secret-store.ts';

/** A memory store that remembers every value it was ever given. */
export class RememberingSecretStore extends MemorySecretStore {
  readonly everSet: string[] = [];

  override async set(name: string, value: string): Promise<void> {
    this.everSet.push(value);
    await super.set(name, value);
  }
}

/** A machine for the services: a data folder of its own, and a clock, a log and a browser that a test can read and set. */
export class TestHost implements Host {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-host-'));
  readonly appVersion = '1.2.3';
  secrets = new RememberingSecretStore();
  /** `level message`, in order. */
  readonly lines: string[] = [];
  readonly log: Log = {
    info: (message) => void this.lines.push(`info ${message}`),
    warn: (message) => void this.lines.push(`warn ${message}`),
    error: (message) => void this.lines.push(`error ${message}`),
  };
  /** How far this laptop's clock is ahead, in milliseconds. */
  clockAhead = 0;
  /** The person at the browser. */
  browse: (url: string) => Promise<void> = () => Promise.reject(new Error('nobody opens a browser here'));

  now(): number {
    return Date.now() + this.clockAhead;
  }

  openExternal(url: string): Promise<void> {
    return this.browse(url);
  }

  /** Every file of the data folder, by its path in it. */
  files(): ReadonlyMap<string, string> {
    const entries = readdirSync(this.dataFolder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [path.slice(this.dataFolder.length + 1), readFileSync(path, 'latin1')]));
  }

  dispose(): void {
    rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
