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
import type { Change } from './store/apply-change.ts';
import type { Keeper, Transaction } from './store/ledger.ts';

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
export class OrgFolder implements Keeper {
  private readonly path: string;
  /** Where each transaction ends in the file, in bytes. */
  private ends: number[] = [];

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

  /** What was committed so far. A last line that was cut short (a crash while writing) is dropped, on disk too. */
  readTransactions(): Transaction[] {
    const file = join(this.path, 'changes.jsonl');
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(file, whole);
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    this.ends = [];
    let end = 0;
    return lines.map((line, i) => {
      this.ends.push((end += Buffer.byteLength(line) + 1));
      try {
        return readLine(line, i + 1);
      } catch {
        throw new PracticeOrgError(
          'BAD_STATE',
          `${file}, line ${i + 1} cannot be read: reset the practice org, or put back a good copy of the file.`,
        );
      }
    });
  }

  append(transaction: Transaction): void {
    const line = Buffer.from(`${JSON.stringify(transaction)}\n`);
    appendFileSync(join(this.path, 'changes.jsonl'), line, { mode: 0o600 });
    this.ends.push((this.ends.at(-1) ?? 0) + line.length);
  }

  /** Forgets all but the first `count` transactions. */
  cutTo(count: number): void {
    this.ends.length = Math.min(count, this.ends.length);
    const file = join(this.path, 'changes.jsonl');
    if (existsSync(file)) truncateSync(file, this.ends.at(-1) ?? 0);
  }
}

/** Lines of the first version held one change each, and nothing about who made it. */
function readLine(line: string, seq: number): Transaction {
  const read = JSON.parse(line) as Transaction | Change;
  return 'kind' in read ? { seq, at: 0, by: '', via: 'colleague', changes: [read] } : read;
}

/** Forgets rows, changes, tokens and log. The org must not be running. */
export function resetPracticeOrg(dataFolder: string): void {
  for (const name of FILES) rmSync(join(dataFolder, name), { force: true });
}
