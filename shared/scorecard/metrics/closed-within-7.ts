import { closedWithin } from '../closed-within.ts';
import { defineMetric } from '../define-metric.ts';

/** SLA-2, SLA-4. */
export const closedWithin7 = defineMetric({
  id: 'closedWithin7',
  meta: {
    label: 'Closed within 7 days',
    sentence:
      'Of the cases closed in the period that are not exempt from the limit: those closed within 7 days of their creation.',
    unit: '%',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'share',
  check: closedWithin(7),
});
