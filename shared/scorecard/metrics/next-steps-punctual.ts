import { defineMetric } from '../define-metric.ts';

/** NS-3. */
export const nextStepsPunctual = defineMetric({
  id: 'nextStepsPunctual',
  meta: {
    label: 'Next Steps on time now',
    sentence: 'Of the open cases that were started: those whose Next Steps Date is set and not past.',
    unit: '%',
    better: 'higher',
    kind: 'today-only',
  },
  reckoning: 'share',
  check({ scored, openNow }, report) {
    if (openNow && scored.standing.started) report(scored.ownerNow, scored.standing.punctual);
  },
});
