import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { judgeRank } from '../../../shared/accounts/rank.ts';

const rankOf = (account: Partial<Account>) => judgeRank({ id: 'a', name: 'A', ...account }, editionOf('pooled-amer'));

/** The rank and the row of rank 1 that fired. */
const rows: Readonly<Record<string, readonly (readonly [Partial<Account>, 1 | 2 | 3 | null, number | null])[]>> = {
  'any one of the first row': [
    [{ carr: 2964, lam: 0 }, 1, 1],
    [{ carr: 2964 }, 1, 1],
    [{ carr: 2963.99, lam: 0 }, 2, null],
    [{ totalFunding: 134_985_000 }, 1, 1],
    [{ carr: 0, lam: 0, totalFunding: 134_984_999 }, 3, null],
    [{ lam: 103 }, 1, 1],
    [{ carr: 0, lam: 102 }, 2, null],
    [{ carr: 0, lam: 0, industry: 'SaaS' }, 3, null],
  ],
  'any two of the second': [
    [{ carr: 2400, lam: 44 }, 1, 2],
    [{ carr: 2399, lam: 44 }, 2, null],
    [{ carr: 2400, lam: 43 }, 2, null],
    [{ carr: 2400, industry: 'saas' }, 1, 2],
    [{ carr: 2400, industry: ' FinTech' }, 1, 2],
    [{ carr: 2400, industry: 'Health Care' }, 1, 2],
    [{ carr: 2400, lam: 0, industry: 'Retail' }, 2, null],
    [{ carr: 2400, totalFunding: 44_909_650 }, 1, 2],
    [{ carr: 2400, lam: 0, totalFunding: 44_909_649 }, 2, null],
    [{ industry: 'SaaS', lam: 44 }, 1, 2],
    [{ totalFunding: 44_909_650, lam: 44 }, 1, 2],
  ],
  'any three of the third': [
    [{ carr: 1916, lam: 29, industry: 'Healthcare' }, 1, 3],
    [{ carr: 1915, lam: 29, industry: 'Healthcare' }, 2, null],
    [{ carr: 1916, lam: 28, industry: 'Healthcare' }, 2, null],
    [{ carr: 1916, lam: 29 }, 2, null],
    [{ carr: 1916, lam: 29, totalFunding: 20_624_700 }, 1, 3],
    [{ carr: 1916, lam: 29, totalFunding: 20_624_699 }, 2, null],
    [{ carr: 1916, totalFunding: 20_624_700, industry: 'SaaS' }, 1, 3],
    [{ lam: 29, totalFunding: 20_624_700, industry: 'SaaS' }, 1, 3],
  ],
  'both limits of rank 3': [
    [{ carr: 1499, lam: 24 }, 3, null],
    [{ carr: 1500, lam: 24 }, 2, null],
    [{ carr: 1499, lam: 25 }, 2, null],
    [{ carr: 1600, lam: 30 }, 2, null],
  ],
  'a missing figure': [
    [{}, null, null],
    [{ carr: 100 }, null, null],
    [{ lam: 5 }, null, null],
    [{ carr: 2000 }, null, null],
    [{ lam: 60 }, null, null],
    [{ carr: 100, lam: 5 }, 3, null],
  ],
};

describe.each(Object.entries(rows))('RANK: %s', (_claim, accounts) => {
  it.each(accounts)('%o', (account, value, firedRow) => {
    expect(rankOf(account)).toMatchObject({ value, firedRow, rule: 'RANK' });
  });
});

describe('why', () => {
  it('names the row that fired and what held', () => {
    expect(rankOf({ carr: 2400, industry: 'SaaS' })).toEqual({
      value: 1,
      rule: 'RANK',
      why: 'Row 2 of rank 1 holds: cARR from $2,400, industry SaaS, FinTech, Healthcare.',
      firedRow: 2,
      next: null,
    });
  });

  it('names what is missing for the next rank, by the nearest row', () => {
    expect(rankOf({ carr: 2400, lam: 10 })?.next).toEqual({
      rank: 1,
      lacking: 1,
      of: ['cARR from $2,964', 'funding from $134,985,000', 'LAM from 103'],
    });
    expect(rankOf({ carr: 900, lam: 10 })?.next).toEqual({
      rank: 2,
      lacking: 1,
      of: ['cARR from $1,500', 'LAM from 25'],
    });
  });

  it('names the figure that would have to be known', () => {
    expect(rankOf({ lam: 5 })?.why).toMatch(/is missing: cARR\./);
    expect(rankOf({})?.why).toMatch(/is missing: cARR and LAM/);
  });
});

it.each(['fy26', 'fy25', 'global-digital-smb', 'smb-ae'] as const)('%s has no ranks', (id) => {
  expect(judgeRank({ id: 'a', name: 'A', carr: 2964 }, editionOf(id))).toBeNull();
});
