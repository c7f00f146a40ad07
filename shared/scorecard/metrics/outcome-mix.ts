import type { Outcome } from '#shared/handbook';
import { defineMetric } from '../define-metric.ts';

const LABELS: Readonly<Record<Outcome, string>> = {
  resolved: 'Resolved',
  duplicate: 'Duplicate',
  unresponsive: 'Unresponsive',
  na: 'N/A',
};
const OTHER = 'Other';

/** STAT. */
export const outcomeMix = defineMetric({
  id: 'outcomeMix',
  meta: {
    label: 'Outcomes',
    sentence: 'Cases closed in the period by the outcome that their status says.',
    unit: 'cases',
    better: 'neither',
    kind: 'period',
  },
  reckoning: 'mix',
  check({ scored, closed }, report) {
    if (!closed) return;
    const outcome = scored.status.group === 'closed' ? scored.status.outcome : null;
    report(scored.ownerAt(scored.closedAt), true, { label: outcome === null ? OTHER : LABELS[outcome] });
  },
});
