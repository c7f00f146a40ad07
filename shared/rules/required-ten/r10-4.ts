import { firstLintError } from '#shared/next-steps';
import { defineItem } from './define-item.ts';

/** R10-4: Next Steps and their date, without an error in the newest entry (NS-1, NS-2). */
export const r10Item4 = defineItem({
  id: 'R10-4',
  meta: {
    phase: 'managing',
    summary: 'Next Steps and their date',
    gap: 'Next step is missing or unclear',
    messages: {
      clean: 'The next step is clear and dated.',
      notStarted: 'Wanted once work starts.',
      noStep: 'Next Steps is empty.',
      noDate: 'The Next Steps Date is not set.',
      malformed: 'The newest entry breaks {{rule}}.',
    },
  },
  check({ theCase, context: { roster, maxEntryLength }, edition, started, closed, today, nextStepsDay }, verdict) {
    if (!started) return verdict('not-yet-due', 'notStarted');
    if ((theCase.nextSteps ?? '').trim() === '') return verdict('missing', 'noStep');
    if (nextStepsDay === null) return verdict('missing', 'noDate');
    const rule = firstLintError(
      'nextSteps',
      { nextSteps: theCase.nextSteps, started, closed },
      { edition, today, roster, ...(maxEntryLength !== undefined && { maxEntryLength }) },
    );
    return rule === null ? verdict('met', 'clean') : verdict('missing', 'malformed', { rule });
  },
});
