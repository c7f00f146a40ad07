import { defineItem } from './define-item.ts';

/** R10-8: a linked renewal has its risk category; in fy26 a guaranteed churn is Closed Lost. */
export const r10Item8 = defineItem({
  id: 'R10-8',
  meta: {
    phase: 'managing',
    summary: 'Renewal Risk Category is set',
    gap: 'Renewal risk is missing or contradicted',
    messages: {
      noRenewal: 'No renewal is linked.',
      set: 'The category is {{category}}.',
      missing: 'The renewal has no Renewal Risk Category.',
      notLost: 'The category is {{category}}, so the stage must be Closed Lost.',
    },
  },
  check({ context: { opportunity }, edition }, verdict) {
    if (opportunity?.type !== 'Renewal') return verdict('not-applicable', 'noRenewal');
    const category = opportunity.renewalRisk?.trim() ?? '';
    if (category === '') return verdict('missing', 'missing');
    const guaranteed = edition.requiredTenTerms.guaranteedChurnIsLost && /^guaranteed churn/iu.test(category);
    const lost = opportunity.closed && !opportunity.won;
    return guaranteed && !lost ? verdict('missing', 'notLost', { category }) : verdict('met', 'set', { category });
  },
});
