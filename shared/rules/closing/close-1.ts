import { formatDay } from '#shared/lib';
import { defineClosingRule } from './define-closing-rule.ts';

/** CLOSE-1: resolved means that a person was helped and nothing is left to do. */
export const close1 = defineClosingRule({
  id: 'CLOSE-1',
  meta: {
    summary: 'Resolved has a Contact and nothing left to do',
    outcomes: ['resolved'],
    messages: {
      noContact: 'Resolved needs a Contact, and none is set.',
      stepAhead: 'The Next Steps Date {{day}} is still ahead, so something is left to do.',
    },
  },
  check({ reading: { context, theCase, nextStepsDay, today } }, block) {
    if (!context.contact) {
      const converted = context.lead?.convertedContactId;
      const value = converted === undefined ? {} : { value: converted };
      block('noContact', undefined, [{ record: 'case', field: 'contactId', label: 'Set the Contact', ...value }]);
    }
    if (nextStepsDay !== null && nextStepsDay > today) {
      const fix = {
        record: 'case',
        field: 'nextStepsDate',
        value: formatDay(today),
        label: 'Set it to today',
      } as const;
      block('stepAhead', { day: theCase.nextStepsDate ?? '' }, [fix]);
    }
  },
});
