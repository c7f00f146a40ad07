import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../shared/lib/days.ts';
import { readTypedDay } from '../../../shared/lib/typed-day.ts';

/** A Thursday. */
const today = parseDay('2025-06-12')!;

describe('a day as typed', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['today', '2025-06-12'],
    [' Tomorrow ', '2025-06-13'],
    ['+3d', '2025-06-15'],
    ['+3', '2025-06-15'],
    ['3d', '2025-06-15'],
    ['in 10 days', '2025-06-22'],
    ['2w', '2025-06-26'],
    ['6m', '2025-12-12'],
    ['6 months', '2025-12-12'],
    ['1y', '2026-06-12'],
    ['fri', '2025-06-13'],
    ['Friday', '2025-06-13'],
    ['thu', '2025-06-19'],
    ['mon', '2025-06-16'],
    ['next mon', '2025-06-16'],
    ['next week', '2025-06-16'],
    ['3 mar', '2026-03-03'],
    ['mar 3', '2026-03-03'],
    ['3rd of nowhere', null],
    ['12 jun', '2025-06-12'],
    ['11 June', '2026-06-11'],
    ['3 March 2027', '2027-03-03'],
    ['Sept 5', '2025-09-05'],
    ['25.12.', '2025-12-25'],
    ['25/12', '2025-12-25'],
    ['12/25', '2025-12-25'],
    ['5.5.2026', '2026-05-05'],
    ['29 feb', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readTypedDay(text, today).day).toBe(day);
  });

  it('that does not exist is refused by its name', () => {
    expect(readTypedDay('2025-02-30', today).problem).toBe('There is no 30 February 2025.');
    expect(readTypedDay('31 apr', today).problem).toBe('There is no 31 April 2025.');
    expect(readTypedDay('2025-13-01', today).problem).toBe('There is no month 13.');
  });

  it('that may mean two days is refused with both', () => {
    expect(readTypedDay('3/4', today).problem).toBe('That may be 3 April or 4 March: write the month’s name.');
  });

  it.each(['', 'soon', 'march', '99', '3 foo', 'maybe 3'])('“%s” is none, and says what one looks like', (text) => {
    expect(readTypedDay(text, today)).toEqual({ day: null, problem: expect.stringContaining('fri, +3d, 6m or 3 mar') });
  });

  it('beyond the year 9999 is refused', () => {
    expect(readTypedDay('9999y', today)).toEqual({ day: null, problem: 'That is too far away.' });
  });

  it('at the end of a long month stays in the month that was meant', () => {
    expect(readTypedDay('1m', parseDay('2025-01-31')!).day).toBe('2025-02-28');
    expect(readTypedDay('next week', parseDay('2025-06-15')!).day).toBe('2025-06-16');
    expect(readTypedDay('next week', parseDay('2025-06-16')!).day).toBe('2025-06-23');
  });

  it('is always a day of the calendar or a sentence, and an ISO day is itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10_000, max: 40_000 }), (text, day) => {
        const read = readTypedDay(text, today);
        if (read.day === null) expect(read.problem).not.toBe('');
        else expect(parseDay(read.day)).not.toBeNull();
        expect(readTypedDay(formatDay(day), today).day).toBe(formatDay(day));
      }),
    );
  });
});
