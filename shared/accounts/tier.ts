import type { Account } from '#shared/domain';
import type { HandbookEdition, Tier } from '#shared/handbook';
import { count, money } from './say-figure.ts';

/** A value with the rule that gave it; null where the figures do not decide it. */
export interface Reasoned<Value> {
  readonly value: Value | null;
  readonly rule: string;
  readonly why: string;
}

/** TIER: null in an edition without tiers. The three boundaries fall in tier 2, and what is missing is never guessed. */
export function judgeTier({ carr, lam }: Account, { tiers }: HandbookEdition): Reasoned<Tier> | null {
  if (tiers === null) return null;
  const { topCarrAbove, lowCarrBelow, lowLamBelow } = tiers;
  const found = (value: Tier | null, why: string) => ({ value, rule: 'TIER', why });

  if (carr === undefined) return found(null, 'The cARR is unknown, and every tier asks for it.');
  if (carr > topCarrAbove) return found(1, `The cARR of ${money(carr)} is above ${money(topCarrAbove)}.`);
  if (carr >= lowCarrBelow)
    return found(
      2,
      `The cARR of ${money(carr)} is neither above ${money(topCarrAbove)} nor under ${money(lowCarrBelow)}.`,
    );
  if (lam === undefined)
    return found(null, `The cARR is under ${money(lowCarrBelow)}, and the LAM that would decide is unknown.`);
  return lam < lowLamBelow
    ? found(
        3,
        `The cARR of ${money(carr)} is under ${money(lowCarrBelow)} and the LAM of ${count(lam)} under ${lowLamBelow}.`,
      )
    : found(2, `The cARR is under ${money(lowCarrBelow)}, but the LAM of ${count(lam)} is not under ${lowLamBelow}.`);
}
