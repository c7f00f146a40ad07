import { describe, expect, it } from 'vitest';
import { fallsOnWeekend, readHolidays, sortHolidays, writeHolidays } from '#shared/settings';

describe('reading a list of holidays', () => {
  it.each([
    ['a day and its name', '2025-12-25 Christmas Day', '2025-12-25 Christmas Day'],
    ['a day alone', '2025-12-25', '2025-12-25'],
    ['a table pasted from a sheet', '2025-12-25\tChristmas Day', '2025-12-25 Christmas Day'],
    ['a comma and quotes', '2025-12-25,"Christmas, Day"', '2025-12-25 Christmas, Day'],
    ['other signs in the day', '2025/5/1 Labour Day', '2025-05-01 Labour Day'],
    [
      'a byte order mark, blank lines and Windows ends',
      '\uFEFF2026-01-01 A\r\n\r\n2025-12-25 B\r\n',
      '2025-12-25 B\n2026-01-01 A',
    ],
    ['a day that is named twice: the last name', '2025-12-25 A\n2025-12-25 B\n2025-12-25', '2025-12-25 B'],
  ])('takes %s', (_what, text, expected) => {
    const read = readHolidays(text);
    expect({ ...read, holidays: writeHolidays(read.holidays) }).toEqual({ holidays: expected, faults: [] });
  });

  it.each([
    ['a day that does not exist', '2025-02-30 Never', /There is no 2025-02-30/],
    ['a leap day of a common year', '2025-02-29', /There is no 2025-02-29/],
    ['a day that can be read in two ways', '03/04/2025 Spring', /two ways/],
    ['no day', 'Christmas', /does not begin with a day/],
    ['a day that runs on', '2025-12-255', /does not begin with a day/],
  ])('points at %s and takes the rest', (_what, line, says) => {
    const { holidays, faults } = readHolidays(`2025-12-24 Eve\n${line}\n2025-12-26`);
    expect(holidays.map(({ day }) => day)).toEqual(['2025-12-24', '2025-12-26']);
    expect(faults).toEqual([{ line: 2, text: line, says: expect.stringMatching(says) as unknown }]);
  });

  it('knows a holiday that nobody would work on anyway', () => {
    const saturday = { day: '2025-11-01', name: 'All Saints' };
    expect([fallsOnWeekend(saturday, [0, 6]), fallsOnWeekend(saturday, [5])]).toEqual([true, false]);
  });

  it('sorts by the day and keeps the name that is known', () => {
    const list = [
      { day: '2026-01-01', name: 'New Year' },
      { day: '2025-12-25', name: '' },
      { day: '2026-01-01', name: '' },
    ];
    expect(sortHolidays(list)).toEqual([
      { day: '2025-12-25', name: '' },
      { day: '2026-01-01', name: 'New Year' },
    ]);
  });
});
