import type { Opportunity } from '#shared/domain';
import type { Calendar } from '#shared/lib';
import { parseDay, parseInstant } from '#shared/lib';

/**
 * An opportunity as its own dates tell that it stood at an instant (milliseconds): undefined before it was created, and
 * open until it was closed. Without the instant of closing, its Close Date counts from that day on.
 */
export function opportunityThen(
  opportunity: Opportunity | undefined,
  ms: number,
  calendar: Calendar,
): Opportunity | undefined {
  if (!opportunity || parseInstant(opportunity.createdAt) > ms) return undefined;
  if (!opportunity.closed || wasClosed(opportunity, ms, calendar)) return opportunity;
  return { ...opportunity, closed: false, won: false };
}

function wasClosed({ closedAt, closeDate }: Opportunity, ms: number, calendar: Calendar): boolean {
  if (closedAt !== undefined) return parseInstant(closedAt) <= ms;
  const day = closeDate === undefined ? null : parseDay(closeDate);
  return day === null || day <= calendar.dayOf(ms);
}

/** When an opportunity was closed won, in milliseconds: the start of its Close Date where no instant is known; else NaN. */
export function wonAt({ closed, won, closedAt, closeDate }: Opportunity, calendar: Calendar): number {
  if (!closed || !won) return Number.NaN;
  if (closedAt !== undefined) return parseInstant(closedAt);
  const day = closeDate === undefined ? null : parseDay(closeDate);
  return day === null ? Number.NaN : calendar.startOfDay(day);
}
