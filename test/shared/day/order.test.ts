import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranked } from '#shared/day';
import { BANDS, compareStandings, sortStandings } from '#shared/day';

const row = (with_: Partial<Ranked> = {}): Ranked => ({
  band: 'now',
  priority: 'Medium',
  leadingDueAt: 1000,
  carr: 5000,
  createdAt: 100,
  id: 'b',
  ...with_,
});

describe('compareStandings', () => {
  const steps: readonly [claim: string, first: Partial<Ranked>, second: Partial<Ranked>][] = [
    ['band before priority', { band: 'breached', priority: 'Low' }, { band: 'now', priority: 'High' }],
    ['now before slipping', { band: 'now' }, { band: 'slipping' }],
    ['slipping before planned', { band: 'slipping' }, { band: 'planned' }],
    ['planned before quiet', { band: 'planned' }, { band: 'quiet' }],
    ['High before Medium, whatever is due', { priority: 'High', leadingDueAt: 2000 }, { priority: 'Medium' }],
    ['Medium before Low', { priority: 'Medium' }, { priority: 'Low' }],
    ['the earlier due, whatever the account', { leadingDueAt: 999, carr: 0 }, { carr: 9000 }],
    ['a due before none', { carr: 0 }, { leadingDueAt: null, carr: 9000 }],
    ['the larger account, whatever its age', { carr: 5001, createdAt: 900 }, { carr: 5000, createdAt: 100 }],
    ['the older case', { createdAt: 99, id: 'z' }, { createdAt: 100, id: 'a' }],
    ['the id at last, by its code units', { id: 'B' }, { id: 'a' }],
  ];
  it.each(steps)('puts %s', (_claim, first, second) => {
    expect([compareStandings(row(first), row(second)) < 0, compareStandings(row(second), row(first)) > 0]).toEqual([
      true,
      true,
    ]);
  });
});

const ranked: fc.Arbitrary<Ranked> = fc.record({
  band: fc.constantFrom(...BANDS),
  priority: fc.constantFrom('High', 'Medium', 'Low'),
  leadingDueAt: fc.option(fc.integer({ min: 0, max: 3 })),
  carr: fc.integer({ min: 0, max: 2 }),
  createdAt: fc.integer({ min: 0, max: 2 }),
  id: fc.string({ maxLength: 2 }),
});
const rows = fc.uniqueArray(ranked, { selector: ({ id }) => id, maxLength: 40 });

describe('the order of the day', () => {
  it('is total: the same from every permutation', () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect([...other].sort(compareStandings)).toEqual([...all].sort(compareStandings));
      }),
    );
  });

  it('is antisymmetric and transitive', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (a, b, c) => {
        expect(Math.sign(compareStandings(a, b))).toBe(-Math.sign(compareStandings(b, a)) + 0);
        if (compareStandings(a, b) <= 0 && compareStandings(b, c) <= 0)
          expect(compareStandings(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what sortStandings makes, in place', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const mine = [...all];
        expect(sortStandings(mine)).toBe(mine);
        expect(mine).toEqual([...all].sort(compareStandings));
      }),
    );
  });
});
