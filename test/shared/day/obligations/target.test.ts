import { aCase, aStartedCase } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('target', {
  'is owed 7 days after opening': ['2025-06-19T08:00:00Z', {}],
  'keeps the local time over summer time': [
    '2025-03-12T14:00:00Z',
    { case: aCase({ createdAt: '2025-03-05T15:00:00Z' }), zone: 'America/New_York' },
  ],
  'is not owed by an exempt trigger': [null, { case: aCase({ subject: 'Renewal Will Fail' }) }],
  'is not owed by a callback': [null, { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) }],
  'is owed by a subject that matches nothing': [
    '2025-06-19T08:00:00Z',
    { case: aCase({ subject: 'Question about seats' }) },
  ],
});
