import { defineMetric } from '../define-metric.ts';

export const assigned = defineMetric({
  id: 'assigned',
  meta: {
    label: 'Assigned',
    sentence: 'Cases routed to the Advocate in the period; where routing left no time, cases created in it.',
    unit: 'cases',
    better: 'neither',
    kind: 'period',
  },
  reckoning: 'count',
  check(facts, report) {
    if (facts.assigned) report(facts.scored.assignee, true);
  },
});
