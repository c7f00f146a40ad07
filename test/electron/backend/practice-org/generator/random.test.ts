import { describe, expect, it } from 'vitest';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';

const draws = (random: Random): number[] => Array.from({ length: 5 }, () => random.int(0, 1_000_000));

describe('random draws', () => {
  it('are the same for the same seed, on every machine', () => {
    expect(draws(new Random(42))).toEqual([601104, 448291, 852466, 669734, 174814]);
    expect(draws(Random.of(1, 2, 3))).toEqual(draws(Random.of(1, 2, 3)));
  });

  it('differ by seed, stream and index', () => {
    const all = [Random.of(1, 2, 3), Random.of(2, 2, 3), Random.of(1, 3, 3), Random.of(1, 2, 4)].map((random) =>
      draws(random).join(),
    );
    expect(new Set(all).size).toBe(4);
  });

  it('spread evenly, and keep to their bounds and weights', () => {
    const random = new Random(1);
    const dice = Array.from({ length: 6000 }, () => random.int(1, 6));
    expect([Math.min(...dice), Math.max(...dice)]).toEqual([1, 6]);
    expect([1, 2, 3, 4, 5, 6].every((side) => Math.abs(dice.filter((seen) => seen === side).length - 1000) < 150)).toBe(
      true,
    );
    const coins = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['rare', 1],
        ['never', 0],
        ['often', 3],
      ] as const),
    );
    expect([coins.includes('never'), Math.abs(coins.filter((coin) => coin === 'rare').length - 1000) < 150]).toEqual([
      false,
      true,
    ]);
  });
});
