import { civilOf, parseDay, weekdayOf } from '#shared/lib';
import type { Time } from './time.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** Calendar days from one instant's day to another's, in the zone: -1 is yesterday. */
export function daysBetween(from: number, to: number, { calendar }: Pick<Time, 'calendar'>): number {
  return calendar.dayOf(to) - calendar.dayOf(from);
}

/** `Mon 23 Nov`, with the year when it is not this one. */
export function dayWords(at: number, time: Time): string {
  return numberedDayWords(time.calendar.dayOf(at), time);
}

/** When something happened, as a timeline says it: `14:30` today, `Tue 16:40` within a week, `Fri 6 Jun` before. */
export function whenWords(at: number, time: Time): string {
  const days = daysBetween(at, time.now, time);
  if (days === 0) return clockWords(at, time);
  if (days === 1) return `yesterday ${clockWords(at, time)}`;
  const weekday = weekdays[weekdayOf(time.calendar.dayOf(at))] ?? '';
  return days > 0 && days < 7 ? `${weekday} ${clockWords(at, time)}` : dayWords(at, time);
}

/** `15:20` on the clock of the zone. */
export function clockWords(at: number, { calendar }: Pick<Time, 'calendar'>): string {
  const minute = calendar.minuteOfDay(at);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `2026-11-23 15:20`, for titles: the same everywhere, to the minute, in the zone. */
export function exactWords(at: number, time: Pick<Time, 'calendar'>): string {
  const { year, month, day } = civilOf(time.calendar.dayOf(at));
  return `${year}-${two(month)}-${two(day)} ${clockWords(at, time)}`;
}

/** A day of the calendar (`YYYY-MM-DD`) in words; unreadable text as it stands. */
export function calendarDayWords(day: string, time: Time): string {
  const number = parseDay(day);
  if (number === null) return day;
  const away = number - time.calendar.dayOf(time.now);
  const near = away === 0 ? 'today' : away === 1 ? 'tomorrow' : away === -1 ? 'yesterday' : null;
  return near ? `${near}, ${numberedDayWords(number, time)}` : numberedDayWords(number, time);
}

function numberedDayWords(number: number, { now, calendar }: Time): string {
  const { year, month, day } = civilOf(number);
  const said = year === civilOf(calendar.dayOf(now)).year ? '' : ` ${year}`;
  return `${weekdays[weekdayOf(number)] ?? ''} ${day} ${months[month - 1] ?? ''}${said}`;
}
