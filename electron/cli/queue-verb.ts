import type { QueueRow } from '#shared/day';
import { rankDay } from '#shared/day';
import type { CliIo } from './cli-io.ts';
import { CLEAN } from './cli-io.ts';
import { readBundleOptions } from './bundle-options.ts';
import { helpOf } from './help.ts';
import { chooseMe, readWorkspace } from './read-workspace.ts';
import type { Tint } from './table.ts';
import { formatTable } from './table.ts';

/** `queue FILE`: the open cases of `me` in the order of the day. */
export async function queueVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readBundleOptions(argv);
  if (!options) {
    io.stdout(helpOf('queue'));
    return CLEAN;
  }
  const { workspace, edition, calendar, now } = await readWorkspace(options, io);
  const me = chooseMe(options, workspace);
  const rows = rankDay(workspace, { edition, me, now, calendar });

  if (options.format === 'json') io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
  else io.stdout(queueTable(rows, workspace, io));
  return CLEAN;
}

const TINTS: Readonly<Record<QueueRow['band'], Tint>> = {
  breached: 'red',
  now: 'yellow',
  slipping: 'magenta',
  planned: 'cyan',
  quiet: 'dim',
};

function queueTable(
  rows: readonly QueueRow[],
  { accounts, cases }: Parameters<typeof rankDay>[0],
  io: Pick<CliIo, 'colour' | 'width'>,
): string {
  if (rows.length === 0) return 'No open cases: nothing is owed.\n';
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const accountOf = new Map(accounts.map((one) => [one.id, one.name]));
  return formatTable(
    ['', 'Band', 'Why now', 'Case', 'Subject', 'Account', 'Priority'],
    rows.map(({ rank, band, reason, caseId }) => {
      const theCase = caseOf.get(caseId);
      const account = accountOf.get(theCase?.accountId ?? '') ?? '';
      return {
        cells: [
          String(rank),
          band,
          reason,
          theCase?.caseNumber ?? caseId,
          theCase?.subject ?? '',
          account,
          theCase?.priority ?? '',
        ],
        tint: TINTS[band],
      };
    }),
    { ...io, tinted: 1 },
  );
}
