import type { ReportField, Workspace } from '#shared/domain';
import { parseBundle } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { DEFAULT_EDITION_ID, EDITION_IDS, editionOf, readEditions } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { createCalendar, parseInstant } from '#shared/lib';
import type { CliIo } from './cli-io.ts';
import { CliError } from './cli-io.ts';
import type { BundleOptions } from './bundle-options.ts';
import { isReport, parseReport } from './read-report.ts';

/** A bundle with what its verbs judge it by; flags go over the bundle's own settings. */
export interface Bench {
  readonly workspace: Workspace;
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type ReadIo = Pick<CliIo, 'readFile' | 'readStdin' | 'stderr'>;

/** The columns of a report without which its cases can be neither ranked nor checked. */
const NEEDED: readonly ReportField[] = ['caseNumber', 'subject', 'status', 'owner', 'createdAt'];

/**
 * Reads and checks the bundle that a verb was given, or a Salesforce report with the columns `needed`. What a person
 * should know about how a report was read goes to standard error. Throws CliError.
 */
export async function readWorkspace(options: BundleOptions, io: ReadIo, needed = NEEDED): Promise<Bench> {
  const name = options.file === '-' ? 'standard input' : options.file;
  const text = await readText(options.file, io);
  if (isReport(options.file, text)) return readReportFile(text, name, options, io, needed);
  const parsed = parseBundle(text);
  if (!parsed.ok) throw new CliError(`${name}: ${parsed.message}`);
  const { workspace } = parsed;
  return {
    workspace,
    edition: await chooseEdition(options.edition ?? workspace.edition ?? DEFAULT_EDITION_ID, io),
    calendar: chooseCalendar(options.zone ?? workspace.zone ?? 'UTC', workspace.holidays ?? []),
    now: chooseNow(options.now ?? workspace.asOf),
  };
}

/** A report does not say when it was made: what is asked about it is asked now. */
async function readReportFile(
  text: string,
  name: string,
  options: BundleOptions,
  io: ReadIo,
  needed: readonly ReportField[],
): Promise<Bench> {
  const calendar = chooseCalendar(options.zone ?? 'UTC', []);
  const now = options.now === undefined ? Date.now() : chooseNow(options.now);
  const { dates: dayOrder } = options;
  const report = parseReport(text, { needed, calendar, now, ...(dayOrder && { dayOrder }) });
  if (!report.ok) throw new CliError(`${name}: ${report.message}`);
  for (const note of report.notes) io.stderr(`${name}: ${note}\n`);
  const edition = await chooseEdition(options.edition ?? DEFAULT_EDITION_ID, io);
  return { workspace: report.workspace, edition, calendar, now };
}

/** Whose day it is, where a verb needs to know. Throws CliError when nobody says, or nobody knows them. */
export function chooseMe(options: BundleOptions, { users, cases, me: own }: Workspace): string {
  const me = options.me ?? own;
  if (me === undefined) throw new CliError('whose day is it? The bundle has no "me": give --me with a user\'s id');
  if (users.some(({ id }) => id === me) || cases.some(({ ownerId }) => ownerId === me)) return me;
  const named = users.find(({ initials, name, email }) => [initials, name, email].includes(me));
  if (named) throw new CliError(`me: "${me}" is no user's id; ${named.name} has "${named.id}"`);
  throw new CliError(`me: nobody has the id "${me}" in this bundle: give --me with a user's id`);
}

async function readText(file: string, io: Pick<CliIo, 'readFile' | 'readStdin'>): Promise<string> {
  if (file === '-') return io.readStdin();
  try {
    return await io.readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CliError(`${file}: ${REASONS[code] ?? `cannot be read (${code || String(error)})`}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder: name the bundle in it',
  EACCES: 'may not be read: check its permissions',
};

/** A built-in edition by its id, or the first of a team's own from a `.json` file. */
async function chooseEdition(id: string, io: ReadIo): Promise<HandbookEdition> {
  const known = EDITION_IDS.find((one) => one === id);
  if (known) return editionOf(known);
  if (!id.toLowerCase().endsWith('.json')) {
    throw new CliError(`edition: there is no "${id}", use ${EDITION_IDS.join(', ')}, or a .json file of editions`);
  }
  const file = readEditions(await readText(id, io));
  if (!file.ok) throw new CliError(`${id}: ${file.message}`);
  const [first] = file.built;
  if (!first) throw new CliError(`${id}: editions: there is none`);
  return first;
}

function chooseCalendar(zone: string, holidays: readonly string[]): Calendar {
  try {
    return createCalendar({ zone, holidays });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`zone: there is no time zone "${zone}", write one like Europe/Berlin`);
  }
}

function chooseNow(text: string): number {
  const now = parseInstant(text);
  if (Number.isNaN(now)) throw new CliError(`now: "${text}" is no instant, write one like 2025-06-12T09:00:00Z`);
  return now;
}
