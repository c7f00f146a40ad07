import { defineItem } from './define-item.ts';

/** R10-6: where the account has an open opportunity, the case links one, open or closed. */
export const r10Item6 = defineItem({
  id: 'R10-6',
  meta: {
    phase: 'managing',
    summary: 'Open opportunity is linked',
    gap: 'Open opportunity is not linked',
    messages: {
      noneOpen: 'The account has no open opportunity.',
      linked: '{{name}} is linked.',
      missing: 'The account has an open opportunity, and none is linked.',
    },
  },
  check({ context: { opportunity, accountHasOpenOpportunity } }, verdict) {
    if (!accountHasOpenOpportunity) return verdict('not-applicable', 'noneOpen');
    return opportunity ? verdict('met', 'linked', { name: opportunity.name }) : verdict('missing', 'missing');
  },
});
