import { firstLintError } from '#shared/next-steps';
import { defineItem } from './define-item.ts';

/** R10-12: a closed case carries Feedback, `NA` when there is none, and never a next step. */
export const r10Item12 = defineItem({
  id: 'R10-12',
  meta: {
    phase: 'closing',
    summary: 'Feedback is given',
    gap: 'Feedback is missing',
    messages: {
      open: 'Wanted at closing.',
      given: 'Feedback is given.',
      optional: 'This edition leaves Feedback open.',
      missing: 'Feedback is empty: NA when there is none.',
      malformed: 'Feedback breaks {{rule}}.',
    },
  },
  check({ theCase, context: { roster }, edition, closed, today }, verdict) {
    if (!closed) return verdict('not-yet-due', 'open');
    const { feedback, nextSteps } = theCase;
    if ((feedback ?? '').trim() === '') {
      const needed = edition.requiredTenTerms.feedbackRequired;
      return needed ? verdict('missing', 'missing') : verdict('not-applicable', 'optional');
    }
    const input = { feedback, nextSteps, started: true, closed };
    const rule = firstLintError('feedback', input, { edition, today, roster });
    return rule === null ? verdict('met', 'given') : verdict('missing', 'malformed', { rule });
  },
});
