import type { Id } from '#shared/domain';
import type { Period } from './period.ts';
import type { ScoredCase } from './scored-case.ts';

/** Ids stand in exports and settings: never reuse one. */
export type MetricId =
  | 'assigned'
  | 'closed'
  | 'open'
  | 'inProgress'
  | 'reviewedInTime'
  | 'medianHoursToFirstTouch'
  | 'closedWithin7'
  | 'closedWithin15'
  | 'openPast15'
  | 'medianDaysToClose'
  | 'requiredTenAtClose'
  | 'nextStepsHygiene'
  | 'nextStepsPunctual'
  | 'cadenceKept'
  | 'growthConversations'
  | 'opportunitiesWon'
  | 'nArrWon'
  | 'languageBarrier'
  | 'overrides'
  | 'resolutionMix'
  | 'outcomeMix';

export interface MetricMeta {
  readonly label: string;
  /** What is counted, in one sentence for whoever must defend the figure. */
  readonly sentence: string;
  readonly unit: 'cases' | '%' | 'hours' | 'days' | 'opportunities' | 'US$' | 'overrides';
  readonly better: 'higher' | 'lower' | 'neither';
  /**
   * `period`: events in the period, for who owned the case then. `as-of`: what stood at the end of the period, and can be
   * found again later. `today-only`: reads texts and statuses as they are now, so it has no past and no trend.
   */
  readonly kind: 'period' | 'as-of' | 'today-only';
}

/**
 * How marks become a value. `count`: how many are counted. `share`: 100 × counted ÷ all, null without any. `median` and
 * `sum`: of the counted amounts. `mix`: the counted by label.
 */
export type Reckoning = 'count' | 'share' | 'median' | 'sum' | 'mix';

/** What one case gives one metric. A case that was considered but not counted is a mark too: it is in the denominator. */
export interface Mark {
  readonly caseId: Id;
  readonly counted: boolean;
  readonly amount?: number;
  readonly label?: string;
  /** What is counted once although several cases lead to it: an opportunity. */
  readonly once?: Id;
}

/** A case as seen from a period, with what most metrics ask first. */
export interface CaseFacts {
  readonly scored: ScoredCase;
  readonly period: Period;
  /** Routed (else created) in the period. */
  readonly assigned: boolean;
  /** Closed, and closed in the period. */
  readonly closed: boolean;
  /** Not closed at the end of the period, or now where that is earlier. */
  readonly open: boolean;
  readonly openNow: boolean;
}

/** Gives the case's mark to whoever owned it when it happened. */
export type Report = (ownerId: Id, counted: boolean, more?: Omit<Mark, 'caseId' | 'counted'>) => void;

export interface Metric {
  readonly id: MetricId;
  readonly meta: MetricMeta;
  readonly reckoning: Reckoning;
  /** A case may give one person several marks. */
  readonly severalPerCase?: true;
  check(facts: CaseFacts, report: Report): void;
}

export function defineMetric(metric: Metric): Metric {
  return metric;
}
