import type { Region } from '#shared/domain';

/** SEG: which accounts the model covers. A null limit is one that the edition does not set. Money is in US dollars. */
export interface SegmentTerms {
  /** SEG-1: covered below this. */
  readonly carrBelow: number | null;
  /** SEG-1: from here up to the ceiling coverage is "in some cases", so unknown. */
  readonly carrUncertainFrom: number | null;
  /** SEG-2: covered from this many employees on … */
  readonly employeesFrom: number | null;
  /** … and below this many. */
  readonly employeesBelow: number | null;
  /** SEG-3: accounts with Ultimate licences are covered too. */
  readonly ultimateCovered: boolean;
  /** SEG-4: countries left out, under each name that a record may carry; compared in any case. */
  readonly excludedCountries: readonly string[];
  /** SEG-5: the regions that the model serves; null for all. */
  readonly regions: readonly Region[] | null;
  /** SEG-5: regions that count as one territory. */
  readonly territories: readonly (readonly Region[])[];
  /** SEG-6: an account above the ceiling leaves with the next quarter. */
  readonly movesUpNextQuarter: boolean;
}

/** OWN: who stands as owner of accounts and opportunities. */
export interface OwnershipTerms {
  /** OWN-1: `person` where each Account Executive owns their own. */
  readonly owner: 'regional-sales-user' | 'pooled-sales-user' | 'person';
  /** The names of the users that stand for a team. */
  readonly salesUsers: readonly string[];
  /** OWN-2: an opportunity that an Advocate owns is reset by Ops. */
  readonly resetsAdvocateOwned: boolean;
}

/** The kinds of case that an account can get, as `classify` names them. */
export interface CaseTypes {
  readonly digitalTouch: boolean;
  readonly highValue: boolean;
  /** In tier 1 only where nothing else happened within the quarter. */
  readonly checkIns: boolean;
  readonly urgentRenewal: boolean;
  readonly churn: boolean;
  readonly expansion: boolean;
  readonly inbound: boolean;
}

export type Tier = 1 | 2 | 3;

/** TIER: tier 1 above `topCarrAbove`, tier 3 below both of the low limits, tier 2 otherwise. */
export interface TierTerms {
  readonly topCarrAbove: number;
  readonly lowCarrBelow: number;
  readonly lowLamBelow: number;
  readonly caseTypes: Readonly<Record<Tier, CaseTypes>>;
}

/** One way into rank 1: `needed` of the thresholds hold, each met at or above its figure. */
export interface RankRow {
  readonly carr: number;
  readonly totalFunding: number;
  /** Whether one of the listed industries counts as a threshold of this row. */
  readonly industryCounts: boolean;
  readonly lam: number;
  readonly needed: number;
}

/** RANK: rank 1 by any row, rank 3 below both of the low limits, rank 2 otherwise. */
export interface RankTerms {
  readonly topRows: readonly RankRow[];
  readonly industries: readonly string[];
  readonly lowCarrBelow: number;
  readonly lowLamBelow: number;
}

export type LifecyclePhase = 'implementation' | 'adoption' | 'expansion' | 'renewal';

/** AE-1: a phase holds while more than `monthsLeftAbove` months are left; the boundary belongs to the later phase. */
export interface LifecycleStep {
  readonly phase: LifecyclePhase;
  /** Null for the last phase, which also holds past the end. */
  readonly monthsLeftAbove: number | null;
}

/** AE: how Account Executives plan and log. */
export interface ExecutiveTerms {
  /** AE-1, in the order of the phases. */
  readonly lifecycle: readonly LifecycleStep[];
  /** AE-3: what the subject of a logged call preparation starts with. */
  readonly callPrepPrefix: string;
  /** AE-3: a qualification call carries one of these words in its subject. */
  readonly qualificationWords: readonly string[];
  /** AE-4: what a consult goes through, in order. */
  readonly consult: readonly string[];
}
