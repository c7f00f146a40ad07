import type { Case, Id } from '#shared/domain';
import { caseContexts } from '#shared/day';
import type { Severity } from '#shared/handbook';
import type { Diagnostic } from '#shared/next-steps';
import { fixCase, lintCase, readCase } from '#shared/rules';
import { readBundleOptions } from './bundle-options.ts';
import type { CliIo } from './cli-io.ts';
import { CLEAN, FINDINGS } from './cli-io.ts';
import { helpOf } from './help.ts';
import type { Bench } from './read-workspace.ts';
import { readWorkspace } from './read-workspace.ts';
import type { Tint } from './table.ts';
import { formatTable } from './table.ts';

interface LintRow {
  readonly caseId: Id;
  readonly diagnostics: readonly (Pick<Diagnostic, 'rule' | 'severity' | 'field' | 'message' | 'start' | 'end'> & {
    readonly fixable: boolean;
  })[];
  /** The mended Next Steps, where asked for and other than before. */
  readonly fixed?: string;
}

/** `lint FILE [--fix]`: what is wrong with the Next Steps, their date and the Feedback of every case. */
export async function lintVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readBundleOptions(argv.filter((argument) => argument !== '--fix'));
  if (!options) {
    io.stdout(helpOf('lint'));
    return CLEAN;
  }
  const bench = await readWorkspace(options, io, ['caseNumber', 'status', 'nextSteps']);
  const rows = lintWorkspace(bench, { me: options.me ?? bench.workspace.me, fix: argv.includes('--fix') });

  if (options.format === 'json') io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
  else io.stdout(lintTable(rows, bench.workspace.cases, io));
  const found = rows.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'info'));
  return found ? FINDINGS : CLEAN;
}

function lintWorkspace(
  { workspace, edition, calendar, now }: Bench,
  { me = '', fix }: { readonly me: Id | undefined; readonly fix: boolean },
): readonly LintRow[] {
  const contextOf = caseContexts(workspace, me);
  const myInitials = workspace.users.find(({ id }) => id === me)?.initials ?? null;
  const options = { mode: 'editing', myInitials } as const;
  return workspace.cases.map((theCase) => {
    const reading = readCase(theCase, contextOf(theCase), edition, calendar, now);
    const diagnostics = lintCase(reading, options).map(
      ({ rule, severity, field, message, start, end, fix: edits }) => ({
        rule,
        severity,
        field,
        message,
        start,
        end,
        fixable: edits !== undefined,
      }),
    );
    const fixed = fix ? fixCase(reading, options).nextSteps : undefined;
    const changed = fixed !== undefined && fixed !== theCase.nextSteps;
    return { caseId: theCase.id, diagnostics, ...(changed && { fixed }) };
  });
}

const TINTS: Readonly<Record<Severity, Tint>> = { error: 'red', warning: 'yellow', info: 'dim' };

const FIELDS: Readonly<Record<Diagnostic['field'], string>> = {
  nextSteps: 'Next Steps',
  nextStepsDate: 'Next Steps Date',
  feedback: 'Feedback',
};

function lintTable(rows: readonly LintRow[], cases: readonly Case[], io: Pick<CliIo, 'colour' | 'width'>): string {
  const numberOf = new Map(cases.map(({ id, caseNumber }) => [id, caseNumber]));
  const lines = rows.flatMap(({ caseId, diagnostics }) =>
    diagnostics.map(({ severity, field, start, rule, message, fixable }) => ({
      cells: [
        numberOf.get(caseId) ?? caseId,
        severity,
        FIELDS[field],
        String(start),
        rule,
        fixable ? 'yes' : '',
        message,
      ],
      tint: TINTS[severity],
    })),
  );
  const fixed = rows.flatMap(({ caseId, fixed }) =>
    fixed === undefined ? [] : [`\nCase ${numberOf.get(caseId) ?? caseId}, mended:\n${indent(fixed)}\n`],
  );
  if (lines.length === 0) return `No findings in ${rows.length} ${rows.length === 1 ? 'case' : 'cases'}.\n`;
  const table = formatTable(['Case', 'Severity', 'Field', 'At', 'Rule', 'Fixable', 'What is wrong'], lines, {
    ...io,
    tinted: 1,
  });
  const counts = count(rows);
  return `${table}\n${counts}\n${fixed.join('')}`;
}

function count(rows: readonly LintRow[]): string {
  const severities = rows.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const words = (['error', 'warning', 'info'] as const).map((severity) => {
    const number = severities.filter((one) => one === severity).length;
    return `${number} ${severity}${number === 1 || severity === 'info' ? '' : 's'}`;
  });
  return `${words.join(', ')} in ${rows.filter(({ diagnostics }) => diagnostics.length > 0).length} of ${rows.length} ${rows.length === 1 ? 'case' : 'cases'}`;
}

/** Line ends of the field stay lines; no other control character reaches the terminal. */
function indent(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `  ${line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')}`)
    .join('\n');
}
