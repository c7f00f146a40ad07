import type { CadenceTouch } from '#shared/handbook';
import type { CaseReading } from './case-reading.ts';

/** CAD: the first touch, in the order of their days, that is not logged since the cadence began; null when all are. */
export function earliestMissingTouch({ activity, edition }: CaseReading): CadenceTouch | null {
  for (const touch of edition.cadence) {
    const logged = touch.channel === 'email' ? activity.emailsSinceStart : activity.callsSinceStart;
    if (logged < touch.nth) return touch;
  }
  return null;
}
