import { parseDay } from '#shared/lib';
import { defineItem } from './define-item.ts';

/** R10-7: the linked opportunity has a Close Date; in fy26 one that is not past while it is open. */
export const r10Item7 = defineItem({
  id: 'R10-7',
  meta: {
    phase: 'managing',
    summary: 'Close Date is set on the opportunity',
    gap: 'Close date is missing or past',
    messages: {
      noOpportunity: 'No opportunity is linked.',
      set: 'The Close Date is {{day}}.',
      missing: 'The opportunity has no Close Date.',
      past: 'The Close Date {{day}} is past and the opportunity is still open.',
    },
  },
  check({ context: { opportunity }, edition, today }, verdict) {
    if (!opportunity) return verdict('not-applicable', 'noOpportunity');
    const { closeDate, closed } = opportunity;
    const day = closeDate === undefined ? null : parseDay(closeDate);
    if (closeDate === undefined || day === null) return verdict('missing', 'missing');
    const past = edition.requiredTenTerms.closeDateNotPast && !closed && day < today;
    return past ? verdict('missing', 'past', { day: closeDate }) : verdict('met', 'set', { day: closeDate });
  },
});
