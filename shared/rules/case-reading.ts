import type { Case } from '#shared/domain';
import type { HandbookEdition, ReviewTime, StatusMeaning, Trigger } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { HOUR_MS, parseDay, parseInstant } from '#shared/lib';
import type { ActivityReading } from './activity-reading.ts';
import { readActivities } from './activity-reading.ts';
import type { CaseContext } from './case-context.ts';

/**
 * What the rules read about a case at one instant. Instants are milliseconds since 1970, days are day numbers in the
 * Advocate's zone.
 */
export interface CaseReading {
  readonly theCase: Case;
  readonly context: CaseContext;
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  readonly now: number;
  readonly today: number;

  readonly status: StatusMeaning;
  readonly closed: boolean;
  readonly trigger: Trigger | null;
  /** `startedAt` set, or an In Progress status, or an outbound activity on the case; a closed case counts as started. */
  readonly started: boolean;
  readonly hva: boolean;
  /** FLOW-1: started, status Open, with a Next Steps Date, past or not. */
  readonly callback: boolean;
  /** SLA-4: an exempt trigger, or a callback. */
  readonly exempt: boolean;
  /** Blocked by a partner team, or engaged: nobody is being chased. */
  readonly blockedOrEngaged: boolean;

  readonly createdAt: number;
  /** NaN when work has no recorded start. */
  readonly startedAt: number;
  /** SLA-1; Infinity where the edition sets none. */
  readonly reviewDueAt: number;
  /** SLA-2, SLA-3: they count from opening and do not ask whether the case is exempt; Infinity where the edition sets none. */
  readonly targetAt: number;
  readonly limitAt: number;
  /** The day of `startedAt`, else of routing, else of creation. */
  readonly cadenceDay: number;
  readonly nextStepsDay: number | null;
  readonly activity: ActivityReading;
}

/** Reads a case once for all rules. Pure; activities dated after `now` do not count. */
export function readCase(
  theCase: Case,
  context: CaseContext,
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): CaseReading {
  const today = calendar.dayOf(now);
  const createdAt = parseInstant(theCase.createdAt);
  const routedAt = theCase.routedAt === undefined ? createdAt : parseInstant(theCase.routedAt);
  const startedAt = theCase.startedAt === undefined ? Number.NaN : parseInstant(theCase.startedAt);
  const cadenceDay = calendar.dayOf(Number.isNaN(startedAt) ? routedAt : startedAt);

  const activity = readActivities({
    theCase,
    context,
    now,
    startOfToday: calendar.startOfDay(today),
    since: calendar.startOfDay(cadenceDay),
    startedAt,
  });
  const status = edition.meaningOf(theCase.status);
  const closed = status.group === 'closed';
  const trigger = triggerOfCase(theCase, edition);
  const nextStepsDay = theCase.nextStepsDate === undefined ? null : parseDay(theCase.nextStepsDate);
  const underWay = status.group !== 'open' || !Number.isNaN(startedAt) || activity.firstOutboundAt <= now;
  const callback = underWay && status.group === 'open' && nextStepsDay !== null;
  const workingDays = edition.closingCounts === 'working-days';
  const daysAfter = (days: number | null) => {
    if (days === null) return Number.POSITIVE_INFINITY;
    return workingDays ? calendar.addBusinessDays(createdAt, days) : calendar.addDays(createdAt, days);
  };
  const stage = status.group === 'in-progress' ? status.stage : null;

  return {
    theCase,
    context,
    edition,
    calendar,
    now,
    today,
    status,
    closed,
    trigger,
    started: underWay,
    hva: trigger?.id === 'hva',
    callback,
    exempt: callback || trigger?.exempt === true,
    blockedOrEngaged: stage === 'blocked' || stage === 'engaged',
    createdAt,
    startedAt,
    reviewDueAt: reviewDueOf(routedAt, edition.firstReview?.[theCase.priority], edition, calendar),
    targetAt: daysAfter(edition.targetDays),
    limitAt: daysAfter(edition.limitDays),
    cadenceDay,
    nextStepsDay,
    activity,
  };
}

/**
 * SLA-1: hours run on the clock, days keep the time of day when the clock changes. Where the edition counts in working days,
 * each 24 hours are one of them.
 */
function reviewDueOf(
  routedAt: number,
  time: ReviewTime | undefined,
  { firstReviewCounts }: HandbookEdition,
  calendar: Calendar,
): number {
  if (time === undefined) return Number.POSITIVE_INFINITY;
  if (firstReviewCounts === 'clock') {
    return 'days' in time ? calendar.addDays(routedAt, time.days) : routedAt + time.hours * HOUR_MS;
  }
  const days = 'days' in time ? time.days : Math.floor(time.hours / 24);
  const hours = 'days' in time ? 0 : time.hours - days * 24;
  return calendar.addBusinessDays(routedAt, days) + hours * HOUR_MS;
}

/** TRIG-2: what made the case; (D) a customer's mail whose subject names no trigger is an Email to Case. */
export function triggerOfCase({ subject, webEmail }: Case, edition: HandbookEdition): Trigger | null {
  const named = edition.triggerOf(subject);
  if (named || webEmail === undefined || webEmail.trim() === '') return named;
  return edition.triggers.find(({ id }) => id === 'email-to-case') ?? null;
}
