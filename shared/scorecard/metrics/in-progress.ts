import { defineMetric } from '../define-metric.ts';

export const inProgress = defineMetric({
  id: 'inProgress',
  meta: {
    label: 'In progress now',
    sentence: 'Open cases whose status is an In Progress one now.',
    unit: 'cases',
    better: 'neither',
    kind: 'today-only',
  },
  reckoning: 'count',
  check({ scored, openNow }, report) {
    if (openNow) report(scored.ownerNow, scored.status.group === 'in-progress');
  },
});
