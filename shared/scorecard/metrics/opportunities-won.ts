import { defineMetric } from '../define-metric.ts';
import { reportWon } from '../report-won.ts';

export const opportunitiesWon = defineMetric({
  id: 'opportunitiesWon',
  meta: {
    label: 'Opportunities won',
    sentence:
      'Opportunities closed won in the period that are linked to a case of the Advocate, each once; one that cases of two Advocates link counts for both, and once for their team.',
    unit: 'opportunities',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'count',
  check: reportWon,
});
