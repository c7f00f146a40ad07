import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { REQUIRED_TEN_ITEMS } from '#shared/rules';
import type { Obligation } from './obligations/define-obligation.ts';
import { sayClock, sayDay } from './say-time.ts';

export interface ReasonOptions {
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Why a case is on the list, in at most eight plain words, from its leading obligation (null: nothing is owed). Days are
 * said as seen from today, so a reason is written when its row is shown, not stored.
 */
export function reasonFor(leading: Obligation | null, options: ReasonOptions): string {
  if (leading === null) return 'Nothing owed';
  switch (leading.kind) {
    case 'review':
      return due('First review', leading, options);
    case 'reply':
      return due('Reply to customer', leading, options);
    case 'answer':
      return due('Answer to colleague', leading, options);
    case 'next-step':
      return dueOnDay('Next step', leading, options);
    case 'cadence':
      return dueOnDay(touchLabel(leading, options.edition), leading, options);
    case 'check-in':
      return dueOnDay('Check-in', leading, options);
    case 'meeting':
      return meeting(leading, options);
    case 'target':
      return clock(`${options.edition.targetDays ?? 0}-day target`, leading, options);
    case 'limit':
      return clock(`${options.edition.limitDays ?? 0}-day limit`, leading, options);
    case 'close-date':
      return closeDate(leading, options);
    case 'hygiene':
      return gap(leading);
    case 'closable':
      return 'Ready to close as unresponsive';
  }
}

function due(what: string, { dueAt }: Obligation, options: ReasonOptions): string {
  const { calendar, now } = options;
  if (dueAt === null) return what;
  const dueToday = calendar.dayOf(dueAt) === calendar.dayOf(now);
  if (dueAt < now) return `${what} was due ${dueToday ? `at ${sayClock(dueAt, calendar)}` : sayDay(dueAt, options)}`;
  return `${what} due ${dueToday ? `by ${sayClock(dueAt, calendar)}` : sayDay(dueAt, options)}`;
}

/** Due at 24:00 of a day: the day is what people mean. */
function dueOnDay(what: string, { dueAt }: Obligation, options: ReasonOptions): string {
  if (dueAt === null) return what;
  return `${what} ${dueAt < options.now ? 'was due' : 'due'} ${sayDay(dueAt - 1, options)}`;
}

function meeting({ dueAt }: Obligation, options: ReasonOptions): string {
  if (dueAt === null) return 'Meeting';
  const { calendar, now } = options;
  const at = sayClock(dueAt, calendar);
  if (dueAt < now) return `Meeting began at ${at}`;
  return calendar.dayOf(dueAt) === calendar.dayOf(now)
    ? `Meeting at ${at}`
    : `Meeting ${sayDay(dueAt, options)} at ${at}`;
}

function clock(what: string, { dueAt }: Obligation, options: ReasonOptions): string {
  if (dueAt === null || dueAt < options.now) return `Past the ${what}`;
  return `Reaches the ${what} ${sayDay(dueAt - 1, options)}`;
}

function closeDate({ dueAt }: Obligation, options: ReasonOptions): string {
  if (dueAt === null) return 'Opportunity close date';
  return `Opportunity close date ${dueAt < options.now ? 'was' : 'is'} ${sayDay(dueAt - 1, options)}`;
}

function touchLabel({ detail }: Obligation, edition: HandbookEdition): string {
  return edition.cadence.find((touch) => touch.id === detail)?.label ?? 'Outreach';
}

function gap({ detail = '' }: Obligation): string {
  const missing = detail.split(' ');
  if (missing.length > 1) return `${missing.length} of the Required 10 missing`;
  return REQUIRED_TEN_ITEMS.find((item) => item.id === missing[0])?.meta.gap ?? 'Required 10 incomplete';
}
