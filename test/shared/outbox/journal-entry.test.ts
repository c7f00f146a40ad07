import { describe, expect, it } from 'vitest';
import { journalBatchSchema, replay, type JournalEntry } from '../../../shared/outbox/journal-entry.ts';
import type { OutboxOperation } from '../../../shared/outbox/operation.ts';
import { anUpdate } from './an-operation.ts';

const op = anUpdate({ subject: 'b' }, { subject: 'a' });
const after = (...entries: readonly JournalEntry[]): readonly OutboxOperation[] => {
  const ops = new Map<string, OutboxOperation>();
  for (const entry of entries) replay(ops, entry);
  return [...ops.values()];
};

describe('what waits after', () => {
  const put: JournalEntry = { kind: 'PUT', op };
  const sent: JournalEntry = { kind: 'SENT', opId: 'o1', attemptId: 't1', at: 5 };

  it('an edit is its newest form, and nothing once it is dropped', () => {
    const newer = { ...op, patch: { subject: 'c' } };
    expect(after(put, { kind: 'PUT', op: newer })).toEqual([newer]);
    expect(after(put, { kind: 'DROP', opId: 'o1' })).toEqual([]);
  });

  it('being sent is unknown, until the result of that attempt', () => {
    expect(after(put, sent)).toEqual([{ ...op, state: 'unknown', attemptId: 't1', sentAt: 5 }]);
    expect(after(put, sent, { kind: 'RESULT', opId: 'o1', attemptId: 't0' })).toMatchObject([{ state: 'unknown' }]);
    expect(after(put, sent, { kind: 'RESULT', opId: 'o1', attemptId: 't1' })).toMatchObject([{ state: 'queued' }]);
  });

  it('lines about what is not there is nothing', () => {
    expect(after(sent, { kind: 'DROP', opId: 'o1' }, { kind: 'RESULT', opId: 'o1', attemptId: 't1' })).toEqual([]);
  });
});

it('a batch holds entries of these kinds and nothing else', () => {
  expect(journalBatchSchema.safeParse({ count: 1, entries: [{ kind: 'PUT', op }] }).success).toBe(true);
  expect(journalBatchSchema.safeParse({ count: 1, entries: [{ kind: 'TOKEN', value: 'x' }] }).success).toBe(false);
  expect(
    journalBatchSchema.safeParse({ count: 1, entries: [{ kind: 'PUT', op: { ...op, token: 'x' } }] }).success,
  ).toBe(false);
  expect(journalBatchSchema.safeParse({ count: -1, entries: [] }).success).toBe(false);
});
