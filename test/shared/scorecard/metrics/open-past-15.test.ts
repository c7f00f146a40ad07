import { aCase, aStartedCase } from '../../../support/builders.ts';
import { metricTable } from '../../../support/metric-table.ts';

const opened = (createdAt: string, subject = 'Contact Sales Request') => ({
  cases: [aCase({ createdAt, subject })],
});

metricTable('openPast15', {
  'nothing is 0': [0, 0, 0, {}],
  'exactly 15 days is not past': [0, 0, 1, opened('2025-05-28T09:00:00Z')],
  'a second more is': [1, 1, 1, opened('2025-05-28T08:59:59Z')],
  'an exempt trigger is left out': [0, 0, 0, opened('2025-05-01T00:00:00Z', 'First Order (FO)')],
  'a callback is left out': [
    0,
    0,
    0,
    { cases: [aStartedCase({ createdAt: '2025-05-01T00:00:00Z', status: 'Open', nextStepsDate: '2025-12-01' })] },
  ],
  'now, whatever the period': [1, 1, 1, { ...opened('2025-05-01T00:00:00Z'), from: '2025-01-01', to: '2025-01-31' }],
});
