import type { Account } from '#shared/domain';
import type { HandbookEdition, LifecyclePhase } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { parseDay } from '#shared/lib';
import type { Reasoned } from './tier.ts';

/**
 * AE-1: the phase of a subscription by the months left on the day of `now` (milliseconds). A boundary belongs to the
 * later phase; more than twelve months left is still the first, past the end still the last. Null in an edition without
 * phases.
 */
export function judgeLifecycle(
  { subscriptionEnd }: Account,
  { executives }: HandbookEdition,
  calendar: Calendar,
  now: number,
): Reasoned<LifecyclePhase> | null {
  if (executives === null) return null;
  const end = subscriptionEnd === undefined ? null : parseDay(subscriptionEnd);
  if (end === null) return { value: null, rule: 'AE-1', why: 'The end of the subscription is unknown.' };

  const noon = calendar.startOfDay(calendar.dayOf(now)) + HALF_DAY_MS;
  for (const { phase, monthsLeftAbove } of executives.lifecycle) {
    if (monthsLeftAbove === null) break;
    if (end > calendar.dayOf(calendar.addMonths(noon, monthsLeftAbove))) {
      return {
        value: phase,
        rule: 'AE-1',
        why: `More than ${monthsLeftAbove} months are left, until ${subscriptionEnd}.`,
      };
    }
  }
  const last = executives.lifecycle.at(-1);
  const over = end < calendar.dayOf(now);
  const why = over ? `The subscription ended on ${subscriptionEnd}.` : `It ends soon, on ${subscriptionEnd}.`;
  return { value: last?.phase ?? null, rule: 'AE-1', why };
}

/** Far from either midnight, so that a change of the clock moves no day. */
const HALF_DAY_MS = 12 * 3_600_000;
