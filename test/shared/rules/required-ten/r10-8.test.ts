import { r10Item8 } from '../../../../shared/rules/required-ten/r10-8.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item8, {
  'does not apply without a linked opportunity': ['not-applicable', /No renewal/, {}],
  'does not apply to other types': [
    'not-applicable',
    /No renewal/,
    { context: { opportunity: anOpportunity({ type: 'Growth' }) } },
  ],
  'is met with a category': ['met', /Low/, { context: { opportunity: anOpportunity({ renewalRisk: 'Low' }) } }],
  'is missing without one': ['missing', /no Renewal Risk/, { context: { opportunity: anOpportunity() } }],
  'is missing for a guaranteed churn that is open': [
    'missing',
    /Closed Lost/,
    { context: { opportunity: anOpportunity({ renewalRisk: 'Guaranteed churn - budget' }) } },
  ],
  'is missing for a guaranteed churn that was won': [
    'missing',
    /Closed Lost/,
    { context: { opportunity: anOpportunity({ renewalRisk: 'Guaranteed Churn', closed: true, won: true }) } },
  ],
  'is met for a guaranteed churn that was lost': [
    'met',
    /Guaranteed/,
    { context: { opportunity: anOpportunity({ renewalRisk: 'Guaranteed churn', closed: true }) } },
  ],
});
