import type { Activity, Case } from '#shared/domain';
import { parseInstant } from '#shared/lib';
import type { CaseContext } from './case-context.ts';

/** Instants in milliseconds since 1970; what never happened is `NEVER` (before all) or `Infinity` (not yet). */
export const NEVER = Number.NEGATIVE_INFINITY;

/** What the activities around a case say at one instant. Automatic mails (out of office, bounces) count as nothing. */
export interface ActivityReading {
  /** The first outbound of all; Infinity when there is none. */
  readonly firstOutboundAt: number;
  readonly newestOutboundAt: number;
  readonly newestInboundAt: number;
  /** CLOSE-3: the first outbound after the newest inbound; Infinity when there is none. */
  readonly tryingSince: number;
  /** The oldest inbound that was not answered, nor waved through with `No reply needed`; Infinity when there is none. */
  readonly unansweredInboundAt: number;
  /** The earliest colleague's question without an outbound, note or task of mine after it; Infinity when there is none. */
  readonly openRequestAt: number;
  /** The earliest meeting not done that starts today or later; Infinity when there is none. */
  readonly nextMeetingAt: number;
  /** CAD: outbound e-mails and calls since 00:00 of the cadence's first day. */
  readonly emailsSinceStart: number;
  readonly callsSinceStart: number;
  /** An inbound came after the first outbound or `startedAt`, whichever is earlier. */
  readonly repliedSinceStart: boolean;
  /** R10-9: a done e-mail, call or meeting on the case, its contact or its account since the start. */
  readonly loggedSinceStart: boolean;
  /** The newest done activity that names the account itself; `NEVER` when there is none. */
  readonly newestOnAccountAt: number;
  /** When the next activity that is dated ahead begins to count; Infinity when there is none. */
  readonly nextArrivalAt: number;
}

export interface ActivityQuestion {
  readonly theCase: Case;
  readonly context: CaseContext;
  readonly now: number;
  readonly startOfToday: number;
  /** 00:00 of the cadence's first day. */
  readonly since: number;
  /** NaN when work has no recorded start. */
  readonly startedAt: number;
}

/** An activity with `direction` and no `done` counts as done. */
export function isDone(activity: Activity): boolean {
  return activity.done ?? activity.direction !== undefined;
}

export function readActivities(question: ActivityQuestion): ActivityReading {
  const { theCase, context, now, startOfToday, since, startedAt } = question;
  const { activities, me } = context;
  const caseId = theCase.id;
  const contactId = context.contact?.id;
  const accountId = context.account?.id;

  let firstOutboundAt = Number.POSITIVE_INFINITY;
  let newestOutboundAt = NEVER;
  let newestInboundAt = NEVER;
  let newestWavedAt = NEVER;
  let newestMineAt = NEVER;
  let newestRequestAt = NEVER;
  let nextMeetingAt = Number.POSITIVE_INFINITY;
  let emailsSinceStart = 0;
  let callsSinceStart = 0;
  let loggedSinceStart = false;
  let newestOnAccountAt = NEVER;
  let nextArrivalAt = Number.POSITIVE_INFINITY;

  for (const activity of activities) {
    const onCase = activity.caseId === caseId;
    const onAccount = accountId !== undefined && activity.accountId === accountId;
    if (!onCase && !onAccount && !(contactId !== undefined && activity.contactId === contactId)) continue;
    const at = parseInstant(activity.at);
    const { kind } = activity;
    const done = isDone(activity);
    if (onCase && kind === 'meeting' && !done && at >= startOfToday && at < nextMeetingAt) nextMeetingAt = at;
    if (at > now) {
      if (at < nextArrivalAt) nextArrivalAt = at;
      continue;
    }
    if (activity.auto === true) continue;

    const spoken = kind === 'email' || kind === 'call';
    const talk = done && (spoken || kind === 'meeting');
    if (talk && at >= since) loggedSinceStart = true;
    if (onAccount && done && at > newestOnAccountAt) newestOnAccountAt = at;
    if (!onCase) continue;
    if (spoken) {
      if (!done) continue;
      if (activity.direction === 'out') {
        if (at < firstOutboundAt) firstOutboundAt = at;
        if (at > newestOutboundAt) newestOutboundAt = at;
        if (at >= since && kind === 'email') emailsSinceStart++;
        if (at >= since && kind === 'call') callsSinceStart++;
      } else if (activity.direction === 'in' && at > newestInboundAt) newestInboundAt = at;
    } else if (kind === 'request') {
      if (at > newestRequestAt) newestRequestAt = at;
    } else if (kind === 'note' || kind === 'task') {
      if (activity.byId === me && at > newestMineAt) newestMineAt = at;
      if (done && kind === 'task' && at > newestWavedAt && saysNoReplyNeeded(activity.subject)) newestWavedAt = at;
    }
  }

  const answeredAt = Math.max(newestOutboundAt, newestWavedAt);
  const dealtWithAt = Math.max(newestOutboundAt, newestMineAt);
  const after = (limit: number, wanted: (activity: Activity) => boolean): number => {
    let first = Number.POSITIVE_INFINITY;
    for (const activity of activities) {
      if (activity.caseId !== caseId || !wanted(activity)) continue;
      const at = parseInstant(activity.at);
      if (at > limit && at <= now && at < first) first = at;
    }
    return first;
  };

  return {
    firstOutboundAt,
    newestOutboundAt,
    newestInboundAt,
    tryingSince:
      newestInboundAt < firstOutboundAt
        ? firstOutboundAt
        : newestOutboundAt > newestInboundAt
          ? after(newestInboundAt, (activity) => isSpoken(activity, 'out'))
          : Number.POSITIVE_INFINITY,
    unansweredInboundAt:
      newestInboundAt > answeredAt
        ? after(answeredAt, (activity) => isSpoken(activity, 'in'))
        : Number.POSITIVE_INFINITY,
    openRequestAt:
      newestRequestAt > dealtWithAt
        ? after(dealtWithAt, (activity) => activity.kind === 'request' && activity.auto !== true)
        : Number.POSITIVE_INFINITY,
    nextMeetingAt,
    emailsSinceStart,
    callsSinceStart,
    repliedSinceStart: newestInboundAt > earlier(firstOutboundAt, startedAt),
    loggedSinceStart,
    newestOnAccountAt,
    nextArrivalAt,
  };
}

/** A done e-mail or call with that direction that no machine sent. */
function isSpoken(activity: Activity, direction: 'in' | 'out'): boolean {
  const { kind } = activity;
  return (
    activity.direction === direction &&
    (kind === 'email' || kind === 'call') &&
    activity.auto !== true &&
    isDone(activity)
  );
}

const NO_REPLY_NEEDED = /^\s*no reply needed(?![\p{L}\p{N}])/iu;

function saysNoReplyNeeded(subject: string): boolean {
  return NO_REPLY_NEEDED.test(subject);
}

function earlier(firstOutboundAt: number, startedAt: number): number {
  return Number.isNaN(startedAt) ? firstOutboundAt : Math.min(firstOutboundAt, startedAt);
}
