import { daysBetween, dayWords } from './day-words.ts';
import type { Time } from './time.ts';

const minute = 60_000;
const hour = 60 * minute;

/**
 * A due as people say it: `in 2 h`, `today`, `20 h late`. A due at midnight is the end of the day before, and speaks of
 * that day. Milliseconds since 1970, read in the zone.
 */
export function dueWords(dueAt: number, time: Time): string {
  const { now, calendar } = time;
  if (dueAt === calendar.startOfDay(calendar.dayOf(dueAt))) {
    const days = daysBetween(now, dueAt - 1, time);
    if (days === 0) return 'today';
    if (days === -1) return 'yesterday';
    return days < 0 ? `${-days} d late` : aheadWords(days, dueAt - 1, time);
  }
  if (dueAt < now) return `${spanWords(now - dueAt)} late`;
  const days = daysBetween(now, dueAt, time);
  if (days === 0 || dueAt - now < 6 * hour) return `in ${spanWords(dueAt - now)}`;
  return aheadWords(days, dueAt, time);
}

function aheadWords(days: number, at: number, time: Time): string {
  if (days === 1) return 'tomorrow';
  return days < 100 ? `in ${days} d` : dayWords(at, time);
}

/** A length of time in its largest unit, rounded down: `40 min`, `20 h`, `3 d`. */
export function spanWords(span: number): string {
  if (span < hour) return `${Math.max(1, Math.floor(span / minute))} min`;
  if (span < 24 * hour) return `${Math.floor(span / hour)} h`;
  return `${Math.floor(span / (24 * hour))} d`;
}
