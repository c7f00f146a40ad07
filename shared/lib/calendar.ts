import { civilOf, daysFromCivil, daysInMonth, parseDay, weekdayOf } from './days.ts';
import { DAY_MS } from './instants.ts';
import { zoneOffsets } from './zone-offsets.ts';

/**
 * Days in the Advocate's zone. Instants are milliseconds since 1970, days are day numbers (days since 1970-01-01 of the
 * zone's own calendar; `parseDay` and `formatDay` convert). Adding days or months keeps the wall-clock time: where the
 * clock skips it, the time moves on by the gap; where the clock shows it twice, the earlier is meant.
 */
export interface Calendar {
  readonly zone: string;
  /** The day on which an instant falls. */
  dayOf(ms: number): number;
  /** The first instant of a day. */
  startOfDay(day: number): number;
  /** 24:00, which is the first instant of the next day. */
  endOfDay(day: number): number;
  addDays(ms: number, days: number): number;
  /** Day 31 becomes the last day of a shorter month. */
  addMonths(ms: number, months: number): number;
  /** Neither on a weekend nor in the list of holidays. */
  isBusinessDay(day: number): boolean;
  /** The same time of day, `days` business days on (one from a Friday or from the weekend is Monday). */
  addBusinessDays(ms: number, days: number): number;
  /** Minutes since midnight on the wall clock. */
  minuteOfDay(ms: number): number;
}

export interface CalendarOptions {
  /** An IANA zone, e.g. `Europe/Berlin`. */
  readonly zone: string;
  /** Days as `YYYY-MM-DD`; texts that are no day are ignored. */
  readonly holidays?: readonly string[];
  /** Days of the week without work, 0 for Sunday; Saturday and Sunday where left out. A whole week of them counts as none. */
  readonly weekend?: readonly number[];
}

const saturdayAndSunday: readonly number[] = [0, 6];

/** About eleven years: what a desk of cases asks for, again and again. */
const MAX_REMEMBERED_DAYS = 4096;

/** Throws RangeError for a zone that the platform does not know. */
export function createCalendar({ zone, holidays = [], weekend = saturdayAndSunday }: CalendarOptions): Calendar {
  const offsetAt = zoneOffsets(zone);
  const holidayNumbers = new Set(holidays.map(parseDay));
  const free = new Set(weekend);
  // Otherwise the next working day would be looked for without end.
  if (free.size >= 7) free.clear();

  /** The instant at which the wall clock shows `local` (milliseconds as if the zone were UTC). */
  function instantAt(local: number): number {
    const before = offsetAt(local - DAY_MS);
    const after = offsetAt(local + DAY_MS);
    const early = local - before;
    if (before === after && offsetAt(early) === before) return early;
    if (offsetAt(early) === before) return early;
    const late = local - after;
    return offsetAt(late) === after ? late : early;
  }

  const dayOf = (ms: number) => Math.floor((ms + offsetAt(ms)) / DAY_MS);

  const starts = new Map<number, number>();

  function startOfDay(day: number): number {
    let start = starts.get(day);
    if (start === undefined) {
      if (starts.size >= MAX_REMEMBERED_DAYS) starts.clear();
      start = findStartOfDay(day);
      starts.set(day, start);
    }
    return start;
  }

  function findStartOfDay(day: number): number {
    const midnight = instantAt(day * DAY_MS);
    const wallClock = midnight + offsetAt(midnight);
    if (wallClock === day * DAY_MS) return midnight;
    return endOfGap(day * DAY_MS, midnight);
  }

  /** The clock skipped this midnight: the day starts with the first instant after the gap. */
  function endOfGap(skipped: number, afterGap: number): number {
    const offset = offsetAt(afterGap);
    let low = afterGap - 2 * DAY_MS;
    let high = afterGap;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === offset && middle + offset >= skipped) high = middle;
      else low = middle;
    }
    return high;
  }

  const isBusinessDay = (day: number) => !free.has(weekdayOf(day)) && !holidayNumbers.has(day);

  return {
    zone,
    dayOf,
    startOfDay,
    endOfDay: (day) => startOfDay(day + 1),
    // Nothing added is the same instant, also in an hour that the clock shows twice.
    addDays: (ms, days) => (days === 0 ? ms : instantAt(ms + offsetAt(ms) + days * DAY_MS)),
    addMonths(ms, months) {
      if (months === 0) return ms;
      const local = ms + offsetAt(ms);
      const day = Math.floor(local / DAY_MS);
      const civil = civilOf(day);
      const month = civil.month - 1 + months;
      const year = civil.year + Math.floor(month / 12);
      const monthOfYear = (((month % 12) + 12) % 12) + 1;
      const target = daysFromCivil(year, monthOfYear, Math.min(civil.day, daysInMonth(year, monthOfYear)));
      return instantAt(local + (target - day) * DAY_MS);
    },
    isBusinessDay,
    addBusinessDays(ms, days) {
      const local = ms + offsetAt(ms);
      const from = Math.floor(local / DAY_MS);
      let day = from;
      for (let left = days; left > 0;) if (isBusinessDay(++day)) left--;
      return instantAt(local + (day - from) * DAY_MS);
    },
    minuteOfDay: (ms) => Math.floor(((((ms + offsetAt(ms)) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000),
  };
}
