import { parseDay } from '#shared/lib';
import type { CaseReading } from '#shared/rules';
import { missingItems } from '#shared/rules';
import { defineObligation, SLIPS } from './define-obligation.ts';

/** R10: an item of the Required 10 is missing. */
export const hygiene = defineObligation({
  id: 'hygiene',
  meta: { summary: 'Required 10', urgency: SLIPS },
  check(reading) {
    const missing = missingItems(reading);
    if (missing.length === 0) return null;
    return { dueAt: null, detail: missing.join(' '), until: nextFalling(reading) };
  },
  arises: nextFalling,
});

/** R10-1 falls due when the time for a first review has passed, R10-7 when the Close Date has. */
function nextFalling({ reviewDueAt, context: { opportunity }, calendar, now }: CaseReading): number {
  const day = opportunity?.closeDate === undefined ? null : parseDay(opportunity.closeDate);
  const closeDateOver = day === null ? Number.POSITIVE_INFINITY : calendar.endOfDay(day);
  const reviewOver = reviewDueAt + 1;
  return Math.min(
    reviewOver > now ? reviewOver : Number.POSITIVE_INFINITY,
    closeDateOver > now ? closeDateOver : Number.POSITIVE_INFINITY,
  );
}
