import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortings } from '../../../shared/lists/list-view.ts';
import type { ListedCase } from '../../../shared/lists/listed-case.ts';
import { orderOf } from '../../../shared/lists/order-cases.ts';
import { aListedCase } from '../../support/listed-cases.ts';

const ids = (rows: readonly ListedCase[]) => rows.map((row) => row.id);
const named = (cases: Readonly<Record<string, Partial<ListedCase>>>) =>
  Object.entries(cases).map(([id, one]) => aListedCase({ id, ...one }));

const anyCase = fc
  .record({
    id: fc.uuid(),
    subject: fc.constantFrom('Referral', 'referral', 'Zürich', 'Zurich', 'Ångström'),
    band: fc.constantFrom('breached' as const, 'planned' as const),
    priority: fc.constantFrom('High' as const, 'Medium' as const, 'Low' as const),
    leadingDueAt: fc.option(fc.integer({ min: 0, max: 3 })),
    carr: fc.integer({ min: 0, max: 2 }),
    createdAt: fc.integer({ min: 0, max: 3 }),
    touchedAt: fc.integer({ min: 0, max: 3 }),
    statusGroup: fc.constantFrom('open' as const, 'closed' as const),
    account: fc.option(fc.constantFrom('Acorn', 'Österreich', 'Zebra')),
    owner: fc.option(fc.constantFrom('Kim', 'Ana')),
    contact: fc.option(fc.constantFrom('Dana', 'Ito')),
    trigger: fc.option(fc.constantFrom('pql' as const, 'hva' as const)),
  })
  .map(aListedCase);

describe('every order', () => {
  it('sorts as it compares, is total, and keeps every case', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCase, { selector: (one) => one.id, maxLength: 30 }),
        fc.constantFrom(...sortings),
        fc.boolean(),
        (cases, by, descending) => {
          const { sort, compare } = orderOf({ by, descending });
          const sorted = sort(cases);
          expect(ids(sorted)).toEqual(ids([...cases].sort(compare)));
          for (const [at, one] of sorted.slice(1).entries()) expect(compare(sorted[at]!, one)).toBeLessThan(0);
        },
      ),
    );
  });
});

describe('an order', () => {
  const sorted = (by: (typeof sortings)[number], descending: boolean, cases: readonly ListedCase[]) =>
    ids(orderOf({ by, descending }).sort(cases));

  it('by account takes names as people do, and unknown ones last either way', () => {
    const cases = named({
      z: { account: 'Zebra' },
      none: { account: null },
      o: { account: 'Österreich' },
      a: { account: 'acorn' },
    });
    expect([sorted('account', false, cases), sorted('account', true, cases)]).toEqual([
      ['a', 'o', 'z', 'none'],
      ['z', 'o', 'a', 'none'],
    ]);
  });

  it('by due has what is due at no time last, and by cARR what is not known', () => {
    const cases = named({ none: {}, late: { leadingDueAt: 5, carr: 10 }, soon: { leadingDueAt: 9, carr: 900 } });
    expect([sorted('due', false, cases), sorted('due', true, cases), sorted('carr', true, cases)]).toEqual([
      ['late', 'soon', 'none'],
      ['soon', 'late', 'none'],
      ['soon', 'late', 'none'],
    ]);
  });

  it('by age is the other way round than by creation', () => {
    const cases = named({ old: { createdAt: 1 }, young: { createdAt: 9 } });
    expect([sorted('age', true, cases), sorted('age', false, cases)]).toEqual([
      ['old', 'young'],
      ['young', 'old'],
    ]);
  });

  it('ends in the order of the day where it says nothing', () => {
    const cases = named({ planned: {}, breached: { band: 'breached' } });
    expect(sorted('account', true, cases)).toEqual(['breached', 'planned']);
  });
});
