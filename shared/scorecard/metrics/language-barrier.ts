import { defineMetric } from '../define-metric.ts';

const TAG = /#languagebarrier(?![\p{L}\p{N}_])/iu;

/** FLOW-2. */
export const languageBarrier = defineMetric({
  id: 'languageBarrier',
  meta: {
    label: 'Language barrier',
    sentence: 'Cases closed in the period whose Feedback carries #languagebarrier.',
    unit: 'cases',
    better: 'neither',
    kind: 'period',
  },
  reckoning: 'count',
  check({ scored, closed }, report) {
    if (closed) report(scored.ownerAt(scored.closedAt), TAG.test(scored.theCase.feedback ?? ''));
  },
});
