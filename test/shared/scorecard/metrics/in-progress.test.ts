import { aCase, aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

metricTable('inProgress', {
  'of the open cases, those in progress': [
    2,
    2,
    3,
    {
      cases: [
        aStartedCase({ id: 'a' }),
        aStartedCase({ id: 'b', status: 'In Progress: Blocked' }),
        aCase({ id: 'c' }),
        aClosedCase({ id: 'd' }),
      ],
    },
  ],
  'now, whatever the period': [1, 1, 1, { from: '2025-01-01', to: '2025-01-02', cases: [aStartedCase()] }],
  'of whoever owns it now': [1, 1, 1, { cases: [aStartedCase()], caseChanges: fromMaraToKim('2025-06-12T08:00:00Z') }],
  'a callback is open, not in progress': [
    0,
    0,
    1,
    { cases: [aStartedCase({ status: 'Open', nextStepsDate: '2025-12-01' })] },
  ],
});
