import { parseInstant } from '#shared/lib';
import type { CaseReading } from '#shared/rules';
import { isDone } from '#shared/rules';

/** A touch of the cadence that was owed. Instants in milliseconds. */
export interface Touch {
  readonly label: string;
  /** Day number on which it falls due. */
  readonly day: number;
  /** 24:00 of that day. */
  readonly dueAt: number;
  /** Infinity while it is not logged. */
  readonly loggedAt: number;
}

/** CAD: the touches of a started case, without those that fell due after the customer had replied. */
export function readTouches({ theCase, context, edition, calendar, cadenceDay, ...reading }: CaseReading): Touch[] {
  const since = calendar.startOfDay(cadenceDay);
  const sent: Record<'email' | 'call', number[]> = { email: [], call: [] };
  const received: number[] = [];
  for (const activity of context.activities) {
    const { caseId, kind, direction, auto } = activity;
    if (caseId !== theCase.id || (kind !== 'email' && kind !== 'call') || auto === true || !isDone(activity)) continue;
    const at = parseInstant(activity.at);
    if (at > reading.now) continue;
    if (direction === 'in') received.push(at);
    else if (direction === 'out' && at >= since) sent[kind].push(at);
  }
  sent.email.sort(ascending);
  sent.call.sort(ascending);

  const { startedAt, activity } = reading;
  const chasedFrom = Math.min(Number.isNaN(startedAt) ? Infinity : startedAt, activity.firstOutboundAt);
  const repliedAt = received.reduce((first, at) => (at > chasedFrom && at < first ? at : first), Infinity);

  const touches: Touch[] = [];
  for (const { label, channel, nth, day } of edition.cadence) {
    const dueDay = cadenceDay + day - 1;
    const dueAt = calendar.endOfDay(dueDay);
    if (dueAt <= repliedAt) touches.push({ label, day: dueDay, dueAt, loggedAt: sent[channel][nth - 1] ?? Infinity });
  }
  return touches;
}

const ascending = (a: number, b: number): number => a - b;
