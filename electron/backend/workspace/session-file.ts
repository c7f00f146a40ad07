import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sessionSchema, type Session } from '#shared/rpc';
import { makePrivateFolder, readIfPresent, writePrivateFile } from '../../host/private-file.ts';

/** Who the workspace belongs to, without any secret: `session.json` in the data folder, 0600, replaced in one step. */
export class SessionFile {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = dataFolder;
  }

  /** Null when nobody has signed in yet, or the file cannot be read as a session; its tokens are not here, so never signed in. */
  load(): Session | null {
    const text = readIfPresent(this.path);
    if (text === null) return null;
    try {
      return { ...sessionSchema.parse(JSON.parse(text)), signedIn: false };
    } catch {
      return null;
    }
  }

  save(session: Session): void {
    makePrivateFolder(this.folder);
    writePrivateFile(this.path, JSON.stringify(session, null, 2));
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }

  private get path(): string {
    return join(this.folder, 'session.json');
  }
}
