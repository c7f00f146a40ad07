import { defineMetric } from '../define-metric.ts';
import { sameWords } from '../same-words.ts';

const NONE = 'None given';

/** DICT. */
export const resolutionMix = defineMetric({
  id: 'resolutionMix',
  meta: {
    label: 'Resolution Actions',
    sentence: 'Cases closed in the period by their Resolution Action.',
    unit: 'cases',
    better: 'neither',
    kind: 'period',
  },
  reckoning: 'mix',
  check({ scored, closed }, report) {
    if (!closed) return;
    const action = (scored.theCase.resolutionAction ?? '').trim();
    const known = scored.edition.resolutionActions.find((one) => sameWords(one, action));
    report(scored.ownerAt(scored.closedAt), true, { label: known ?? (action === '' ? NONE : action) });
  },
});
