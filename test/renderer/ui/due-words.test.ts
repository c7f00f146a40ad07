import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { dueWords, spanWords } from '../../../renderer/ui/due-words.ts';

// Local times, as the laptop's zone has them: the words are about its days.
const at = (day: number, hour = 0, minute = 0, month = 10): number =>
  new Date(2026, month, day, hour, minute).getTime();
const now = at(23, 15, 20);
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const time = timeIn(here, now);

describe('a due in words', () => {
  it.each([
    ['within the hour', at(23, 16, 0), 'in 40 min'],
    ['in less than a minute', now + 5_000, 'in 1 min'],
    ['exactly now', now, 'in 1 min'],
    ['in some hours', at(23, 17, 30), 'in 2 h'],
    ['late today', at(23, 23, 30), 'in 8 h'],
    ['early tomorrow, a few hours ahead', at(23, 22) + 6 * 3_600_000, 'tomorrow'],
    ['tomorrow', at(24, 15), 'tomorrow'],
    ['on a later day', at(26, 9), 'in 3 d'],
    ['far ahead', at(14, 9, 0, 13), 'in 83 d'],
    ['very far ahead', at(23, 9, 0, 16), 'Sun 23 May 2027'],
    ['a moment late', at(23, 15, 19), '1 min late'],
    ['late within the hour', at(23, 14, 40), '40 min late'],
    ['late since yesterday', at(22, 19), '20 h late'],
    ['late by days', at(20, 15), '3 d late'],
  ])('%s', (_, dueAt, words) => {
    expect(dueWords(dueAt, time)).toBe(words);
  });

  it.each([
    ['the end of today', at(24), 'today'],
    ['the end of tomorrow', at(25), 'tomorrow'],
    ['the end of a later day', at(28), 'in 4 d'],
    ['the end of yesterday', at(23), 'yesterday'],
    ['the end of an earlier day', at(21), '3 d late'],
  ])('%s speaks of that day, not of midnight', (_, dueAt, words) => {
    expect(dueWords(dueAt, time)).toBe(words);
  });

  it('speaks of the days of the zone, whatever zone the laptop is in', () => {
    const now = Date.UTC(2026, 10, 23, 15, 20);
    const midnightInTokyo = Date.UTC(2026, 10, 24, 15);
    const words = (zone: string) => dueWords(midnightInTokyo, timeIn(zone, now));
    expect([words('Asia/Tokyo'), words('UTC'), words('America/New_York')]).toEqual(['today', 'tomorrow', 'tomorrow']);
    expect(dueWords(Date.UTC(2026, 10, 23, 15), timeIn('Asia/Tokyo', now))).toBe('yesterday');
  });

  it('counts days by the calendar where a night has an hour more or less', () => {
    const beforeSummerTime = new Date(2026, 2, 28, 12).getTime();
    expect(dueWords(new Date(2026, 2, 30).getTime(), timeIn(here, beforeSummerTime))).toBe('tomorrow');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '1 min'],
    [59 * 60_000, '59 min'],
    [60 * 60_000, '1 h'],
    [23.9 * 3_600_000, '23 h'],
    [24 * 3_600_000, '1 d'],
    [100 * 3_600_000, '4 d'],
  ])('of %d ms', (span, words) => {
    expect(spanWords(span)).toBe(words);
  });
});
