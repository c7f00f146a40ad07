import type { Calendar } from '#shared/lib';

/** When nothing is told. Times are of the wall clock, like `18:00`; over midnight where `from` is the later. */
export interface QuietTerms {
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly onlyWorkingDays: boolean;
}

/** Whether reminders wait at `now` (milliseconds since 1970). Two equal times are no quiet hours. */
export function isQuiet(
  { quiet, onlyWorkingDays }: QuietTerms,
  calendar: Pick<Calendar, 'dayOf' | 'isBusinessDay' | 'minuteOfDay'>,
  now: number,
): boolean {
  if (onlyWorkingDays && !calendar.isBusinessDay(calendar.dayOf(now))) return true;
  if (quiet === null) return false;
  const minute = calendar.minuteOfDay(now);
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)];
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minutes(timeOfDay: string): number {
  const [hours = 0, rest = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + rest;
}
