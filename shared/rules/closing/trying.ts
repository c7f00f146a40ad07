import { earliestMissingTouch } from '../cadence.ts';
import type { CaseReading } from '../case-reading.ts';

/**
 * How long a customer was tried for. `excused`: not long enough, but the limit to close (SLA-3) is reached and the whole
 * cadence is logged, so that the two clocks collide. Instants in milliseconds.
 */
export type Trying =
  | { readonly state: 'none' }
  | { readonly state: 'too-short' | 'excused' | 'long-enough'; readonly since: number; readonly longEnoughAt: number };

/**
 * CLOSE-3: trying starts at the first outbound after the newest inbound, unless the edition counts from opening. An exempt
 * case (SLA-4) has no limit to reach.
 */
export function readTrying(reading: CaseReading): Trying {
  const { activity, calendar, createdAt, edition, exempt, limitAt, now } = reading;
  const since = activity.tryingSince;
  if (since === Number.POSITIVE_INFINITY) return { state: 'none' };
  const counts = edition.tryingCounts;
  const fromOpening = counts === 'opening';
  const longEnoughAt = Math.max(since, calendar.addDays(fromOpening ? createdAt : since, edition.tryingDays));
  if (now >= longEnoughAt) return { state: 'long-enough', since, longEnoughAt };
  const clocksCollide = counts === 'first-attempt-or-limit' && !exempt;
  const excused = clocksCollide && now >= limitAt && earliestMissingTouch(reading) === null;
  return { state: excused ? 'excused' : 'too-short', since, longEnoughAt };
}
