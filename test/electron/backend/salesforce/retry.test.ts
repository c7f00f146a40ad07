import { describe, expect, it } from 'vitest';
import { readRetryAfter, usualRetries, waitBeforeRetry } from '../../../../electron/backend/salesforce/retry.ts';
import { unanswered } from '../../../../electron/backend/salesforce/classify.ts';

const failure = unanswered('reset', { safe: true, sent: true });
const half = (): number => 0.5;

describe('the wait before another try', () => {
  it('is a random share of a bound that doubles, and ends after the tries', () => {
    const waits = [1, 2, 3].map((tried) => waitBeforeRetry(failure, tried, usualRetries, half));
    expect(waits).toEqual([250, 500, null]);
    const policy = { tries: 30, baseMs: 500, mostMs: 20_000 };
    expect(waitBeforeRetry(failure, 20, policy, () => 1)).toBe(20_000);
    expect(waitBeforeRetry(failure, 1, policy, () => 0)).toBe(0);
  });

  it('is the one that Salesforce asks for, unless that is left to the caller', () => {
    const asked = (retryAfterMs: number) => waitBeforeRetry({ ...failure, retryAfterMs }, 1, usualRetries, half);
    expect([asked(3_000), asked(20_000), asked(20_001)]).toEqual([3_000, 20_000, null]);
  });

  it.each(['QUOTA_DAY', 'AUTH', 'SCHEMA', 'CURSOR', 'NOT_SALESFORCE', 'UNKNOWN_OUTCOME'] as const)(
    'is none after %s: another try would be the same',
    (one) => {
      expect(waitBeforeRetry({ ...failure, class: one }, 1, usualRetries, half)).toBeNull();
    },
  );

  it('is taken after too many calls at once', () => {
    expect(waitBeforeRetry({ ...failure, class: 'QUOTA_BURST' }, 1, usualRetries, half)).toBe(250);
  });
});

describe('Retry-After', () => {
  it('is in seconds, or a date', () => {
    const now = Date.UTC(2026, 10, 23, 9);
    const read = (value: string | null) => readRetryAfter(value, now);
    expect(read('120')).toBe(120_000);
    expect(read('Mon, 23 Nov 2026 09:01:00 GMT')).toBe(60_000);
    expect(read('Mon, 23 Nov 2026 08:00:00 GMT')).toBe(0);
    expect([read(null), read('soon')]).toEqual([null, null]);
  });
});
