import type { Account } from '#shared/domain';
import type { CaseTypes, HandbookEdition, LifecyclePhase, Tier } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { judgeLifecycle } from './lifecycle.ts';
import type { Rank, RankVerdict } from './rank.ts';
import { judgeRank } from './rank.ts';
import type { SegmentVerdict } from './segment.ts';
import { judgeSegment } from './segment.ts';
import type { Reasoned } from './tier.ts';
import { judgeTier } from './tier.ts';

/** What an edition says of an account. Null where it has no such notion, or the figures do not decide it. */
export interface Classification {
  readonly segment: SegmentVerdict;
  readonly tier: Tier | null;
  readonly rank: Rank | null;
  readonly lifecycle: LifecyclePhase | null;
  /** TIER: the kinds of case that the account can get. */
  readonly caseTypes: CaseTypes | null;
  /** Why, with the rule; null where the edition has no such notion. */
  readonly reasons: {
    readonly tier: Reasoned<Tier> | null;
    readonly rank: RankVerdict | null;
    readonly lifecycle: Reasoned<LifecyclePhase> | null;
  };
}

/** SEG, TIER, RANK and AE-1 for one account. `now` is in milliseconds; the zone is the calendar's. */
export function classifyAccount(
  account: Account,
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): Classification {
  const tier = judgeTier(account, edition);
  const rank = judgeRank(account, edition);
  const lifecycle = judgeLifecycle(account, edition, calendar, now);
  const tierValue = tier?.value ?? null;
  return {
    segment: judgeSegment(account, edition),
    tier: tierValue,
    rank: rank?.value ?? null,
    lifecycle: lifecycle?.value ?? null,
    caseTypes: tierValue === null ? null : (edition.tiers?.caseTypes[tierValue] ?? null),
    reasons: { tier, rank, lifecycle },
  };
}
