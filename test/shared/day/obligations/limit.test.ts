import { aCase, aStartedCase } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('limit', {
  'is owed 15 days after opening': ['2025-06-27T08:00:00Z', {}],
  'keeps the local time over summer time': [
    '2025-03-20T14:00:00Z',
    { case: aCase({ createdAt: '2025-03-05T15:00:00Z' }), zone: 'America/New_York' },
  ],
  'is not owed by an exempt trigger': [null, { case: aCase({ subject: 'FO Opp - Acorn' }) }],
  'is not owed by an HVA case': [null, { case: aCase({ subject: 'High Value Account' }) }],
  'is owed by an HVA check-in': ['2025-06-27T08:00:00Z', { case: aCase({ subject: 'High Value Account check in' }) }],
  'is not owed by a callback': [null, { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) }],
});
