import { anOpportunity } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('close-date', {
  'is owed by the end of the Close Date': [
    '2025-07-01T00:00:00Z',
    { context: { opportunity: anOpportunity({ closeDate: '2025-06-30' }) } },
  ],
  'stays owed when it has passed': [
    '2025-06-02T00:00:00Z',
    { context: { opportunity: anOpportunity({ closeDate: '2025-06-01' }) } },
  ],
  'is over when the opportunity is closed': [
    null,
    { context: { opportunity: anOpportunity({ closeDate: '2025-06-30', closed: true }) } },
  ],
  'is not owed without a Close Date': [null, { context: { opportunity: anOpportunity() } }],
  'is not owed without a linked opportunity': [null, { context: { accountHasOpenOpportunity: true } }],
});
