import { describe, expect, it } from 'vitest';
import { movedTo, namingSurvivors } from '../../../shared/outbox/after-merge.ts';
import { unsureCode, type OutboxOperation } from '../../../shared/outbox/operation.ts';
import { aCreate, aDelete, anUpdate } from './an-operation.ts';

const survivorOf = (id: string): string => (id === 'loser' ? 'winner' : id);
const refused = {
  state: 'rejected' as const,
  lastError: { code: 'INVALID_CROSS_REFERENCE_KEY', message: 'no', fields: [] },
};
const toLoser = anUpdate({ contactId: 'loser', subject: 'mine' }, { contactId: 'other', subject: 'was' });
const fromLoser = anUpdate({ contactId: 'winner' }, { contactId: 'loser' });

describe('an operation that names a merged record', () => {
  it.each<[string, OutboxOperation, object | null]>([
    ['names the survivor', toLoser, { patch: { contactId: 'winner', subject: 'mine' }, base: toLoser.base, state: 'queued' }],
    ['that makes a record names the survivor', aCreate({ contactId: 'loser' }), { patch: { contactId: 'winner' }, base: {} }],
    ['knows the survivor as what was there', anUpdate({ contactId: 'third' }, { contactId: 'loser' }), { base: { contactId: 'winner' } }],
    ['wants nothing any more where it named the survivor itself', fromLoser, null],
    ['keeps what else it wants', anUpdate({ ...fromLoser.patch, subject: 'mine' }, { ...fromLoser.base, subject: 'was' }),
      { patch: { subject: 'mine' }, base: { subject: 'was' } }],
    ['stays while it is on its way', { ...fromLoser, state: 'inflight' }, { patch: { contactId: 'winner' }, base: { contactId: 'winner' }, state: 'inflight' }],
    ['that was refused for it is tried again', { ...toLoser, ...refused }, { state: 'queued', lastError: null }],
    ['that was refused for something else waits for its person',
      anUpdate({ subject: 'mine' }, { contactId: 'loser', subject: 'was' }, refused), { state: 'rejected', lastError: refused.lastError }],
    ['hangs on the surviving case', anUpdate({ subject: 'mine' }, {}, { caseId: 'loser' }), { caseId: 'winner' }],
  ])('%s', (_claim, op, after) => {
    const named = namingSurvivors(op, survivorOf);
    if (after === null) expect(named).toBeNull();
    else expect(named).toMatchObject(after);
  });

  it('is the same when it names none', () => {
    for (const op of [anUpdate({ contactId: 'third' }, { contactId: 'fourth' }), aDelete()])
      expect(namingSurvivors(op, survivorOf)).toBe(op);
  });
}); // prettier-ignore

describe('a change of a merged record', () => {
  const waits = anUpdate({ phone: '2' }, { phone: '1' }, { id: 'loser', nextAttemptAt: 5 });
  const moved = { ...waits, id: 'winner', nextAttemptAt: null };

  it.each<[string, Partial<OutboxOperation>, Partial<OutboxOperation>]>([
    ['goes to the survivor over what was seen', {}, {}],
    ['that was asked about is judged anew', { state: 'conflict', attempts: 3 }, { state: 'queued', attempts: 0 }],
    ['that may have arrived is looked up', { state: 'conflict', lastError: { code: unsureCode, message: '', fields: [] } }, { state: 'unknown', lastError: null }],
    ['that Salesforce refused stays refused', refused, refused],
  ])('%s', (_claim, before, after) => {
    expect(movedTo({ ...waits, ...before }, 'winner')).toEqual({ ...moved, ...after });
  });
}); // prettier-ignore
