import { HOUR_MS } from '#shared/lib';
import { defineMetric } from '../define-metric.ts';

export const medianHoursToFirstTouch = defineMetric({
  id: 'medianHoursToFirstTouch',
  meta: {
    label: 'Hours to first touch',
    sentence:
      'Median clock hours from routing (else creation) to the start of work or the first outbound e-mail or call, whichever came first, over the cases assigned in the period that were touched.',
    unit: 'hours',
    better: 'lower',
    kind: 'period',
  },
  reckoning: 'median',
  check({ scored, assigned }, report) {
    if (!assigned) return;
    const touchedAt = scored.standing.firstTouchAt;
    if (touchedAt === Infinity) return report(scored.assignee, false);
    // A mail sent just before the routing was recorded took no time.
    report(scored.assignee, true, { amount: Math.max(0, touchedAt - scored.routedAt) / HOUR_MS });
  },
});
