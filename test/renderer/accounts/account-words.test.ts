import { expect, it } from 'vitest';
import { createCalendar, parseInstant } from '#shared/lib';
import { missingWords, neededWords, renewalWords } from '../../../renderer/features/accounts/account-words.ts';

it.each([
  [0, 0, 'when no other row holds'],
  [1, 1, 'when it holds'],
  [2, 2, 'when both hold'],
  [3, 3, 'when all 3 hold'],
  [1, 3, 'when one of 3 holds'],
  [3, 4, 'when 3 of 4 hold'],
])('%i of %i: %s', (needed, of, words) => {
  expect(neededWords(needed, of)).toBe(words);
});

it('says why a standing is unknown', () => {
  expect(missingWords(['cARR'])).toBe('Unknown, because cARR is missing.');
  expect(missingWords(['cARR', 'LAM'])).toBe('Unknown, because cARR and LAM are missing.');
});

it.each([
  ['2025-06-12', 'renews today, Thu 12 Jun'],
  ['2025-06-11', 'was due yesterday, Wed 11 Jun'],
  ['2026-06-12', 'renews Fri 12 Jun 2026'],
  [null, 'no renewal date'],
])('of the renewal on %s: %s', (day, words) => {
  const time = { now: parseInstant('2025-06-12T09:00:00Z'), calendar: createCalendar({ zone: 'UTC' }) };
  expect(renewalWords(day, time)).toBe(words);
});
