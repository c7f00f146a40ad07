import { defineMetric } from '../define-metric.ts';

/** CAD. */
export const cadenceKept = defineMetric({
  id: 'cadenceKept',
  meta: {
    label: 'Cadence kept',
    sentence:
      'Of the outreach touches that fell due in the period on cases still being chased now (not blocked, engaged or closed), and not after the customer replied: those logged by the end of their day. Touches are counted, not cases.',
    unit: '%',
    better: 'higher',
    kind: 'today-only',
  },
  reckoning: 'share',
  severalPerCase: true,
  check({ scored, period, openNow }, report) {
    if (!openNow) return;
    for (const { day, dueAt, loggedAt, label } of scored.standing.touches) {
      if (day < period.from || day > period.to || dueAt >= period.now) continue;
      report(scored.ownerAt(dueAt - 1), loggedAt <= dueAt, { label });
    }
  },
});
