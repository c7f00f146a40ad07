import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder, writePrivateFile } from '../host/private-file.ts';
import type { Door } from './door.ts';
import { doorFile } from './pages.ts';

/** A cold browser on a slow disk takes its time to read the file. */
const LIVES_MS = 120_000;

/** The 0600 files that windows are opened on. Each is removed as soon as its token is spent; leftovers of a crash at start. */
export class DoorFiles {
  private readonly folder: string;
  private readonly door: Door;
  private readonly origin: string;

  constructor(windowFolder: string, door: Door, origin: string) {
    this.folder = join(windowFolder, 'door');
    this.door = door;
    this.origin = origin;
    this.clear();
    makePrivateFolder(this.folder);
  }

  /** Writes one and returns its path. */
  write(caseId: string | null): string {
    const path = join(this.folder, `${randomUUID()}.html`);
    const token = this.door.issue(LIVES_MS, caseId, () => rmSync(path, { force: true }));
    writePrivateFile(path, doorFile(this.origin, token));
    return path;
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
