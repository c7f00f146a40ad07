import { closedWithin } from '../closed-within.ts';
import { defineMetric } from '../define-metric.ts';

/** SLA-3, SLA-4. */
export const closedWithin15 = defineMetric({
  id: 'closedWithin15',
  meta: {
    label: 'Closed within 15 days',
    sentence:
      'Of the cases closed in the period that are not exempt from the limit: those closed within 15 days of their creation.',
    unit: '%',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'share',
  check: closedWithin(15),
});
