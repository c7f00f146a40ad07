import { aContact, anOpportunity, aStartedCase, mailOut } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('hygiene', {
  'is owed with the ids of what is missing': ['undated R10-3 R10-4 R10-9', { case: aStartedCase() }],
  'is owed by one item alone': [
    'undated R10-7',
    {
      context: {
        opportunity: anOpportunity({ type: 'Growth', closeDate: '2025-06-11' }),
        account: { id: 'a1', name: 'Acorn', gitlabAdmin: 'pat' },
      },
    },
  ],
  'is not owed while nothing is due yet': [null, {}],
  'is not owed when all is well': [
    null,
    {
      case: aStartedCase({ nextSteps: '2025-06-11 KK Sent order form to customer', nextStepsDate: '2025-06-12' }),
      context: { contact: aContact() },
      activities: [mailOut('2025-06-10T11:00:00Z')],
    },
  ],
});
