import { defineMetric } from '../define-metric.ts';
import { reportWon } from '../report-won.ts';

export const nArrWon = defineMetric({
  id: 'nArrWon',
  meta: {
    label: 'nARR won',
    sentence: 'The nARR of the opportunities won in the period, each once; one without nARR adds nothing.',
    unit: 'US$',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'sum',
  check: reportWon,
});
