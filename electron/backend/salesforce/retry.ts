import type { SalesforceFailure } from '#shared/sync';

export interface RetryPolicy {
  /** How often a request is sent in all. */
  readonly tries: number;
  /** The first wait is up to this long, each further one up to twice as long as the one before. */
  readonly baseMs: number;
  /** A longer wait, also one that Salesforce asks for, is left to the caller. */
  readonly mostMs: number;
}

export const usualRetries: RetryPolicy = { tries: 3, baseMs: 500, mostMs: 20_000 };

/**
 * How long to wait before sending a safe request again after its `tried`th failure; null when it is not to be sent again. Full jitter:
 * a whole team's laptops that failed together do not come back together.
 */
export function waitBeforeRetry(
  failure: SalesforceFailure,
  tried: number,
  { tries, baseMs, mostMs }: RetryPolicy,
  random: () => number,
): number | null {
  if (tried >= tries || (failure.class !== 'TRANSIENT' && failure.class !== 'QUOTA_BURST')) return null;
  const { retryAfterMs } = failure;
  if (retryAfterMs !== null) return retryAfterMs > mostMs ? null : retryAfterMs;
  return random() * Math.min(mostMs, baseMs * 2 ** (tried - 1));
}

/** `Retry-After` in milliseconds: seconds or a date; null when there is none that can be read. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
