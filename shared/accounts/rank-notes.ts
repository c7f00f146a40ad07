import type { Id, Instant } from '#shared/domain';
import type { Rank } from './rank.ts';

/** RANK-2: one line of an account's rank notes history. The newest stands last; none is ever taken out. */
export interface RankNote {
  readonly byId: Id;
  readonly at: Instant;
  /** The rank in force before; null when it was unknown. */
  readonly from: Rank | null;
  /** Null hands the account back to the weekly rank. */
  readonly to: Rank | null;
  /** What the customer said. */
  readonly why: string;
}

export type RankNoteFault = 'no-reason' | 'no-change';

export type WrittenRankNote =
  | { readonly ok: true; readonly history: readonly RankNote[] }
  | { readonly ok: false; readonly code: RankNoteFault; readonly message: string };

/** RANK-2: the rank that counts: the newest override, else what the weekly ranking says. */
export function rankInForce(automatic: Rank | null, history: readonly RankNote[]): Rank | null {
  return history.at(-1)?.to ?? automatic;
}

/** RANK-2: an Account Executive overrides a rank after talking to the customer, and says why. */
export function overrideRank(
  automatic: Rank | null,
  history: readonly RankNote[],
  note: Omit<RankNote, 'from'>,
): WrittenRankNote {
  const why = note.why.trim();
  if (why === '') {
    return { ok: false, code: 'no-reason', message: 'Say what the customer told you: an override needs its reason.' };
  }
  const from = rankInForce(automatic, history);
  if (note.to === from) {
    return { ok: false, code: 'no-change', message: `The rank is ${from ?? 'unknown'} already: choose another.` };
  }
  return { ok: true, history: [...history, { ...note, from, why }] };
}
