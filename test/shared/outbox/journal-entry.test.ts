import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalBatchSchema, replay, type JournalEntry } from '../../../shared/outbox/journal-entry.ts';
import type { OutboxOperation } from '../../../shared/outbox/operation.ts';
import { anUpdate } from './an-operation.ts';
import { anyOperation } from './any-operation.ts';

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

describe('whatever waits', () => {
  it('comes back from the file as it went in', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 4 }), fc.nat(), (ops, count) => {
        const batch = { count, entries: ops.map((one) => ({ kind: 'PUT' as const, op: one })) };
        expect(journalBatchSchema.parse(JSON.parse(JSON.stringify(batch)))).toEqual(batch);
      }),
    );
  });

  it('stands the same when its last state is told again: a batch may be written twice', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 5 }), fc.array(fc.nat(4)), (ops, dropped) => {
        const drops = dropped.flatMap((at) => ops[at]?.opId ?? []);
        const entries: readonly JournalEntry[] = [
          ...ops.map((one) => ({ kind: 'PUT' as const, op: one })),
          ...drops.map((opId) => ({ kind: 'DROP' as const, opId })),
        ];
        expect(after(...entries, ...entries)).toEqual(after(...entries));
      }),
    );
  });

  it('is unknown once it was sent, whatever it was before, until the result of that very attempt', () => {
    fc.assert(
      fc.property(anyOperation, fc.uuid(), fc.uuid(), (one, attemptId, other) => {
        const told: JournalEntry[] = [{ kind: 'PUT', op: one }, { kind: 'SENT', opId: one.opId, attemptId, at: 5 }];
        const unknown = { ...one, state: 'unknown', attemptId, sentAt: 5 };
        expect(after(...told)).toEqual([unknown]);
        expect(after(...told, { kind: 'RESULT', opId: one.opId, attemptId: other })).toEqual([unknown]);
      }),
    );
  }); // prettier-ignore
});
