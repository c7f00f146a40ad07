import type { CaseReading } from '#shared/rules';
import { hasLintError } from './has-lint-error.ts';
import type { Touch } from './touches.ts';
import { readTouches } from './touches.ts';

/** How a case stands now: all that metrics ask of its reading, whatever their period. Instants in milliseconds. */
export interface CaseStanding {
  readonly started: boolean;
  /** SLA-4. */
  readonly exempt: boolean;
  /** SLA-1. */
  readonly reviewDueAt: number;
  /** The earlier of `startedAt` and the first outbound; Infinity while there is neither. */
  readonly firstTouchAt: number;
  /** NS-3: the Next Steps Date is set and not past. */
  readonly punctual: boolean;
  /** NS-1 to NS-3, on a started case that is not closed; false on any other. */
  readonly inOrder: boolean;
  /** CAD, on a case that is being chased: neither blocked, engaged nor closed. */
  readonly touches: readonly Touch[];
}

export function standingOf(reading: CaseReading): CaseStanding {
  const { started, closed, exempt, reviewDueAt, startedAt, now, today, nextStepsDay, activity } = reading;
  const worked = started && !closed;
  const chased = worked && !reading.hva && !reading.callback && !reading.blockedOrEngaged;
  return {
    started,
    exempt,
    reviewDueAt,
    firstTouchAt: startedAt <= now ? Math.min(startedAt, activity.firstOutboundAt) : activity.firstOutboundAt,
    punctual: nextStepsDay !== null && nextStepsDay >= today,
    inOrder: worked && !hasLintError(reading),
    touches: chased ? readTouches(reading) : NONE,
  };
}

const NONE: readonly Touch[] = [];
