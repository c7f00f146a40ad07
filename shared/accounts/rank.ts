import type { Account } from '#shared/domain';
import type { HandbookEdition, RankRow, RankTerms } from '#shared/handbook';
import { count, money } from './say-figure.ts';
import type { Reasoned } from './tier.ts';

export type Rank = 1 | 2 | 3;

export interface RankVerdict extends Reasoned<Rank> {
  /** The row of rank 1 that fired, from 1; null when none did. */
  readonly firedRow: number | null;
  /** What would lift the account by one rank; null at rank 1, or where the rank is unknown. */
  readonly next: RankStep | null;
}

/** `lacking` of the thresholds in `of` are still to be met. */
export interface RankStep {
  readonly rank: Rank;
  readonly lacking: number;
  readonly of: readonly string[];
}

/** RANK: null in an edition without ranks. Thresholds are met at or above the figure, and a missing one does not hold. */
export function judgeRank(account: Account, { rank: terms }: HandbookEdition): RankVerdict | null {
  if (terms === null) return null;
  const { carr, lam } = account;
  const rows = terms.topRows.map((row) => readRow(account, row, terms.industries));

  const fired = rows.findIndex(({ lacking }) => lacking === 0);
  if (fired >= 0) {
    const why = `Row ${fired + 1} of rank 1 holds: ${rows[fired]?.met.join(', ') ?? ''}.`;
    return { value: 1, rule: 'RANK', why, firedRow: fired + 1, next: null };
  }
  const verdict = (value: Rank | null, why: string, next: RankStep | null = null) => ({
    value,
    rule: 'RANK',
    why,
    firedRow: null,
    next,
  });
  if (carr === undefined || lam === undefined) {
    const missing = [...(carr === undefined ? ['cARR'] : []), ...(lam === undefined ? ['LAM'] : [])].join(' and ');
    return verdict(null, `No row of rank 1 holds on what is known, and what would decide is missing: ${missing}.`);
  }
  if (carr < terms.lowCarrBelow && lam < terms.lowLamBelow) return verdict(3, lowWhy(carr, lam, terms), lowStep(terms));
  return verdict(2, 'No row of rank 1 holds, nor do both limits of rank 3.', nearest(rows));
}

interface RowReading {
  readonly lacking: number;
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

function readRow(
  { carr, totalFunding, industry, lam }: Account,
  row: RankRow,
  industries: readonly string[],
): RowReading {
  const met: string[] = [];
  const unmet: string[] = [];
  const threshold = (holds: boolean, text: string) => void (holds ? met : unmet).push(text);
  threshold((carr ?? -1) >= row.carr, `cARR from ${money(row.carr)}`);
  threshold((totalFunding ?? -1) >= row.totalFunding, `funding from ${money(row.totalFunding)}`);
  if (row.industryCounts) {
    threshold(isListedIndustry(industry, industries), `industry ${industries.join(', ')}`);
  }
  threshold((lam ?? -1) >= row.lam, `LAM from ${count(row.lam)}`);
  return { lacking: Math.max(0, row.needed - met.length), met, unmet };
}

/** The row of rank 1 that lacks the fewest thresholds. */
function nearest(rows: readonly RowReading[]): RankStep | null {
  const [first, ...rest] = rows;
  if (!first) return null;
  const row = rest.reduce((best, one) => (one.lacking < best.lacking ? one : best), first);
  return { rank: 1, lacking: row.lacking, of: row.unmet };
}

function lowWhy(carr: number, lam: number, { lowCarrBelow, lowLamBelow }: RankTerms): string {
  return `The cARR of ${money(carr)} is under ${money(lowCarrBelow)} and the LAM of ${count(lam)} under ${lowLamBelow}.`;
}

function lowStep({ lowCarrBelow, lowLamBelow }: RankTerms): RankStep {
  return { rank: 2, lacking: 1, of: [`cARR from ${money(lowCarrBelow)}`, `LAM from ${lowLamBelow}`] };
}

export function isListedIndustry(industry: string | undefined, industries: readonly string[]): boolean {
  return industries.map(plain).includes(plain(industry ?? ''));
}

/** `Health Care`, `health-care` and `Healthcare` are one industry. */
function plain(industry: string): string {
  return industry.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
