import { defineMetric } from '../define-metric.ts';
import { isIn } from '../period.ts';

export const overrides = defineMetric({
  id: 'overrides',
  meta: {
    label: 'Overrides',
    sentence:
      'Warnings that were overridden with a reason in the period: the done tasks named Override with their rule.',
    unit: 'overrides',
    better: 'lower',
    kind: 'period',
  },
  reckoning: 'count',
  severalPerCase: true,
  check({ scored, period }, report) {
    for (const at of scored.overrides) if (isIn(period, at)) report(scored.ownerAt(at), true);
  },
});
