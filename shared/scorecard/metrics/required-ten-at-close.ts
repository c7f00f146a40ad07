import { defineMetric } from '../define-metric.ts';

/** R10. An edition without a checklist of its own gives no figure. */
export const requiredTenAtClose = defineMetric({
  id: 'requiredTenAtClose',
  meta: {
    label: 'Required 10 at close',
    sentence:
      'Of the cases closed in the period: those without a missing item of the Required 10 when they were closed, by the dates of activities and opportunities.',
    unit: '%',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'share',
  check({ scored, closed }, report) {
    if (!closed || scored.edition.requiredTen.length === 0) return;
    report(scored.ownerAt(scored.closedAt), scored.completeAtClose);
  },
});
