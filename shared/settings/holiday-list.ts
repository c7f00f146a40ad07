import type { Day } from '#shared/domain';
import { formatDay, parseDay, weekdayOf } from '#shared/lib';

/** A day without work, as the team knows it. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** A line of a pasted list that is no holiday, and why. Lines count from 1. */
export interface HolidayFault {
  readonly line: number;
  readonly text: string;
  readonly says: string;
}

export interface ReadHolidays {
  readonly holidays: readonly Holiday[];
  readonly faults: readonly HolidayFault[];
}

const longestName = 80;
const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=\D|$)/;
const otherDay = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;

/** Reads a pasted list, a day and its name to a line (`2025-12-25 Christmas Day`; commas, tabs and quotes are fine). */
export function readHolidays(text: string): ReadHolidays {
  const holidays: Holiday[] = [];
  const faults: HolidayFault[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.replace(/["\t;]+/g, ' ').trim();
    if (line === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') faults.push({ line: index + 1, text: line.slice(0, longestName), says: read });
    else holidays.push(read);
  }
  return { holidays: sortHolidays(holidays), faults };
}

/** One line as a holiday, or what is wrong with it. */
function readLine(line: string): Holiday | string {
  const found = isoDay.exec(line);
  if (!found) {
    return otherDay.test(line)
      ? 'It can be read in two ways: write the year first, like 2025-12-25.'
      : 'It does not begin with a day: write it like 2025-12-25 Christmas Day.';
  }
  const [whole, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (parseDay(day) === null) return `There is no ${day}: correct the day.`;
  const name = line
    .slice(whole.length)
    .replace(/^[\s,:–-]+/, '')
    .trim();
  return { day, name: name.slice(0, longestName) };
}

/** In the order of the days, each once; the last name given to a day holds. */
export function sortHolidays(holidays: readonly Holiday[]): readonly Holiday[] {
  const byDay = new Map<Day, Holiday>();
  for (const one of holidays) {
    const name = one.name === '' ? (byDay.get(one.day)?.name ?? '') : one.name;
    byDay.set(one.day, { day: one.day, name });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A holiday that makes no difference, because nobody works on that day of the week anyway. */
export function fallsOnWeekend({ day }: Holiday, weekend: readonly number[]): boolean {
  const number = parseDay(day);
  return number !== null && weekend.includes(weekdayOf(number));
}

/** The list as text that `readHolidays` reads back. */
export function writeHolidays(holidays: readonly Holiday[]): string {
  return holidays.map(({ day, name }) => `${formatDay(parseDay(day) ?? 0)} ${name}`.trim()).join('\n');
}
