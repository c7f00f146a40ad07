import type { Metric } from './define-metric.ts';
import { assigned } from './metrics/assigned.ts';
import { cadenceKept } from './metrics/cadence-kept.ts';
import { closed } from './metrics/closed.ts';
import { closedWithin15 } from './metrics/closed-within-15.ts';
import { closedWithin7 } from './metrics/closed-within-7.ts';
import { growthConversations } from './metrics/growth-conversations.ts';
import { inProgress } from './metrics/in-progress.ts';
import { languageBarrier } from './metrics/language-barrier.ts';
import { medianDaysToClose } from './metrics/median-days-to-close.ts';
import { medianHoursToFirstTouch } from './metrics/median-hours-to-first-touch.ts';
import { nArrWon } from './metrics/n-arr-won.ts';
import { nextStepsHygiene } from './metrics/next-steps-hygiene.ts';
import { nextStepsPunctual } from './metrics/next-steps-punctual.ts';
import { open } from './metrics/open.ts';
import { openPast15 } from './metrics/open-past-15.ts';
import { opportunitiesWon } from './metrics/opportunities-won.ts';
import { outcomeMix } from './metrics/outcome-mix.ts';
import { overrides } from './metrics/overrides.ts';
import { requiredTenAtClose } from './metrics/required-ten-at-close.ts';
import { resolutionMix } from './metrics/resolution-mix.ts';
import { reviewedInTime } from './metrics/reviewed-in-time.ts';

/** Every metric, in the order in which a scorecard shows them. */
export const METRICS: readonly Metric[] = [
  assigned,
  closed,
  open,
  inProgress,
  reviewedInTime,
  medianHoursToFirstTouch,
  closedWithin7,
  closedWithin15,
  openPast15,
  medianDaysToClose,
  requiredTenAtClose,
  nextStepsHygiene,
  nextStepsPunctual,
  cadenceKept,
  growthConversations,
  opportunitiesWon,
  nArrWon,
  languageBarrier,
  overrides,
  resolutionMix,
  outcomeMix,
];
