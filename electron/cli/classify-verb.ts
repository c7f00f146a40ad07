import type { Classification } from '#shared/accounts';
import { classifyAccount } from '#shared/accounts';
import type { Account } from '#shared/domain';
import { readBundleOptions } from './bundle-options.ts';
import type { CliIo } from './cli-io.ts';
import { CLEAN } from './cli-io.ts';
import { helpOf } from './help.ts';
import { readWorkspace } from './read-workspace.ts';
import type { Tint } from './table.ts';
import { formatTable } from './table.ts';

/** `classify FILE`: what the edition says of every account, in the order of the bundle. */
export async function classifyVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readBundleOptions(argv);
  if (!options) {
    io.stdout(helpOf('classify'));
    return CLEAN;
  }
  const { workspace, edition, calendar, now } = await readWorkspace(options, io);
  const rows = workspace.accounts.map((account) => ({
    account,
    found: classifyAccount(account, edition, calendar, now),
  }));

  if (options.format === 'json') {
    const lines = rows.map(({ account, found: { reasons: _, ...verdicts } }) => ({
      accountId: account.id,
      ...verdicts,
    }));
    io.stdout(`${JSON.stringify(lines, null, 2)}\n`);
  } else io.stdout(classifyTable(rows, io));
  return CLEAN;
}

interface Row {
  readonly account: Account;
  readonly found: Classification;
}

const COVERED: Readonly<Record<string, readonly [text: string, tint: Tint]>> = {
  true: ['covered', 'cyan'],
  false: ['not covered', 'dim'],
  null: ['unknown', 'yellow'],
};

function classifyTable(rows: readonly Row[], io: Pick<CliIo, 'colour' | 'width'>): string {
  if (rows.length === 0) return 'No accounts in this bundle.\n';
  return formatTable(
    ['Account', 'Segment', 'Tier', 'Rank', 'Phase', 'Why'],
    rows.map(({ account, found }) => {
      const [covered, tint] = COVERED[String(found.segment.covered)] ?? ['unknown', 'yellow'];
      const { tier, rank, lifecycle } = found.reasons;
      return {
        cells: [account.name, covered, say(tier), say(rank), say(lifecycle), whyOf(found)],
        tint,
      };
    }),
    { ...io, tinted: 1 },
  );
}

/** A dash where the edition has no such notion. */
function say(reasoned: { readonly value: string | number | null } | null): string {
  return reasoned === null ? '–' : String(reasoned.value ?? 'unknown');
}

function whyOf({ segment, reasons: { tier, rank, lifecycle } }: Classification): string {
  const next = rank?.next;
  return [
    segment.why,
    ...[tier, rank, lifecycle].flatMap((one) => (one ? [`${one.rule}: ${one.why}`] : [])),
    ...(next ? [`For rank ${next.rank} it lacks ${next.lacking} of: ${next.of.join('; ')}.`] : []),
  ].join(' ');
}
