import { parseDay } from '#shared/lib';
import type { OpenScorecard } from '#shared/scorecard';
import { METRICS, openScorecard, sayFigure, scorecardSheet } from '#shared/scorecard';
import { toCsv } from '../backend/export/to-csv.ts';
import type { CliIo } from './cli-io.ts';
import { CLEAN, CliError } from './cli-io.ts';
import { readBundleOptions } from './bundle-options.ts';
import { helpOf } from './help.ts';
import type { Bench } from './read-workspace.ts';
import { readWorkspace } from './read-workspace.ts';
import { formatTable } from './table.ts';
import { cannotWrite } from './write-failure.ts';

/** `scorecard FILE --from DAY --to DAY [--out x.csv]`: the figures of every Advocate, from the cases of the bundle. */
export async function scorecardVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readBundleOptions(argv, ['from', 'to', 'out']);
  if (!options) {
    io.stdout(helpOf('scorecard'));
    return CLEAN;
  }
  const { from, to, out } = options.own;
  const period = readPeriod(from, to);
  if (out !== undefined) checkOut(out);
  const bench = await readWorkspace(options, io);
  const { workspace, edition, calendar, now } = bench;
  const { scorecard } = openScorecard(workspace, { edition, calendar, now, ...period });

  if (out !== undefined) await writeCsv(out, scorecard, bench, io);
  if (options.format === 'json') io.stdout(`${JSON.stringify(scorecard, null, 2)}\n`);
  else if (out !== undefined) io.stdout(`${out}: ${METRICS.length} metrics of ${many(scorecard.rows.length)}\n`);
  else io.stdout(scorecardTable(scorecard, bench, io));
  return CLEAN;
}

type Scorecard = OpenScorecard['scorecard'];

function readPeriod(from: string | undefined, to: string | undefined): { readonly from: number; readonly to: number } {
  const period = { from: readDay('--from', from), to: readDay('--to', to) };
  if (period.from > period.to) throw new CliError(`--from ${from} is after --to ${to}: swap them`);
  return period;
}

function readDay(flag: string, text: string | undefined): number {
  if (text === undefined) throw new CliError(`${flag} is missing: give the period with --from and --to, as days`);
  const day = parseDay(text);
  if (day === null) throw new CliError(`${flag}: "${text}" is no day of the calendar, write one like 2025-06-12`);
  return day;
}

function checkOut(file: string): void {
  const [, ending = ''] = /\.(\w+)$/.exec(file.toLowerCase()) ?? [];
  if (ending === 'csv') return;
  if (ending === 'xlsx' || ending === 'pdf') {
    throw new CliError(`--out ${file}: .${ending} comes later, write a .csv for now`);
  }
  throw new CliError(`--out ${file}: name a file that ends in .csv`);
}

async function writeCsv(
  file: string,
  scorecard: Scorecard,
  { workspace, edition, calendar }: Bench,
  io: CliIo,
): Promise<void> {
  const facts = { editionName: edition.name, zone: calendar.zone, dataAsOf: workspace.asOf };
  try {
    await io.writeFile(file, toCsv(scorecardSheet(scorecard, facts)));
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** A line for each metric, a column for each Advocate. */
function scorecardTable(
  { from, to, asOf, rows }: Scorecard,
  { edition, workspace, calendar }: Bench,
  io: CliIo,
): string {
  const title = `${edition.name}\n${from} to ${to} (${calendar.zone}), as of ${asOf}, data of ${workspace.asOf}\n`;
  if (rows.length === 0) return `${title}\nNobody in this bundle has an Advocate’s role.\n`;
  const initials = new Map(workspace.users.map((user) => [user.id, user.initials]));
  const table = formatTable(
    ['Metric', ...rows.map(({ userId, name }) => initials.get(userId) || name)],
    METRICS.map((metric) => ({
      cells: [metric.meta.label, ...rows.map(({ metrics }) => sayFigure(metric, metrics[metric.id]))],
      tint: 'dim',
    })),
    { ...io, tinted: 0 },
  );
  return `${title}\n${table}`;
}

function many(advocates: number): string {
  return advocates === 1 ? '1 Advocate' : `${advocates} Advocates`;
}
