import { aCase, aStartedCase } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('next-step', {
  'is owed by the end of its day': ['2025-06-13T00:00:00Z', { case: aStartedCase({ nextStepsDate: '2025-06-12' }) }],
  'ends with the day in the zone': [
    '2025-06-12T22:00:00Z',
    { case: aStartedCase({ nextStepsDate: '2025-06-12' }), zone: 'Europe/Berlin' },
  ],
  'ends where midnight is skipped': [
    '2018-11-04T03:00:00Z',
    { case: aStartedCase({ nextStepsDate: '2018-11-03' }), zone: 'America/Sao_Paulo' },
  ],
  'is owed for a callback': [
    '2025-12-13T00:00:00Z',
    { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) },
  ],
  'is not owed before work starts': [null, { case: aCase({ nextStepsDate: '2025-06-12' }) }],
  'is not owed without a date': [null, { case: aStartedCase() }],
  'is not owed for a date that is no day': [null, { case: aStartedCase({ nextStepsDate: '2025-02-30' }) }],
});
