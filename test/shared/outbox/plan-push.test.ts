import { describe, expect, it } from 'vitest';
import { isUnsure, needsPerson, planPush } from '../../../shared/outbox/plan-push.ts';
import type { OutboxOperation } from '../../../shared/outbox/operation.ts';
import { aCreate, anUpdate } from './an-operation.ts';

const op = (seq: number, with_: Partial<OutboxOperation> = {}): OutboxOperation =>
  anUpdate({ subject: `s${seq}` }, {}, { opId: `o${seq}`, seq, id: `case-${seq}`, ...with_ });
const ready = (ops: readonly OutboxOperation[], now = 100): string[] =>
  planPush(ops, now).ready.map(({ opId }) => opId);

describe('what may be sent now', () => {
  it('is the first operation of each record, in the order of the edits', () => {
    const ops = [op(3), op(2, { id: 'a' }), op(1, { id: 'a' })];
    expect(ready(ops)).toEqual(['o1', 'o3']);
    expect(planPush(ops, 100).waitsFor.get('o2')?.opId).toBe('o1');
  });

  it('is not a record whose parent was made here and is not in Salesforce yet', () => {
    const parent = aCreate({ lastName: 'Bos' }, { opId: 'p', seq: 1, table: 'contacts', id: 'local:1' });
    const child = op(2, { patch: { contactId: 'local:1' } });
    expect(ready([parent, child])).toEqual(['p']);
    expect(ready([{ ...parent, state: 'rejected' }, child])).toEqual([]);
    expect(ready([child])).toEqual(['o2']);
  });

  it('is all of 10,000 good ones behind a rejected one, but not what follows on its record', () => {
    const good = Array.from({ length: 10_000 }, (_one, at) => op(at + 2));
    const bad = op(1, { state: 'rejected', id: 'bad' });
    const behind = op(20_000, { id: 'bad' });
    const plan = planPush([bad, ...good, behind], 100);
    expect(plan.ready).toEqual(good);
    expect([...plan.waitsFor]).toEqual([['o20000', bad]]);
  });

  it('is not what waits for its next try, and says when the first of them is due', () => {
    const ops = [op(1, { nextAttemptAt: 300 }), op(2, { nextAttemptAt: 200 }), op(3, { nextAttemptAt: 100 })];
    expect(ready(ops)).toEqual(['o3']);
    expect(planPush(ops, 100).nextAt).toBe(200);
  });
});

it.each([
  ['queued', false, false],
  ['inflight', false, true],
  ['unknown', false, true],
  ['conflict', true, false],
  ['rejected', true, false],
] as const)('%s: needs a person %s, is to be looked up %s', (state, person, unsure) => {
  expect([needsPerson({ state }), isUnsure({ state })]).toEqual([person, unsure]);
});
