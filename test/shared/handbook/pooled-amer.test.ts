import { expect, it } from 'vitest';
import { editionOf } from '#shared/handbook';

const edition = editionOf('pooled-amer');

it('ranks by the table of the handbook (RANK)', () => {
  expect(edition.rank).toEqual({
    topRows: [
      { carr: 2964, totalFunding: 134_985_000, industryCounts: false, lam: 103, needed: 1 },
      { carr: 2400, totalFunding: 44_909_650, industryCounts: true, lam: 44, needed: 2 },
      { carr: 1916, totalFunding: 20_624_700, industryCounts: true, lam: 29, needed: 3 },
    ],
    industries: ['SaaS', 'FinTech', 'Healthcare'],
    lowCarrBelow: 1500,
    lowLamBelow: 25,
  });
});

it('belongs to the Pooled Sales User (OWN-1) and serves AMER', () => {
  expect(edition.ownership.salesUsers).toEqual(['Pooled Sales User']);
  expect([edition.segment.regions, edition.tiers, edition.executives]).toEqual([['AMER'], null, null]);
});
