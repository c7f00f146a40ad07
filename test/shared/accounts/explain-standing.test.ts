import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { explainStanding, standingOf } from '../../../shared/accounts/explain-standing.ts';
import { judgeRank } from '../../../shared/accounts/rank.ts';
import { judgeTier } from '../../../shared/accounts/tier.ts';

type Figures = Partial<Account>;
const of = (figures: Figures): Account => ({ id: 'a', name: 'A', ...figures });

describe('TIER: what is missing for the next', () => {
  const rows: readonly (readonly [Figures, 1 | 2 | 3 | null, string | null])[] = [
    [{ carr: 7000.01 }, 1, null],
    [{ carr: 7000 }, 2, 'cARR above $7,000 (any amount more).'],
    [{ carr: 6999.99 }, 2, 'cARR above $7,000 (over $0.01 more).'],
    [{ carr: 1000 }, 2, 'cARR above $7,000 (over $6,000 more).'],
    [{ carr: 900, lam: 40 }, 2, 'cARR above $7,000 (over $6,100 more).'],
    [{ carr: 900, lam: 7 }, 3, 'One of: cARR from $1,000 ($100 more), LAM from 10 (3 more).'],
    [{ carr: 900 }, null, null],
    [{ lam: 7 }, null, null],
  ];
  it.each(rows)('%o', (figures, value, says) => {
    const standing = explainStanding(of(figures), editionOf('fy25'));
    expect([standing?.notion, standing?.value, standing?.next?.says ?? null]).toEqual(['tier', value, says]);
    expect(standing?.why).toBe(judgeTier(of(figures), editionOf('fy25'))?.why);
  });
});

describe('RANK: what is missing for the next', () => {
  const nearestFirst =
    'One of: cARR from $2,964 ($564 more), funding from $134,985,000 (unknown), LAM from 103 (93 more).';
  const rows: readonly (readonly [Figures, 1 | 2 | 3 | null, string | null])[] = [
    [{ carr: 2964 }, 1, null],
    [{ carr: 2400, lam: 10 }, 2, nearestFirst],
    [
      { carr: 2950, lam: 43, totalFunding: 1, industry: 'Retail' },
      2,
      'One of: cARR from $2,964 ($14 more), funding from $134,985,000 ($134,984,999 more), LAM from 103 (60 more).',
    ],
    [{ carr: 900, lam: 24.5 }, 3, 'One of: cARR from $1,500 ($600 more), LAM from 25 (0.5 more).'],
    [{ carr: 900 }, null, null],
    [{}, null, null],
  ];
  it.each(rows)('%o', (figures, value, says) => {
    const standing = explainStanding(of(figures), editionOf('pooled-amer'));
    expect([standing?.notion, standing?.value, standing?.next?.says ?? null]).toEqual(['rank', value, says]);
    expect(standing?.why).toBe(judgeRank(of(figures), editionOf('pooled-amer'))?.why);
  });
});

describe('the rows of the table', () => {
  const firedRows: readonly (readonly [Figures, 'fy25' | 'pooled-amer', readonly number[]])[] = [
    [{ carr: 8000 }, 'fy25', [0]],
    [{ carr: 2000 }, 'fy25', [1]],
    [{ carr: 20, lam: 1 }, 'fy25', [2]],
    [{}, 'fy25', []],
    [{ lam: 103 }, 'pooled-amer', [0]],
    [{ carr: 2400, industry: 'SaaS' }, 'pooled-amer', [1]],
    [{ carr: 1916, lam: 29, industry: 'Healthcare' }, 'pooled-amer', [2]],
    [{ carr: 1600, lam: 30 }, 'pooled-amer', [3]],
    [{ carr: 100, lam: 5 }, 'pooled-amer', [4]],
    [{ carr: 100 }, 'pooled-amer', []],
  ];
  it.each(firedRows)('%o under %s: the value alone is the same', (figures, edition) => {
    const explained = explainStanding(of(figures), editionOf(edition));
    expect(standingOf(of(figures), editionOf(edition))).toBe(explained?.value);
  });

  it.each(firedRows)('%o under %s: at most the one that decides has fired', (figures, edition, fired) => {
    const rows = explainStanding(of(figures), editionOf(edition))?.rows ?? [];
    expect(rows.flatMap((row, at) => (row.fired ? [at] : []))).toEqual(fired);
  });

  it('lay each figure asked for beside what the account has', () => {
    const [first, second] =
      explainStanding(of({ carr: 2400, industry: 'Retail' }), editionOf('pooled-amer'))?.rows ?? [];
    expect(first).toEqual({
      value: 1,
      needed: 1,
      fired: false,
      conditions: [
        { says: 'cARR from $2,964', has: '$2,400', holds: false, lacks: '$564 more' },
        { says: 'funding from $134,985,000', has: null, holds: false, lacks: null },
        { says: 'LAM from 103', has: null, holds: false, lacks: null },
      ],
    });
    expect(second?.conditions).toContainEqual({
      says: 'industry SaaS, FinTech, Healthcare',
      has: 'Retail',
      holds: false,
      lacks: null,
    });
  });
});

it('names the figures that would decide an unknown one', () => {
  const missing = (figures: Figures, edition: 'fy25' | 'pooled-amer') =>
    explainStanding(of(figures), editionOf(edition))?.missing;
  expect(missing({}, 'fy25')).toEqual(['cARR']);
  expect(missing({ carr: 5 }, 'fy25')).toEqual(['LAM']);
  expect(missing({}, 'pooled-amer')).toEqual(['cARR', 'LAM']);
  expect(missing({ carr: 5 }, 'pooled-amer')).toEqual(['LAM']);
  expect(missing({ carr: 5, lam: 5 }, 'pooled-amer')).toEqual([]);
});

it.each(['fy26', 'smb-ae'] as const)('%s has neither tiers nor ranks', (id) => {
  expect(explainStanding(of({ carr: 8000 }), editionOf(id))).toBeNull();
  expect(standingOf(of({ carr: 8000 }), editionOf(id))).toBeNull();
});
