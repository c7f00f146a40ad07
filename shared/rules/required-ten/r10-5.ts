import { defineItem } from './define-item.ts';

/** R10-5: the account names its GitLab Admin, without whom the opportunity cannot be closed won. */
export const r10Item5 = defineItem({
  id: 'R10-5',
  meta: {
    phase: 'managing',
    summary: 'GitLab Admin is on the account',
    gap: 'GitLab Admin is missing',
    messages: {
      noOpportunity: 'No opportunity is linked.',
      set: 'The GitLab Admin is {{admin}}.',
      missing: 'The account has no GitLab Admin.',
    },
  },
  check({ context: { account, opportunity } }, verdict) {
    if (!opportunity) return verdict('not-applicable', 'noOpportunity');
    const admin = account?.gitlabAdmin?.trim() ?? '';
    return admin === '' ? verdict('missing', 'missing') : verdict('met', 'set', { admin });
  },
});
