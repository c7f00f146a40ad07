import { applyEdits } from './apply-edits.ts';
import type { LintField, TextEdit } from './define-rule.ts';
import type { Diagnostic, LintInput, LintOptions } from './lint.ts';
import { lintNextSteps } from './lint.ts';

/** Each round mends what the round before uncovered; three do for any text that a test has found. */
const MAX_ROUNDS = 12;

/**
 * The input after all automatic fixes: linting it again finds nothing fixable, and fixing it again changes nothing. Every
 * word that a person wrote is kept; what is open to more than one reading (`choices`) is left to them.
 */
export function fixNextSteps<Input extends LintInput>(input: Input, options: LintOptions): Input {
  let mended = input;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = lintNextSteps(mended, options);
    const next = {
      ...mended,
      ...fixedField('nextSteps', mended, found),
      ...fixedField('feedback', mended, found),
    };
    if (next.nextSteps === mended.nextSteps && next.feedback === mended.feedback) break;
    mended = next;
  }
  return mended;
}

function fixedField(
  field: Exclude<LintField, 'nextStepsDate'>,
  input: LintInput,
  found: readonly Diagnostic[],
): Partial<LintInput> {
  const edits = editsThatFit(found.filter((diagnostic) => diagnostic.field === field));
  return edits.length === 0 ? {} : { [field]: applyEdits(input[field] ?? '', edits) };
}

/**
 * The edits of as many fixes as fit together, each fix whole or not at all. What moves whole lines waits until nothing
 * in the lines is left to mend.
 */
function editsThatFit(found: readonly Diagnostic[]): readonly TextEdit[] {
  const fixes = found.flatMap(({ rule, fix }) => (fix && fix.length > 0 ? [{ rule, fix }] : []));
  const inLine = fixes.filter(({ rule }) => rule !== 'newest-first');
  const edits: TextEdit[] = [];
  let reached = 0;
  for (const { fix } of inLine.length > 0 ? inLine : fixes) {
    const start = Math.min(...fix.map((edit) => edit.start));
    if (start < reached) continue;
    edits.push(...fix);
    reached = Math.max(...fix.map((edit) => edit.end));
  }
  return edits;
}
