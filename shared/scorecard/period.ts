import type { Calendar } from '#shared/lib';

/** Days `[from, to]` of the zone, both included; nothing after `now` is in it. Instants in milliseconds. */
export interface Period {
  /** Day numbers. */
  readonly from: number;
  readonly to: number;
  /** 00:00 of the first day. */
  readonly start: number;
  /** 24:00 of the last day. */
  readonly end: number;
  readonly now: number;
  /** The last instant that the period knows of: just before its end, or now. */
  readonly last: number;
}

export function periodOf(from: number, to: number, calendar: Calendar, now: number): Period {
  const end = calendar.endOfDay(to);
  return { from, to, start: calendar.startOfDay(from), end, now, last: Math.min(end - 1, now) };
}

export function isIn({ start, last }: Period, ms: number): boolean {
  return ms >= start && ms <= last;
}
