import type { Activity, Case } from '#shared/domain';
import { parseDay, parseInstant, type Calendar } from '#shared/lib';

/** When a case was last touched by anybody, and when last worked by its owner (null: never), in milliseconds, as seen at `now`. */
export function touchesOf(
  theCase: Case,
  activities: readonly Activity[],
  calendar: Calendar,
  now: number,
): { readonly touchedAt: number; readonly workedAt: number | null } {
  let touched = theCase.createdAt;
  let worked = '';
  // Instants of one clock, written alike: as texts they stand in their order, and few need reading.
  for (const activity of activities) {
    const { at } = activity;
    if (at <= touched && at <= worked) continue;
    if (parseInstant(at) > now) continue;
    if (at > touched) touched = at;
    if (at > worked && activity.byId === theCase.ownerId && isWork(activity)) worked = at;
  }
  const times = [theCase.startedAt, theCase.closedAt, worked === '' ? undefined : worked]
    .map((at) => (at === undefined ? Number.NaN : parseInstant(at)))
    .concat(dayOfNewestEntry(theCase.nextSteps, calendar))
    .filter((at) => at <= now);
  return { touchedAt: parseInstant(touched), workedAt: times.length === 0 ? null : Math.max(...times) };
}

/** What somebody did, not what came in or is planned. */
function isWork({ kind, direction, done, auto }: Activity): boolean {
  if (auto === true) return false;
  if (kind === 'note') return true;
  return done ?? direction === 'out';
}

/** NS-1: the day on which the newest entry was written, as the instant at which it began; NaN when it opens with none. */
function dayOfNewestEntry(nextSteps: string | undefined, calendar: Calendar): number {
  const text = nextSteps?.slice(0, 10);
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return Number.NaN;
  const day = parseDay(text);
  return day === null ? Number.NaN : calendar.startOfDay(day);
}
