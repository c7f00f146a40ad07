import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFieldsProfile, writeFieldsProfile, type FieldsProfile, type OrgNames } from '#shared/mapping';
import { makePrivateFolder, readIfPresent, writePrivateFile } from '../../host/private-file.ts';

/** What the workspace's org calls its fields and values: `fields.json` in the data folder, in the form that colleagues share. */
export class FieldsFile {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = dataFolder;
  }

  /** The names chosen for this org; none where nothing was chosen, the file is another org's or cannot be read. */
  load(orgId: string): OrgNames {
    const read = readFieldsProfile(readIfPresent(this.path) ?? '');
    return read.ok && read.profile.orgId === orgId ? read.profile : { fields: {}, values: {} };
  }

  save(profile: FieldsProfile): void {
    makePrivateFolder(this.folder);
    writePrivateFile(this.path, writeFieldsProfile(profile));
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }

  private get path(): string {
    return join(this.folder, 'fields.json');
  }
}
