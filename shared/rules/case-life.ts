import type { CadenceTouch } from '#shared/handbook';
import { parseInstant } from '#shared/lib';
import { isDone } from './activity-reading.ts';
import type { CaseReading } from './case-reading.ts';
import { readTrying } from './closing/trying.ts';

/** A prescribed touch in a case's life. Instants are milliseconds since 1970. */
export interface LifeTouch {
  readonly touch: CadenceTouch;
  /** 00:00 of the day on which it is wanted. */
  readonly wantedAt: number;
  /** When it was logged; null while it is missing. */
  readonly loggedAt: number | null;
}

/** Why no further touch is wanted. */
export type CadenceEnd = 'reply' | 'blocked' | 'engaged' | 'callback' | 'high-value' | 'closed' | 'all-logged';

/** Where a case is in its life: its opening, the touches, the target, the limit, and how long the customer was tried for. */
export interface CaseLife {
  readonly openedAt: number;
  /** Null while nobody has begun. */
  readonly startedAt: number | null;
  readonly closedAt: number | null;
  /** SLA-1, until the case is started; null where the edition sets none or it was reviewed. */
  readonly reviewDueAt: number | null;
  /** SLA-2 and SLA-3; null where the edition sets none. */
  readonly targetAt: number | null;
  readonly limitAt: number | null;
  readonly targetDays: number | null;
  readonly limitDays: number | null;
  /** SLA-4: what lifts the limit; null when it holds. */
  readonly exemptBy: 'trigger' | 'callback' | null;
  readonly touches: readonly LifeTouch[];
  /** What ended the cadence, and when, where that is known; null while it runs or before work starts. */
  readonly ended: { readonly by: CadenceEnd; readonly at: number | null } | null;
  /** CLOSE-3: since when the customer is tried for, and from when on that counts as unresponsive; null when nobody is. */
  readonly trying: { readonly since: number; readonly longEnoughAt: number } | null;
}

/** Reads the clocks of a case for its strip. Pure; it decides nothing that the rules do not. */
export function readLife(reading: CaseReading): CaseLife {
  const { theCase, calendar, edition, cadenceDay, activity, started } = reading;
  const logged = loggedTouches(reading);
  const touches = started
    ? edition.cadence.map((touch) => ({
        touch,
        wantedAt: calendar.startOfDay(cadenceDay + touch.day - 1),
        loggedAt: logged[touch.channel][touch.nth - 1] ?? null,
      }))
    : [];
  const trying = readTrying(reading);
  return {
    openedAt: reading.createdAt,
    startedAt: started ? earliest(reading.startedAt, activity.firstOutboundAt) : null,
    closedAt: theCase.closedAt === undefined ? null : parseInstant(theCase.closedAt),
    reviewDueAt: started ? null : finite(reading.reviewDueAt),
    targetAt: finite(reading.targetAt),
    limitAt: finite(reading.limitAt),
    targetDays: edition.targetDays,
    limitDays: edition.limitDays,
    exemptBy: reading.trigger?.exempt === true ? 'trigger' : reading.callback ? 'callback' : null,
    touches,
    ended: started ? endOf(reading, touches) : null,
    trying: trying.state === 'none' ? null : { since: trying.since, longEnoughAt: trying.longEnoughAt },
  };
}

/** When each outbound e-mail and call since the cadence began was logged, in order. */
function loggedTouches({ theCase, context, calendar, cadenceDay, now }: CaseReading) {
  const since = calendar.startOfDay(cadenceDay);
  const at = { email: [] as number[], call: [] as number[] };
  for (const activity of context.activities) {
    const { kind } = activity;
    if ((kind !== 'email' && kind !== 'call') || activity.caseId !== theCase.id) continue;
    if (activity.direction !== 'out' || activity.auto === true || !isDone(activity)) continue;
    const instant = parseInstant(activity.at);
    if (instant >= since && instant <= now) at[kind].push(instant);
  }
  at.email.sort((a, b) => a - b);
  at.call.sort((a, b) => a - b);
  return at;
}

function endOf(reading: CaseReading, touches: readonly LifeTouch[]): CaseLife['ended'] {
  const { hva, callback, closed, status, activity } = reading;
  if (hva) return { by: 'high-value', at: null };
  if (activity.repliedSinceStart) return { by: 'reply', at: firstReplyAt(reading) };
  if (closed) return { by: 'closed', at: null };
  if (callback) return { by: 'callback', at: null };
  if (status.group === 'in-progress' && (status.stage === 'blocked' || status.stage === 'engaged'))
    return { by: status.stage, at: null };
  return touches.length > 0 && touches.every(({ loggedAt }) => loggedAt !== null)
    ? { by: 'all-logged', at: null }
    : null;
}

/** CAD: the first inbound after the first outbound or the start, whichever is earlier. */
function firstReplyAt({ theCase, context, startedAt, activity, now }: CaseReading): number | null {
  const from = earliest(startedAt, activity.firstOutboundAt) ?? Number.NEGATIVE_INFINITY;
  let first = Number.POSITIVE_INFINITY;
  for (const one of context.activities) {
    if (one.caseId !== theCase.id || one.direction !== 'in' || one.auto === true || !isDone(one)) continue;
    if (one.kind !== 'email' && one.kind !== 'call') continue;
    const at = parseInstant(one.at);
    if (at > from && at <= now && at < first) first = at;
  }
  return finite(first);
}

function earliest(startedAt: number, firstOutboundAt: number): number | null {
  return finite(Number.isNaN(startedAt) ? firstOutboundAt : Math.min(startedAt, firstOutboundAt));
}

function finite(at: number): number | null {
  return Number.isFinite(at) ? at : null;
}
