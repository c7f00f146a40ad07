import { SECOND_MS } from '#shared/lib';
import type { FailureClass, SalesforceFailure } from '#shared/sync';
import type { OutboxOperation } from './operation.ts';

const firstWaitMs: Partial<Record<FailureClass, number>> = { QUOTA_DAY: 900 * SECOND_MS };
const longestWaitMs: Partial<Record<FailureClass, number>> = { QUOTA_DAY: 3_600 * SECOND_MS };
const refusals: ReadonlySet<FailureClass> = new Set(['REJECTED', 'PERMISSION', 'SCHEMA', 'BUG', 'CURSOR']);

/**
 * How long to wait before the next try, in milliseconds: doubling with each of `attempts` (1 for the first) up to five minutes, an
 * hour where the day's calls are used up; never shorter than Salesforce asks for. `chance` (0 to 1) spreads laptops apart.
 */
export function waitAfter(
  failure: Pick<SalesforceFailure, 'class' | 'retryAfterMs'>,
  attempts: number,
  chance: number,
): number {
  const first = firstWaitMs[failure.class] ?? SECOND_MS;
  const longest = longestWaitMs[failure.class] ?? 300 * SECOND_MS;
  const whole = Math.min(longest, first * 2 ** Math.min(attempts, 20));
  return Math.max(failure.retryAfterMs ?? 0, Math.round(whole * (0.5 + chance / 2)));
}

/**
 * An operation that was sent and failed (`sync-research.md` §3.7): what a person has to mend is rejected with Salesforce's own
 * words, an unknown outcome is looked up, everything else waits for its next try. `fields`: the properties that it blames.
 */
export function afterFailure(
  op: OutboxOperation,
  failure: SalesforceFailure,
  fields: readonly string[],
  now: number,
  chance: number,
): OutboxOperation {
  const lastError = { code: failure.errorCode ?? failure.class, message: failure.message, fields: [...fields] };
  if (refusals.has(failure.class)) return { ...op, state: 'rejected', nextAttemptAt: null, lastError };
  const nextAttemptAt = now + waitAfter(failure, op.attempts, chance);
  const state = failure.class === 'UNKNOWN_OUTCOME' ? 'unknown' : 'queued';
  return { ...op, state, nextAttemptAt, lastError };
}
