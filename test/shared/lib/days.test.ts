import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilOf, dayNumberOf, formatDay, parseDay, weekdayOf } from '#shared/lib';
import { daysFromCivil, daysInMonth, digits } from '../../../shared/lib/days.ts';

const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect([parseDay('1970-01-01'), parseDay('1970-01-02'), parseDay('1969-12-31'), parseDay('2025-06-12')]).toEqual([
      0, 1, -1, 20_251,
    ]);
  });

  it('agree with Temporal on every day of the years 0 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect({ ...civilOf(day), weekday: weekdayOf(day) || 7 }).toEqual({
          year: date.year,
          month: date.month,
          day: date.day,
          weekday: date.dayOfWeek,
        });
        expect(daysFromCivil(date.year, date.month, date.day)).toBe(day);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
      }),
      { numRuns: 1000 },
    );
  });

  it('come back from their text', () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(formatDay(day)) === day));
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '2025/01/01',
    '20250101',
    '',
    'x',
    '2025-01-0x',
    '2025-01-01T00',
  ])('are not given for "%s"', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('are not given for a civil date that does not exist', () => {
    expect([dayNumberOf(2024, 2, 29), dayNumberOf(2025, 2, 29), dayNumberOf(Number.NaN, 1, 1)]).toEqual([
      19_782,
      null,
      null,
    ]);
  });
});

it('digits reads decimal digits and nothing else', () => {
  expect([digits('2025', 0, 4), digits('a12b', 1, 3), digits('1 2', 0, 3)]).toEqual([2025, 12, Number.NaN]);
});
