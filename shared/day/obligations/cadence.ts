import { earliestMissingTouch } from '#shared/rules';
import { NUDGES, defineObligation } from './define-obligation.ts';

/** CAD: the earliest touch that is not logged, while the customer is chased and has not replied. */
export const cadence = defineObligation({
  id: 'cadence',
  meta: { summary: 'Outreach touch', urgency: NUDGES },
  check(reading) {
    const { started, hva, callback, blockedOrEngaged, activity, calendar, cadenceDay } = reading;
    if (!started || hva || callback || blockedOrEngaged || activity.repliedSinceStart) return null;
    const touch = earliestMissingTouch(reading);
    return touch && { dueAt: calendar.endOfDay(cadenceDay + touch.day - 1), detail: touch.id };
  },
});
