import { expect, it } from 'vitest';
import { median } from '../../../shared/scorecard/median.ts';

it.each([
  [[], null],
  [[3], 3],
  [[10, 1], 5.5],
  [[10, 9, 1], 9],
  [[100, 20, 3, 1], 11.5],
  [[-1, -2, 0], -1],
])('the middle of %j is %j', (amounts, middle) => {
  expect(median(amounts)).toBe(middle);
});
