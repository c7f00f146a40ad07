import { describe, expect, it } from 'vitest';
import { afterFailure, waitAfter } from '../../../shared/outbox/after-failure.ts';
import type { FailureClass, SalesforceFailure } from '../../../shared/sync/index.ts';
import { anUpdate } from './an-operation.ts';

const failure = (class_: FailureClass, with_: Partial<SalesforceFailure> = {}): SalesforceFailure => ({
  class: class_, status: 400, errorCode: 'CODE', message: 'In its own words', fields: ['Status'], retryAfterMs: null, ...with_,
}); // prettier-ignore
const sent = anUpdate({ status: 'Open' }, {}, { state: 'inflight', attempts: 1 });

describe('an operation that failed', () => {
  it.each([
    ['REJECTED', 'rejected', null],
    ['PERMISSION', 'rejected', null],
    ['SCHEMA', 'rejected', null],
    ['BUG', 'rejected', null],
    ['UNKNOWN_OUTCOME', 'unknown', 3_000],
    ['TRANSIENT', 'queued', 3_000],
    ['QUOTA_BURST', 'queued', 3_000],
    ['QUOTA_DAY', 'queued', 1_801_000],
  ] as const)('%s: is %s, next at %s', (class_, state, nextAttemptAt) => {
    expect(afterFailure(sent, failure(class_), ['status'], 1_000, 1)).toEqual({
      ...sent,
      state,
      nextAttemptAt,
      lastError: { code: 'CODE', message: 'In its own words', fields: ['status'] },
    });
  });
});

describe('the wait before the next try', () => {
  it('doubles up to five minutes, an hour where the day is used up', () => {
    expect([1, 2, 3, 30].map((attempts) => waitAfter(failure('TRANSIENT'), attempts, 1))).toEqual([2_000, 4_000, 8_000, 300_000]);
    expect(waitAfter(failure('QUOTA_DAY'), 9, 1)).toBe(3_600_000);
  }); // prettier-ignore

  it('is never shorter than Salesforce asks for, and half as long at the least chance', () => {
    expect(waitAfter(failure('TRANSIENT', { retryAfterMs: 60_000 }), 1, 1)).toBe(60_000);
    expect(waitAfter(failure('TRANSIENT'), 1, 0)).toBe(1_000);
  });
});
