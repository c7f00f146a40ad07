import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../../electron/backend/practice-org/generator/calendar.ts';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import { parseDay, wireInstant } from '../../../../../electron/backend/practice-org/wire-time.ts';

/** Friday evening in New York, Saturday in Tokyo. */
const NOW = Date.parse('2026-06-12T22:00:00Z') / 1000;
const newYork = new Calendar('America/New_York', NOW);
const tokyo = new Calendar('Asia/Tokyo', NOW);
const day = (name: string): number => parseDay(name) as number;

describe('a calendar', () => {
  it('has the today of its zone', () => {
    expect([newYork.nameOf(newYork.today), tokyo.nameOf(tokyo.today), newYork.hourNow(), tokyo.hourNow()]).toEqual([
      '2026-06-12',
      '2026-06-13',
      18,
      7,
    ]);
  });

  it('turns hours on the wall into instants', () => {
    expect([newYork, tokyo].map((calendar) => wireInstant(calendar.at(day('2026-06-11'), 9.5)))).toEqual([
      '2026-06-11T13:30:00.000+0000',
      '2026-06-11T00:30:00.000+0000',
    ]);
  });

  it('never gives a past that is to come', () => {
    expect(newYork.past(newYork.today, 23)).toBe(NOW - 60);
    expect(newYork.past(newYork.today, 9)).toBe(newYork.at(newYork.today, 9));
  });

  it('steps over weekends', () => {
    const names = (days: number[]): string[] => days.map((number) => newYork.nameOf(number));
    expect([
      newYork.isWorkday(day('2026-06-12')),
      newYork.isWorkday(day('2026-06-13')),
      newYork.isWorkday(day('2026-06-14')),
    ]).toEqual([true, false, false]);
    expect(
      names([
        newYork.workdaysBefore(day('2026-06-15'), 1),
        newYork.workdaysBefore(day('2026-06-12'), -1),
        newYork.workdaysBefore(day('2026-06-13'), 2),
        newYork.workdayFrom(day('2026-06-13')),
      ]),
    ).toEqual(['2026-06-12', '2026-06-15', '2026-06-11', '2026-06-15']);
  });

  it('keeps office hours', () => {
    const random = new Random(3);
    const hours = Array.from(
      { length: 50 },
      () => (tokyo.officeTime(day('2026-06-10'), random) - tokyo.at(day('2026-06-10'), 0)) / 3600,
    );
    expect(Math.min(...hours) >= 8.5 && Math.max(...hours) < 17.5).toBe(true);
  });
});
