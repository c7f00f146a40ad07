import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceIdentitySchema, type WorkspaceIdentity } from '#shared/sync';
import { makePrivateFolder, readIfPresent, writePrivateFile } from '../../host/private-file.ts';

/** That a sign-out has begun and for whom: written before anything is deleted, so that a stop in between is made good at the next start. */
export class WipeMark {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = dataFolder;
  }

  load(): WorkspaceIdentity | null {
    try {
      return workspaceIdentitySchema.parse(JSON.parse(readIfPresent(this.path) ?? ''));
    } catch {
      return null;
    }
  }

  save(owner: WorkspaceIdentity): void {
    makePrivateFolder(this.folder);
    writePrivateFile(this.path, JSON.stringify({ orgId: owner.orgId, userId: owner.userId }));
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }

  private get path(): string {
    return join(this.folder, 'signing-out.json');
  }
}
