import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { calendarDayWords, dayWords, daysBetween, exactWords, whenWords } from '../../../renderer/ui/day-words.ts';

const at = (day: number, hour = 12, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const now = at(23, 15, 20);
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const time = timeIn(here, now);

describe('days in words', () => {
  it('names the weekday, and the year when it is not this one', () => {
    expect(dayWords(now, time)).toBe('Mon 23 Nov');
    expect(dayWords(new Date(2027, 0, 4).getTime(), time)).toBe('Mon 4 Jan 2027');
  });

  it('counts calendar days, whatever the hours between', () => {
    expect(daysBetween(at(23, 23, 59), at(24, 0, 1), time)).toBe(1);
    expect(daysBetween(at(23, 0, 1), at(23, 23, 59), time)).toBe(0);
    expect(daysBetween(at(23), at(20), time)).toBe(-3);
  });

  it.each([
    ['today', at(23, 9, 5), '09:05'],
    ['yesterday', at(22, 16, 40), 'yesterday 16:40'],
    ['this week', at(19, 16, 40), 'Thu 16:40'],
    ['before', at(12), 'Thu 12 Nov'],
    ['ahead', at(25), 'Wed 25 Nov'],
  ])('tells when something happened: %s', (_, when, words) => {
    expect(whenWords(when, time)).toBe(words);
  });

  it('writes the exact time the same everywhere', () => {
    expect(exactWords(at(3, 9, 5), time)).toBe('2026-11-03 09:05');
  });

  it.each([
    ['2026-11-23', 'today, Mon 23 Nov'],
    ['2026-11-24', 'tomorrow, Tue 24 Nov'],
    ['2026-11-22', 'yesterday, Sun 22 Nov'],
    ['2026-12-01', 'Tue 1 Dec'],
    ['soon', 'soon'],
  ])('reads the calendar day %s', (day, words) => {
    expect(calendarDayWords(day, time)).toBe(words);
  });

  it('are those of the zone, whatever zone the laptop is in', () => {
    const instant = Date.UTC(2026, 10, 23, 20, 5);
    const words = (zone: string) => {
      const there = timeIn(zone, instant);
      return [dayWords(instant, there), exactWords(instant, there), calendarDayWords('2026-11-24', there)];
    };
    expect(words('Asia/Tokyo')).toEqual(['Tue 24 Nov', '2026-11-24 05:05', 'today, Tue 24 Nov']);
    expect(words('America/New_York')).toEqual(['Mon 23 Nov', '2026-11-23 15:05', 'tomorrow, Tue 24 Nov']);
  });
});
