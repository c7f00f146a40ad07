import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Change } from './store/changes.ts';

/** What an org was made from, and where it lives: `org.json`. */
export interface OrgSettings {
  readonly version: 1;
  readonly seed: number;
  /** The instant (ISO, UTC) the rows are generated around. */
  readonly now: string;
  readonly cases: number;
  readonly advocates: number;
  readonly port: number;
  /** Milliseconds by which the org's clock is ahead of the machine's. */
  readonly clockOffset: number;
  readonly signingKey: string;
}

/** Something wrong with the folder or the options, told to a person. */
export class PracticeOrgError extends Error {
  readonly code: 'BAD_OPTION' | 'OTHER_ORG_HERE' | 'BAD_STATE' | 'PORT_TAKEN';

  constructor(code: PracticeOrgError['code'], message: string) {
    super(message);
    this.name = 'PracticeOrgError';
    this.code = code;
  }
}

const FILES = ['org.json', 'changes.jsonl', 'tokens.json', 'requests.log'];

/** The state of one practice org on disk. Base rows are not stored: they are generated again from `org.json`. */
export class OrgFolder {
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }

  file(name: 'tokens.json' | 'requests.log'): string {
    return join(this.path, name);
  }

  readSettings(): OrgSettings | null {
    const file = join(this.path, 'org.json');
    if (!existsSync(file)) return null;
    try {
      const settings = JSON.parse(readFileSync(file, 'utf8')) as OrgSettings;
      if (settings.version === 1 && Number.isInteger(settings.seed) && Number.isInteger(settings.cases))
        return settings;
    } catch {
      // Told below, together with a file of another shape.
    }
    throw new PracticeOrgError(
      'BAD_STATE',
      `${file} is not the state of a practice org: reset the practice org, or choose another folder.`,
    );
  }

  writeSettings(settings: OrgSettings): void {
    const file = join(this.path, 'org.json');
    writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  /** The changes so far. A last line that was cut short (a crash while writing) is dropped, on disk too. */
  readChanges(): Change[] {
    const file = join(this.path, 'changes.jsonl');
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(file, whole);
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    return lines.map((line, i) => {
      try {
        return JSON.parse(line) as Change;
      } catch {
        throw new PracticeOrgError(
          'BAD_STATE',
          `${file}, line ${i + 1} cannot be read: reset the practice org, or put back a good copy of the file.`,
        );
      }
    });
  }

  appendChanges(changes: readonly Change[]): void {
    const lines = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
    appendFileSync(join(this.path, 'changes.jsonl'), lines, { mode: 0o600 });
  }
}

/** Forgets rows, changes, tokens and log. The org must not be running. */
export function resetPracticeOrg(dataFolder: string): void {
  for (const name of FILES) rmSync(join(dataFolder, name), { force: true });
}
