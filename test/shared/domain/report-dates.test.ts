import { describe, expect, it } from 'vitest';
import { createCalendar, formatInstant } from '#shared/lib';
import { readDayOrder, readReportDay, readReportInstant } from '../../../shared/domain/report-dates.ts';

describe('readDayOrder', () => {
  const cases: readonly [claim: string, cells: readonly string[], order: ReturnType<typeof readDayOrder>][] = [
    ['a day past the 12th that stands first', ['03/04/2025', '25/04/2025'], 'day-first'],
    ['a day past the 12th that stands second', ['03/04/2025', '4/25/2025, 9:00 AM'], 'month-first'],
    ['a time with AM or PM', ['3/4/2025, 9:00 AM'], 'month-first'],
    ['dots', ['03.04.2025 09:00'], 'day-first'],
    ['a sure cell over a hint', ['3/4/2025, 9:00 AM', '25/04/2025, 9:00 AM'], 'day-first'],
    ['nothing to go by', ['03/04/2025', '', 'n/a'], null],
    ['cells that contradict each other', ['25/04/2025', '04/25/2025'], 'mixed'],
    ['nothing to decide', ['2025-04-03', ''], 'month-first'],
  ];
  it.each(cases)('reads %s', (_claim, cells, order) => {
    expect(readDayOrder(cells)).toBe(order);
  });
});

describe('readReportDay', () => {
  it.each([
    ['4/3/2025', 'month-first', '2025-04-03'],
    ['4/3/2025', 'day-first', '2025-03-04'],
    ['03.04.25', 'day-first', '2025-04-03'],
    ['2025-04-03', 'day-first', '2025-04-03'],
    ['2/30/2025', 'month-first', null],
    ['soon', 'day-first', null],
  ] as const)('reads "%s" %s', (cell, order, day) => {
    expect(readReportDay(cell, order)).toBe(day);
  });
});

describe('readReportInstant', () => {
  const berlin = createCalendar({ zone: 'Europe/Berlin' });
  it.each([
    ['4/3/2025, 9:05 AM', '2025-04-03T07:05:00Z'],
    ['4/3/2025 12:00 AM', '2025-04-02T22:00:00Z'],
    ['4/3/2025 12:30 PM', '2025-04-03T10:30:00Z'],
    ['4/3/2025 21:05:07', '2025-04-03T19:05:07Z'],
    ['2025-04-03 21:05', '2025-04-03T19:05:00Z'],
    ['2025-04-03T21:05:00.000+0000', '2025-04-03T21:05:00Z'],
    ['4/3/2025', '2025-04-02T22:00:00Z'],
    ['3/30/2025 9:00 AM', '2025-03-30T07:00:00Z'],
    ['10/26/2025 9:00 AM', '2025-10-26T08:00:00Z'],
    ['4/3/2025 25:00', null],
    ['4/3/2025 13:00 PM', null],
    ['4/3/2025 around noon', null],
    ['yesterday', null],
  ])('reads "%s" on the wall clock of the zone', (cell, instant) => {
    const ms = readReportInstant(cell, 'month-first', berlin);
    expect(ms === null ? null : formatInstant(ms)).toBe(instant);
  });
});
