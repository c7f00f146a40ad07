import { r10Item5 } from '../../../../shared/rules/required-ten/r10-5.ts';
import { anAccount, anOpportunity } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item5, {
  'does not apply without a linked opportunity': [
    'not-applicable',
    /No opportunity/,
    { context: { account: anAccount() } },
  ],
  'is met with an admin': [
    'met',
    /pat@acorn/,
    { context: { account: anAccount({ gitlabAdmin: 'pat@acorn.example' }), opportunity: anOpportunity() } },
  ],
  'is missing without one': [
    'missing',
    /no GitLab Admin/,
    { context: { account: anAccount(), opportunity: anOpportunity() } },
  ],
  'is missing with a blank one': [
    'missing',
    /no GitLab Admin/,
    { context: { account: anAccount({ gitlabAdmin: ' ' }), opportunity: anOpportunity({ closed: true }) } },
  ],
  'is missing without an account': ['missing', /no GitLab Admin/, { context: { opportunity: anOpportunity() } }],
});
