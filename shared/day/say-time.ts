import type { Calendar } from '#shared/lib';
import { civilOf, weekdayOf } from '#shared/lib';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people say it from today: `yesterday`, `Tuesday` within six days, else `3 Mar`, with the year when it differs. */
export function sayDay(ms: number, { calendar, now }: { readonly calendar: Calendar; readonly now: number }): string {
  const day = calendar.dayOf(ms);
  const today = calendar.dayOf(now);
  if (day === today) return 'today';
  if (day === today + 1) return 'tomorrow';
  if (day === today - 1) return 'yesterday';
  if (Math.abs(day - today) <= 6) return WEEKDAYS[weekdayOf(day)] ?? '';
  const { year, month, day: dayOfMonth } = civilOf(day);
  const text = `${dayOfMonth} ${MONTHS[month - 1]}`;
  return year === civilOf(today).year ? text : `${text} ${year}`;
}

/** The wall clock, `15:00`. */
export function sayClock(ms: number, calendar: Pick<Calendar, 'minuteOfDay'>): string {
  const minute = calendar.minuteOfDay(ms);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
