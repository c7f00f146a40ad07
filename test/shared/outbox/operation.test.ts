import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, newOperation, operationSchema, recordKey } from '../../../shared/outbox/operation.ts';
import { anUpdate, aPatch } from './an-operation.ts';

describe('an operation', () => {
  it('is plain data: it comes back from a file as it went in', () => {
    fc.assert(
      fc.property(aPatch, aPatch, fc.nat(), (patch, base, seq) => {
        const op = { ...anUpdate(patch, base), seq };
        expect(operationSchema.parse(JSON.parse(JSON.stringify(op)))).toEqual(op);
      }),
    );
  });

  it('of another shape is not read as one', () => {
    const op = anUpdate({ subject: 'b' }, { subject: 'a' });
    expect(operationSchema.safeParse({ ...op, v: 2 }).success).toBe(false);
    expect(operationSchema.safeParse({ ...op, table: 'users' }).success).toBe(false);
    expect(operationSchema.safeParse({ ...op, token: 'x' }).success).toBe(false);
    expect(operationSchema.safeParse({ ...op, patch: { subject: {} } }).success).toBe(false);
  });

  it('begins unsent, and names its record', () => {
    const op = newOperation({ opId: 'o', table: 'contacts', id: 'local:1', kind: 'create', group: 'g', label: 'l', createdAt: 5 });
    expect(op).toMatchObject({ state: 'queued', attempts: 0, sentAt: null, patch: {}, dependsOn: [] });
    expect(recordKey(op)).toBe('contacts/local:1');
  }); // prettier-ignore

  it('takes edits in only while nobody else can have it', () => {
    const states = ['queued', 'blocked', 'rejected', 'inflight', 'unknown', 'conflict', 'done'] as const;
    expect(states.filter((state) => isOpen({ state }))).toEqual(['queued', 'blocked', 'rejected']);
  });
});
