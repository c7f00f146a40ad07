import { describe, expect, it } from 'vitest';
import { relativeDays } from '../../../../../electron/backend/practice-org/soql/relative-dates.ts';
import { dayName, parseDay } from '../../../../../electron/backend/practice-org/wire-time.ts';

const TODAY = parseDay('2026-06-11') as number; // A Thursday.

/** First and last day, both included. */
function days(literal: string): string | null {
  const [name = '', n = '0'] = literal.split(':');
  const range = relativeDays(name, Number(n), TODAY);
  return range && `${dayName(range.start)} ${dayName(range.end - 1)}`;
}

describe('a relative date', () => {
  it.each([
    ['TODAY', '2026-06-11 2026-06-11'],
    ['YESTERDAY', '2026-06-10 2026-06-10'],
    ['TOMORROW', '2026-06-12 2026-06-12'],
    ['THIS_WEEK', '2026-06-07 2026-06-13'],
    ['LAST_WEEK', '2026-05-31 2026-06-06'],
    ['NEXT_WEEK', '2026-06-14 2026-06-20'],
    ['THIS_MONTH', '2026-06-01 2026-06-30'],
    ['LAST_MONTH', '2026-05-01 2026-05-31'],
    ['NEXT_MONTH', '2026-07-01 2026-07-31'],
    ['THIS_QUARTER', '2026-04-01 2026-06-30'],
    ['LAST_QUARTER', '2026-01-01 2026-03-31'],
    ['NEXT_FISCAL_QUARTER', '2026-07-01 2026-09-30'],
    ['THIS_YEAR', '2026-01-01 2026-12-31'],
    ['LAST_YEAR', '2025-01-01 2025-12-31'],
    ['LAST_90_DAYS', '2026-03-13 2026-06-11'],
    ['NEXT_90_DAYS', '2026-06-12 2026-09-09'],
    ['LAST_N_DAYS:3', '2026-06-08 2026-06-11'],
    ['NEXT_N_DAYS:3', '2026-06-12 2026-06-14'],
    ['N_DAYS_AGO:3', '2026-06-08 2026-06-08'],
    ['LAST_N_WEEKS:2', '2026-05-24 2026-06-06'],
    ['LAST_N_MONTHS:2', '2026-04-01 2026-05-31'],
    ['NEXT_N_QUARTERS:2', '2026-07-01 2026-12-31'],
    ['N_YEARS_AGO:2', '2024-01-01 2024-12-31'],
  ])('%s', (literal, range) => {
    expect(days(literal)).toBe(range);
  });

  it('is nothing when nobody knows it', () => {
    expect(days('SOME_DAY')).toBeNull();
  });
});
