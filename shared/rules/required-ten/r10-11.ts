import { defineItem } from './define-item.ts';

/** R10-11: the linked opportunity closes with the case. */
export const r10Item11 = defineItem({
  id: 'R10-11',
  meta: {
    phase: 'closing',
    summary: 'Opportunity is closed with the case',
    gap: 'Opportunity is still open',
    messages: {
      noOpportunity: 'No opportunity is linked.',
      open: 'Wanted at closing.',
      closed: 'The opportunity is closed.',
      missing: 'The case is closed, its opportunity {{name}} is not.',
    },
  },
  check({ context: { opportunity }, closed }, verdict) {
    if (!opportunity) return verdict('not-applicable', 'noOpportunity');
    if (!closed) return verdict('not-yet-due', 'open');
    return opportunity.closed ? verdict('met', 'closed') : verdict('missing', 'missing', { name: opportunity.name });
  },
});
