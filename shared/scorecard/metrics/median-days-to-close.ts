import { DAY_MS } from '#shared/lib';
import { defineMetric } from '../define-metric.ts';

export const medianDaysToClose = defineMetric({
  id: 'medianDaysToClose',
  meta: {
    label: 'Days to close',
    sentence: 'Median days, with fractions, from creation to closing over the cases closed in the period.',
    unit: 'days',
    better: 'lower',
    kind: 'period',
  },
  reckoning: 'median',
  check({ scored, closed }, report) {
    if (!closed) return;
    report(scored.ownerAt(scored.closedAt), true, { amount: (scored.closedAt - scored.createdAt) / DAY_MS });
  },
});
