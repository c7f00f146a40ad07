import { defineMetric } from '../define-metric.ts';

const DAYS = 15;

/** SLA-3, SLA-4. */
export const openPast15 = defineMetric({
  id: 'openPast15',
  meta: {
    label: 'Open past 15 days now',
    sentence: 'Open cases, not exempt from the limit, that were created more than 15 days ago.',
    unit: 'cases',
    better: 'lower',
    kind: 'today-only',
  },
  reckoning: 'count',
  check({ scored, period, openNow }, report) {
    if (!openNow) return;
    const { standing, calendar, createdAt } = scored;
    if (!standing.exempt) report(scored.ownerNow, period.now > calendar.addDays(createdAt, DAYS));
  },
});
