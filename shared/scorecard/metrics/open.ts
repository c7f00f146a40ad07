import { defineMetric } from '../define-metric.ts';

export const open = defineMetric({
  id: 'open',
  meta: {
    label: 'Open',
    sentence: 'Cases that were created and not closed by the end of the period.',
    unit: 'cases',
    better: 'neither',
    kind: 'as-of',
  },
  reckoning: 'count',
  check({ scored, period, open: isOpen }, report) {
    if (isOpen) report(scored.ownerAt(period.last), true);
  },
});
