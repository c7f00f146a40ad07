import type { HandbookEdition } from '#shared/handbook';
import type { LintRule } from '#shared/next-steps';
import { firstLintError, LINT_RULES, lintNextSteps } from '#shared/next-steps';
import type { CaseReading } from '#shared/rules';

/** Whether Next Steps or their date break an error-level rule of the edition, on a case that is worked on. */
export function hasLintError({ theCase, context, edition, calendar, today, started, closed }: CaseReading): boolean {
  const { nextSteps, nextStepsDate } = theCase;
  const input = { nextSteps, nextStepsDate, started, closed };
  const options = {
    edition,
    today,
    roster: context.roster,
    maxEntryLength: context.maxEntryLength,
    isBusinessDay: (day: number) => calendar.isBusinessDay(day),
  };
  if (firstLintError('nextSteps', input, options) !== null) return true;
  return lintNextSteps(input, { ...options, mode: 'editing' }, dateErrorsOf(edition)).length > 0;
}

const dateErrors = new WeakMap<HandbookEdition, readonly LintRule[]>();

function dateErrorsOf(edition: HandbookEdition): readonly LintRule[] {
  let rules = dateErrors.get(edition);
  if (!rules) {
    rules = LINT_RULES.filter(
      ({ id, meta }) => meta.field === 'nextStepsDate' && edition.lintSeverities[id] === 'error',
    );
    dateErrors.set(edition, rules);
  }
  return rules;
}
