import { expect, it } from 'vitest';
import { count, money } from '../../../shared/accounts/say-figure.ts';

it('sets thousands apart', () => {
  expect([0, 999, 1000, 29_999.5, 134_985_000].map(count)).toEqual(['0', '999', '1,000', '29,999.5', '134,985,000']);
  expect(money(30_000)).toBe('$30,000');
});
