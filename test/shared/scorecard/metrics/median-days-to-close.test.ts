import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const closed = (id: string, closedAt: string) => aClosedCase({ id, createdAt: '2025-06-02T09:00:00Z', closedAt });

metricTable('medianDaysToClose', {
  'no cases is no figure': [null, 0, 0, {}],
  'days with fractions': [3.25, 1, 1, { cases: [closed('a', '2025-06-05T15:00:00Z')] }],
  'the mean of the middle two': [
    1.5,
    2,
    2,
    { cases: [closed('a', '2025-06-03T09:00:00Z'), closed('b', '2025-06-04T09:00:00Z')] },
  ],
  'exempt cases count too': [
    2,
    1,
    1,
    { cases: [aClosedCase({ subject: 'PO Required', closedAt: '2025-06-04T09:00:00Z' })] },
  ],
});
