import { defineMetric } from '../define-metric.ts';

/** NS-1 to NS-3. */
export const nextStepsHygiene = defineMetric({
  id: 'nextStepsHygiene',
  meta: {
    label: 'Next Steps in order now',
    sentence: 'Of the open cases that were started: those whose Next Steps and date have no lint error now.',
    unit: '%',
    better: 'higher',
    kind: 'today-only',
  },
  reckoning: 'share',
  check({ scored, openNow }, report) {
    if (openNow && scored.standing.started) report(scored.ownerNow, scored.standing.inOrder);
  },
});
