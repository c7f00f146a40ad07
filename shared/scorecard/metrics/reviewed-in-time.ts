import type { ScoredCase } from '../scored-case.ts';
import { defineMetric } from '../define-metric.ts';

/** SLA-1. */
export const reviewedInTime = defineMetric({
  id: 'reviewedInTime',
  meta: {
    label: 'Reviewed in time',
    sentence:
      'Of the cases assigned in the period whose first review is done or due: those started, or first written to or called, by their SLA-1.',
    unit: '%',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'share',
  check({ scored, period, assigned }, report) {
    if (!assigned) return;
    const { reviewDueAt, started } = scored.standing;
    const late = period.now > reviewDueAt;
    const reviewedBy = doneBy(scored);
    if (reviewedBy <= reviewDueAt) report(scored.assignee, true);
    else if (reviewedBy < Infinity || late) report(scored.assignee, false);
    else if (started) report(scored.assignee, true);
  },
});

/** Closing is a review too, where neither a start nor an outbound is logged. Infinity when nothing says. */
function doneBy({ standing, closedAt }: ScoredCase): number {
  return standing.firstTouchAt === Infinity ? closedAt : standing.firstTouchAt;
}
