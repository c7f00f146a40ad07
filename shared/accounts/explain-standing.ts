import type { Account } from '#shared/domain';
import type { HandbookEdition, RankRow, RankTerms, Tier, TierTerms } from '#shared/handbook';
import { isListedIndustry, judgeRank } from './rank.ts';
import { count, money } from './say-figure.ts';
import { judgeTier } from './tier.ts';

/** One figure that a row of the handbook's table asks for, beside what the account has. */
export interface StandingCondition {
  /** `cARR from $2,964`. */
  readonly says: string;
  /** What the account has: `$2,400`; null where it is unknown. */
  readonly has: string | null;
  /** An unknown figure does not hold. */
  readonly holds: boolean;
  /** How far away a minimum is: `$564 more`; null where it is met, unknown, or no matter of more. */
  readonly lacks: string | null;
}

/** A row of the handbook's table: the tier or rank that it gives when `needed` of its conditions hold. */
export interface StandingRow {
  readonly value: Tier;
  /** 0 for the row that is left when no other fires. */
  readonly needed: number;
  readonly conditions: readonly StandingCondition[];
  readonly fired: boolean;
}

/** TIER, RANK: where an account stands, which row of the table says so, and what would bring it one up. */
export interface AccountStanding {
  readonly notion: 'tier' | 'rank';
  readonly rule: string;
  /** Null when it is unknown. */
  readonly value: Tier | null;
  readonly why: string;
  /** The figures that would decide an unknown one, by name. */
  readonly missing: readonly string[];
  readonly rows: readonly StandingRow[];
  /** The one above, and what is missing for it in a sentence; null at the top, or where the standing is unknown. */
  readonly next: { readonly value: Tier; readonly says: string } | null;
}

/** Null in an edition that has neither tiers nor ranks. */
export function explainStanding(account: Account, edition: HandbookEdition): AccountStanding | null {
  if (edition.tiers !== null) return explainTier(account, edition, edition.tiers);
  if (edition.rank !== null) return explainRank(account, edition, edition.rank);
  return null;
}

/** The tier or the rank alone, for lists of very many accounts. Null where it is unknown, or the edition has neither. */
export function standingOf(account: Account, edition: HandbookEdition): Tier | null {
  const verdict = edition.tiers !== null ? judgeTier(account, edition) : judgeRank(account, edition);
  return verdict?.value ?? null;
}

function explainTier(account: Account, edition: HandbookEdition, terms: TierTerms): AccountStanding {
  const { topCarrAbove, lowCarrBelow, lowLamBelow } = terms;
  const value = judgeTier(account, edition)?.value ?? null;
  const top = above('cARR', account.carr, topCarrAbove);
  const low = [under('cARR', account.carr, lowCarrBelow, money), under('LAM', account.lam, lowLamBelow, count)];
  return {
    notion: 'tier',
    rule: 'TIER',
    value,
    why: judgeTier(account, edition)?.why ?? '',
    missing: value !== null ? [] : [account.carr === undefined ? 'cARR' : 'LAM'],
    rows: [
      { value: 1, needed: 1, conditions: [top], fired: value === 1 },
      { value: 2, needed: 0, conditions: [], fired: value === 2 },
      { value: 3, needed: 2, conditions: low, fired: value === 3 },
    ],
    next:
      value === 2
        ? { value: 1, says: sayStep(1, [top]) }
        : value === 3
          ? { value: 2, says: sayStep(1, leaveLow(account, terms)) }
          : null,
  };
}

function explainRank(account: Account, edition: HandbookEdition, terms: RankTerms): AccountStanding {
  const verdict = judgeRank(account, edition);
  const value = verdict?.value ?? null;
  const top = terms.topRows.map((row) => ({ needed: row.needed, conditions: conditionsOf(account, row, terms) }));
  const { lowCarrBelow, lowLamBelow } = terms;
  const low = [under('cARR', account.carr, lowCarrBelow, money), under('LAM', account.lam, lowLamBelow, count)];
  const known = { cARR: account.carr, LAM: account.lam };
  return {
    notion: 'rank',
    rule: 'RANK',
    value,
    why: verdict?.why ?? '',
    missing: value !== null ? [] : Object.entries(known).flatMap(([name, has]) => (has === undefined ? [name] : [])),
    rows: [
      ...top.map((row, at) => ({ value: 1 as const, ...row, fired: verdict?.firedRow === at + 1 })),
      { value: 2, needed: 0, conditions: [], fired: value === 2 },
      { value: 3, needed: 2, conditions: low, fired: value === 3 },
    ],
    next:
      value === 2
        ? { value: 1, says: sayNearest(top) }
        : value === 3
          ? { value: 2, says: sayStep(1, leaveLow(account, terms)) }
          : null,
  };
}

function conditionsOf(account: Account, row: RankRow, { industries }: RankTerms): readonly StandingCondition[] {
  const { industry } = account;
  const listed = {
    says: `industry ${industries.join(', ')}`,
    has: industry ?? null,
    holds: isListedIndustry(industry, industries),
    lacks: null,
  };
  return [
    from('cARR', account.carr, row.carr, money),
    from('funding', account.totalFunding, row.totalFunding, money),
    ...(row.industryCounts ? [listed] : []),
    from('LAM', account.lam, row.lam, count),
  ];
}

/** What lifts an account over the low limits: either figure is enough. */
function leaveLow(account: Account, terms: Pick<RankTerms, 'lowCarrBelow' | 'lowLamBelow'>) {
  return [from('cARR', account.carr, terms.lowCarrBelow, money), from('LAM', account.lam, terms.lowLamBelow, count)];
}

type SayFigure = (figure: number) => string;

function from(name: string, has: number | undefined, least: number, say: SayFigure): StandingCondition {
  const holds = has !== undefined && has >= least;
  const lacks = has === undefined || holds ? null : `${say(rounded(least - has))} more`;
  return { says: `${name} from ${say(least)}`, has: sayKnown(has, say), holds, lacks };
}

function above(name: string, has: number | undefined, limit: number): StandingCondition {
  const holds = has !== undefined && has > limit;
  const away = has === undefined || holds ? null : rounded(limit - has);
  const lacks = away === null ? null : away === 0 ? 'any amount more' : `over ${money(away)} more`;
  return { says: `${name} above ${money(limit)}`, has: sayKnown(has, money), holds, lacks };
}

function under(name: string, has: number | undefined, limit: number, say: SayFigure): StandingCondition {
  return {
    says: `${name} under ${say(limit)}`,
    has: sayKnown(has, say),
    holds: has !== undefined && has < limit,
    lacks: null,
  };
}

function sayKnown(figure: number | undefined, say: SayFigure): string | null {
  return figure === undefined ? null : say(figure);
}

/** Differences of cents carry no dust of binary fractions. */
function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** The row of rank 1 that lacks the fewest conditions. */
function sayNearest(rows: readonly Pick<StandingRow, 'needed' | 'conditions'>[]): string {
  const lackingIn = ({ needed, conditions }: (typeof rows)[number]) =>
    needed - conditions.filter(({ holds }) => holds).length;
  const [nearest] = [...rows].sort((a, b) => lackingIn(a) - lackingIn(b));
  return nearest ? sayStep(lackingIn(nearest), nearest.conditions) : '';
}

function sayStep(lacking: number, conditions: readonly StandingCondition[]): string {
  const open = conditions.filter(({ holds }) => !holds);
  const said = open.map(({ says, has, lacks }) => `${says} (${lacks ?? (has === null ? 'unknown' : `now ${has}`)})`);
  if (open.length === lacking) return `${capital(said.join(' and '))}.`;
  return `${lacking === 1 ? 'One' : lacking} of: ${said.join(', ')}.`;
}

function capital(text: string): string {
  return /^[a-z][a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
