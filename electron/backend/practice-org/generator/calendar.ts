import { dayName } from '../wire-time.ts';
import { zoneOffset } from '../zone.ts';
import type { Random } from './random.ts';

const DAY = 86_400;
const HOUR = 3600;

/**
 * The days of one time zone around `now` (seconds). Uses the zone's offset at `now` throughout: a summer-time change months
 * back moves a working hour by one, which nothing depends on.
 */
export class Calendar {
  readonly now: number;
  /** The day number of today on the wall. */
  readonly today: number;
  private readonly offset: number;

  constructor(zone: string, now: number) {
    this.now = now;
    this.offset = zoneOffset(zone, now);
    this.today = this.dayOf(now);
  }

  dayOf(seconds: number): number {
    return Math.floor((seconds + this.offset) / DAY);
  }

  nameOf(dayNumber: number): string {
    return dayName(dayNumber);
  }

  /** The instant of `hour` o'clock on the wall that day, never after a minute before now. */
  past(dayNumber: number, hour: number): number {
    return Math.min(this.at(dayNumber, hour), this.now - 60);
  }

  at(dayNumber: number, hour: number): number {
    return Math.round(dayNumber * DAY - this.offset + hour * HOUR);
  }

  /** Hours since midnight on the wall, now. */
  hourNow(): number {
    return (this.now + this.offset - this.today * DAY) / HOUR;
  }

  isWorkday(dayNumber: number): boolean {
    const weekday = (dayNumber + 4) % 7;
    return weekday !== 0 && weekday !== 6;
  }

  /** The n-th working day before (negative: after) the day. */
  workdaysBefore(dayNumber: number, n: number): number {
    const step = n < 0 ? 1 : -1;
    let day = dayNumber;
    for (let left = Math.abs(n); left > 0;) {
      day += step;
      if (this.isWorkday(day)) left -= 1;
    }
    return day;
  }

  /** The day itself, or the working day that follows it. */
  workdayFrom(dayNumber: number): number {
    let day = dayNumber;
    while (!this.isWorkday(day)) day += 1;
    return day;
  }

  /** Some time within working hours that day, in the past. */
  officeTime(dayNumber: number, random: Random): number {
    return this.past(dayNumber, 8.5 + random.next() * 9);
  }
}
