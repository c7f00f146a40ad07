import { r10Closing8 } from '../../../../shared/rules/closing/r10-8.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

closingTable(r10Closing8, {
  'warns of a renewal without a category': [
    'resolved',
    'warns',
    [/no Renewal Risk/],
    { context: { opportunity: anOpportunity() } },
  ],
  'warns of a guaranteed churn that is not lost': [
    'resolved',
    'warns',
    [/must be Closed Lost/],
    { context: { opportunity: anOpportunity({ renewalRisk: 'Guaranteed churn - price' }) } },
  ],
  'passes with a category': [
    'resolved',
    'passes',
    [],
    { context: { opportunity: anOpportunity({ renewalRisk: 'Low' }) } },
  ],
  'passes what is no renewal': [
    'resolved',
    'passes',
    [],
    { context: { opportunity: anOpportunity({ type: 'Growth' }) } },
  ],
});
