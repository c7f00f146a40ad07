import type { Calendar } from '#shared/lib';

/** By what clock something is said: the instant that is now, in milliseconds, and the days of a zone. */
export interface Time {
  readonly now: number;
  readonly calendar: Pick<Calendar, 'zone' | 'dayOf' | 'startOfDay' | 'minuteOfDay'>;
}
