import { describe, expect, it } from 'vitest';
import { exactMoney, moneyWords } from '../../../renderer/ui/money-words.ts';

describe('money in words', () => {
  it.each([
    [0, '$0'],
    [940, '$940'],
    [999.6, '$1k'],
    [6_420, '$6.4k'],
    [9_960, '$10k'],
    [29_999, '$30k'],
    [999_600, '$1m'],
    [1_234_567, '$1.2m'],
    [-6_420, '−$6.4k'],
  ])('says %d as %s', (amount, words) => {
    expect(moneyWords(amount)).toBe(words);
  });

  it('is exact where it is asked for', () => {
    expect([exactMoney(6_420.4), exactMoney(-12)]).toEqual(['$6,420', '−$12']);
  });
});
