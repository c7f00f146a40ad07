import { caseContexts } from '#shared/day';
import type { Case } from '#shared/domain';
import type { Outcome } from '#shared/handbook';
import type { CheckedItem, ClosingFinding, ClosingVerdict } from '#shared/rules';
import { checkRequiredTen, closingVerdicts, readCase } from '#shared/rules';
import { readBundleOptions } from './bundle-options.ts';
import type { CliIo } from './cli-io.ts';
import { CLEAN, FINDINGS } from './cli-io.ts';
import { helpOf } from './help.ts';
import type { Bench } from './read-workspace.ts';
import { readWorkspace } from './read-workspace.ts';
import { formatTable } from './table.ts';

interface CheckRow {
  readonly caseId: string;
  readonly items: readonly CheckedItem[];
  readonly close: Readonly<Record<Outcome, SaidVerdict>>;
}

interface SaidVerdict {
  readonly allowed: boolean;
  readonly blockers: readonly SaidFinding[];
  readonly warnings: readonly SaidFinding[];
}

type SaidFinding = Pick<ClosingFinding, 'rule' | 'message'>;

/** `check FILE`: the Required 10 and the closing gate, for every case of the bundle, closed ones too. */
export async function checkVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readBundleOptions(argv);
  if (!options) {
    io.stdout(helpOf('check'));
    return CLEAN;
  }
  const bench = await readWorkspace(options, io);
  const rows = checkCases(bench, options.me ?? bench.workspace.me ?? '');
  if (options.format === 'json') io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
  else io.stdout(checkTable(rows, bench.workspace.cases, io));
  return rows.some(({ items }) => items.some(({ result }) => result === 'missing')) ? FINDINGS : CLEAN;
}

/** The checklist says the same to everybody, so `me` may be nobody. */
function checkCases({ workspace, edition, calendar, now }: Bench, me: string): readonly CheckRow[] {
  const contextOf = caseContexts(workspace, me);
  return workspace.cases.map((theCase) => {
    const reading = readCase(theCase, contextOf(theCase), edition, calendar, now);
    const { resolved, duplicate, unresponsive, na } = closingVerdicts(reading);
    return {
      caseId: theCase.id,
      items: checkRequiredTen(reading),
      close: { resolved: say(resolved), duplicate: say(duplicate), unresponsive: say(unresponsive), na: say(na) },
    };
  });
}

function say({ allowed, blockers, warnings }: ClosingVerdict): SaidVerdict {
  const plain = ({ rule, message }: ClosingFinding): SaidFinding => ({ rule, message });
  return { allowed, blockers: blockers.map(plain), warnings: warnings.map(plain) };
}

function checkTable(rows: readonly CheckRow[], cases: readonly Case[], io: Pick<CliIo, 'colour' | 'width'>): string {
  if (rows.length === 0) return 'No cases: nothing to check.\n';
  return formatTable(
    ['Case', 'Required 10', 'Missing', 'Resolved', 'Duplicate', 'Unresponsive', 'N/A', 'Subject'],
    rows.map(({ items, close }, index) => {
      const missing = items.filter(({ result }) => result === 'missing').map(({ id }) => id);
      const applicable = items.filter(({ result }) => result !== 'not-applicable');
      const met = applicable.filter(({ result }) => result === 'met').length;
      const { caseNumber = '', subject = '' } = cases[index] ?? {};
      return {
        cells: [
          caseNumber,
          items.length === 0 ? 'no list' : `${met} of ${applicable.length}`,
          missing.join(' '),
          ...[close.resolved, close.duplicate, close.unresponsive, close.na].map(mark),
          subject,
        ],
        tint: missing.length > 0 ? 'red' : 'dim',
      };
    }),
    { ...io, tinted: 1 },
  );
}

function mark({ blockers, warnings }: SaidVerdict): string {
  const rules = (findings: readonly SaidFinding[]) => [...new Set(findings.map(({ rule }) => rule))].join(' ');
  if (blockers.length > 0) return `no: ${rules(blockers)}`;
  return warnings.length > 0 ? `reason: ${rules(warnings)}` : 'yes';
}
