import type { Calendar } from '#shared/lib';
import { dayNumberOf, formatDay, parseInstant } from '#shared/lib';

/** How a report writes days with the year last: Salesforce follows the locale of whoever exports it. */
export type DayOrder = 'day-first' | 'month-first';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T,\s])/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|[,\s])/;
const TIME = /^[T,\s]*(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?\s*m?\.?$/i;

/**
 * The order that the days of a whole report are written in: one cell with a day past the 12th tells, and so do dots and
 * times with AM or PM. Null when nothing tells; `mixed` when two cells contradict each other.
 */
export function readDayOrder(cells: Iterable<string>): DayOrder | 'mixed' | null {
  let hint: DayOrder | null = null;
  let sure: DayOrder | null = null;
  let open = false;
  for (const cell of cells) {
    const text = cell.trim();
    const match = YEAR_LAST.exec(text);
    if (!match) continue;
    const [, first, second] = match;
    const told = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null;
    if (told !== null && sure !== null && told !== sure) return 'mixed';
    sure ??= told;
    open = true;
    hint ??= /[ap]\.?m\.?$/i.test(text)
      ? 'month-first'
      : text.includes('.') && !text.includes('/')
        ? 'day-first'
        : null;
  }
  return sure ?? hint ?? (open ? null : 'month-first');
}

/** A report's day as `YYYY-MM-DD`; null when it is none. */
export function readReportDay(cell: string, order: DayOrder): string | null {
  const read = readDay(cell.trim(), order);
  return read && formatDay(read.day);
}

/**
 * A report's date and time as milliseconds since 1970; null when it is none. Without a zone of its own it is read in the
 * calendar's, as the person who exported the report saw it; without a time it is the start of the day.
 */
export function readReportInstant(cell: string, order: DayOrder, calendar: Calendar): number | null {
  const text = cell.trim();
  const instant = parseInstant(text);
  if (!Number.isNaN(instant)) return instant;
  const read = readDay(text, order);
  if (!read) return null;
  if (read.rest.trim() === '') return calendar.startOfDay(read.day);
  const time = TIME.exec(read.rest);
  if (!time) return null;
  const [, hour = '', minute = '', second = '0', half] = time;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59 || (half !== undefined && Number(hour) > 12))
    return null;
  return wallClock(read.day, hours * 60 + Number(minute), calendar) + Number(second) * 1000;
}

function readDay(text: string, order: DayOrder): { readonly day: number; readonly rest: string } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  const match = yearFirst ?? YEAR_LAST.exec(text);
  if (!match) return null;
  const [raw, a = '', b = '', c = ''] = match;
  const [year, month, date] = yearFirst ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b];
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const day = dayNumberOf(fullYear, Number(month), Number(date));
  return day === null ? null : { day, rest: text.slice(raw.length) };
}

/** Where the clock jumps on that day, the first guess is off by the jump. */
function wallClock(day: number, minutes: number, calendar: Calendar): number {
  const guess = calendar.startOfDay(day) + minutes * 60_000;
  const off = minutes - calendar.minuteOfDay(guess);
  return Math.abs(off) <= 180 ? guess + off * 60_000 : guess;
}
