import { NEVER } from '#shared/rules';
import { NUDGES, defineObligation } from './define-obligation.ts';

/** HVA-3: a High Value Account is spoken to at least every 90 days. */
export const checkIn = defineObligation({
  id: 'check-in',
  meta: { summary: 'Check-in with a High Value Account', urgency: NUDGES },
  check({ hva, activity, createdAt, edition, calendar }) {
    if (!hva) return null;
    const last = activity.newestOnAccountAt === NEVER ? createdAt : activity.newestOnAccountAt;
    return { dueAt: calendar.addDays(last, edition.checkInDays) };
  },
});
