import { aCase, anAccount, anActivity } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('check-in', {
  'is owed 90 days after the last done activity on the account': [
    '2025-08-30T10:00:00Z',
    {
      case: aCase({ subject: 'High Value Account' }),
      context: { account: anAccount() },
      activities: [
        anActivity({ kind: 'meeting', done: true, at: '2025-06-01T10:00:00Z', caseId: 'another', accountId: 'a1' }),
      ],
    },
  ],
  'is owed 90 days after creation without one': [
    '2025-09-10T08:00:00Z',
    { case: aCase({ subject: 'High Value Account' }) },
  ],
  'keeps the local time over summer time': [
    '2025-05-09T14:00:00Z',
    { case: aCase({ subject: 'High Value Account', createdAt: '2025-02-08T15:00:00Z' }), zone: 'America/New_York' },
  ],
  'is not owed by a check-in case': [null, { case: aCase({ subject: 'High Value Account check in' }) }],
  'is not owed by other cases': [null, {}],
});
