import { r10Item6 } from '../../../../shared/rules/required-ten/r10-6.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item6, {
  'does not apply while the account has no open opportunity': [
    'not-applicable',
    /no open/,
    { context: { opportunity: anOpportunity({ closed: true }) } },
  ],
  'is met when one is linked': [
    'met',
    /Acorn renewal/,
    { context: { accountHasOpenOpportunity: true, opportunity: anOpportunity() } },
  ],
  'is met by a closed one too': [
    'met',
    /Acorn renewal/,
    { context: { accountHasOpenOpportunity: true, opportunity: anOpportunity({ closed: true }) } },
  ],
  'is missing when none is linked': ['missing', /none is linked/, { context: { accountHasOpenOpportunity: true } }],
});
