import { parseDay } from '#shared/lib';
import { BREACHES, defineObligation } from './define-obligation.ts';

/** R10-7: the linked open opportunity should close by its Close Date. */
export const closeDate = defineObligation({
  id: 'close-date',
  meta: { summary: 'Close Date of the opportunity', urgency: BREACHES },
  check({ context: { opportunity }, calendar }) {
    if (!opportunity || opportunity.closed || opportunity.closeDate === undefined) return null;
    const day = parseDay(opportunity.closeDate);
    return day === null ? null : { dueAt: calendar.endOfDay(day) };
  },
});
