import { civilOf, dayNumberOf, daysInMonth, formatDay, weekdayOf } from './days.ts';

/** A day as a person typed it, or why it is none. */
export type TypedDay =
  { readonly day: string; readonly problem: null } | { readonly day: null; readonly problem: string };

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const WORDS: Readonly<Record<string, number>> = { today: 0, now: 0, tomorrow: 1, tom: 1, tmr: 1, yesterday: -1 };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const FROM_NOW = /^(?:\+|in )?(\d{1,4}) ?(d|days?|w|weeks?|m|mo|months?|y|years?)?$/u;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]*([a-z]{3,9})\.?,?(?:[ -]+(\d{4}))?$/u;
const MONTH_DAY = /^([a-z]{3,9})\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?,?(?: +(\d{4}))?$/u;
const NUMBERS = /^(\d{1,2})([./])(\d{1,2})(?:\2|\2(\d{4}))?$/u;

/**
 * `+3d`, `2w`, `6m`, `fri`, `tomorrow`, `3 mar`, `25.12.`, `2026-01-05` as a day, seen from `today` (a day number). A weekday is
 * the next one after today; a date without its year the next one from today on. What may mean two days is refused.
 */
export function readTypedDay(text: string, today: number): TypedDay {
  const typed = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (typed === '') return none('Type a day, like fri, +3d, 6m or 3 mar.');
  const word = WORDS[typed];
  if (word !== undefined) return found(today + word);
  const iso = ISO.exec(typed);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const fromNow = FROM_NOW.exec(typed);
  if (fromNow && (fromNow[2] || typed.startsWith('+'))) return later(today, Number(fromNow[1]), fromNow[2] ?? 'd');
  const weekday = nextWeekday(typed, today);
  if (weekday !== null) return found(weekday);
  const dayMonth = DAY_MONTH.exec(typed);
  if (dayMonth) return named(today, dayMonth[1], dayMonth[2], dayMonth[3], text);
  const monthDay = MONTH_DAY.exec(typed);
  if (monthDay) return named(today, monthDay[2], monthDay[1], monthDay[3], text);
  const numbers = NUMBERS.exec(typed);
  if (numbers) return ofNumbers(today, Number(numbers[1]), Number(numbers[3]), numbers[4]);
  return none(`“${text.trim()}” is no day. Type one like fri, +3d, 6m or 3 mar.`);
}

function later(today: number, count: number, unit: string): TypedDay {
  if (unit.startsWith('d')) return found(today + count);
  if (unit.startsWith('w')) return found(today + 7 * count);
  const { year, month, day } = civilOf(today);
  const months = month - 1 + (unit.startsWith('y') ? 12 * count : count);
  const target = { year: year + Math.floor(months / 12), month: (months % 12) + 1 };
  return dated(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}

function nextWeekday(typed: string, today: number): number | null {
  if (typed === 'next week') return today + ((8 - weekdayOf(today)) % 7 || 7);
  const name = typed.replace(/^next /u, '');
  const index = WEEKDAYS.findIndex((start) => name.startsWith(start) && 'sundaymondaytuesdaywednesdaythursdayfridaysaturday'.includes(name));
  return index < 0 ? null : today + ((index - weekdayOf(today) + 7) % 7 || 7);
} // prettier-ignore

function named(today: number, day = '', name = '', year: string | undefined, text: string): TypedDay {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === 0 || !MONTH_NAMES[month - 1]!.toLowerCase().startsWith(name.replace(/^sept$/u, 'sep')))
    return none(`“${text.trim()}” is no day. Type one like fri, +3d, 6m or 3 mar.`);
  return year === undefined ? nextDated(today, month, Number(day)) : dated(Number(year), month, Number(day));
}

function ofNumbers(today: number, first: number, second: number, year: string | undefined): TypedDay {
  const read = (day: number, month: number): TypedDay =>
    year === undefined ? nextDated(today, month, day) : dated(Number(year), month, day);
  const readings = [read(first, second), read(second, first)].filter(({ day }) => day !== null);
  const [one, other] = readings;
  if (one && other && one.day !== other.day) return none(`That may be ${sayDay(one)} or ${sayDay(other)}: write the month’s name.`);
  return one ?? read(first, second);
} // prettier-ignore

function nextDated(today: number, month: number, day: number): TypedDay {
  const { year } = civilOf(today);
  const thisYear = dayNumberOf(year, month, day);
  if (thisYear !== null && thisYear >= today) return found(thisYear);
  const leap = day === 29 && month === 2;
  for (let next = year + 1; next <= year + (leap ? 8 : 1); next++) {
    const number = dayNumberOf(next, month, day);
    if (number !== null) return found(number);
  }
  return dated(year, month, day);
}

function dated(year: number, month: number, day: number): TypedDay {
  const number = dayNumberOf(year, month, day);
  if (number !== null) return found(number);
  const name = MONTH_NAMES[month - 1];
  return none(name === undefined ? `There is no month ${month}.` : `There is no ${day} ${name} ${year}.`);
}

function sayDay({ day }: TypedDay): string {
  const [, month, number] = (day ?? '').split('-').map(Number);
  return `${number} ${MONTH_NAMES[(month ?? 1) - 1]}`;
}

/** The last day that four digits of a year can say. */
const LAST_DAY = 2_932_896;
const found = (day: number): TypedDay =>
  day <= LAST_DAY ? { day: formatDay(day), problem: null } : none('That is too far away.');
const none = (problem: string): TypedDay => ({ day: null, problem });
