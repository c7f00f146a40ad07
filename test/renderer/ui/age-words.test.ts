import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { agoWords, skewWords } from '../../../renderer/ui/age-words.ts';

const now = new Date(2026, 10, 23, 15, 20).getTime();
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const time = timeIn(here, now);
const minute = 60_000;
const hour = 60 * minute;

describe('how long ago', () => {
  it.each([
    ['this minute', now - 20_000, 'just now'],
    ['a clock that was set back', now + hour, 'just now'],
    ['minutes', now - 2 * minute, '2 min ago'],
    ['hours of today', now - 3 * hour, '3 h ago'],
    ['yesterday', now - 20 * hour, 'yesterday'],
    ['days', now - 4 * 24 * hour, '4 d ago'],
  ])('%s', (_, at, words) => {
    expect(agoWords(at, time)).toBe(words);
  });

  it('counts the hours over midnight while they are few', () => {
    const night = new Date(2026, 10, 23, 1).getTime();
    expect(agoWords(night - 2 * hour, timeIn(here, night))).toBe('2 h ago');
  });
});

describe("the laptop's clock", () => {
  it.each([
    ['right', 0, null],
    ['five minutes off', 5 * minute, null],
    ['days ahead', 3 * 24 * hour + minute, "This laptop's clock is 3 d ahead of Salesforce; dues may be wrong."],
    ['minutes behind', -6 * minute, "This laptop's clock is 6 min behind Salesforce; dues may be wrong."],
  ])('%s', (_, skew, words) => {
    expect(skewWords(skew)).toBe(words);
  });
});
