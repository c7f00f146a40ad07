import { NUDGES, defineObligation } from './define-obligation.ts';

/** The earliest meeting that is not done, until its day is over. A meeting of the past owes nothing. */
export const meeting = defineObligation({
  id: 'meeting',
  meta: { summary: 'Meeting', urgency: NUDGES },
  check({ activity, calendar }) {
    const dueAt = activity.nextMeetingAt;
    return dueAt === Number.POSITIVE_INFINITY ? null : { dueAt, until: calendar.endOfDay(calendar.dayOf(dueAt)) };
  },
});
