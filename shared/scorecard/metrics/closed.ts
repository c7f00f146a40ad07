import { defineMetric } from '../define-metric.ts';

export const closed = defineMetric({
  id: 'closed',
  meta: {
    label: 'Closed',
    sentence: 'Cases closed in the period, with whatever outcome.',
    unit: 'cases',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'count',
  check({ scored, closed: isClosed }, report) {
    if (isClosed) report(scored.ownerAt(scored.closedAt), true);
  },
});
