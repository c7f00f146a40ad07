import { describe, expect, it } from 'vitest';
import { opOf } from '../../../../../electron/backend/practice-org/store/op.ts';
import { aDesk } from '../soql/a-desk.ts';

const ORIGIN = { at: 1_781_190_000, by: 'kim', via: 'rest' };

describe('the op log', () => {
  it('tells a new row by what it holds', () => {
    const { store } = aDesk();
    const row = { Id: '500Pr0000000001IAA', Subject: 'x', IsClosed: false, Feedback__c: null, CreatedDate: 0 };
    expect(opOf(store, { kind: 'create', object: 'Case', row }, ORIGIN)).toEqual({
      seq: 0,
      at: '2026-06-11T15:00:00.000+0000',
      by: 'kim',
      via: 'rest',
      kind: 'create',
      object: 'Case',
      id: '500Pr0000000001IAA',
      before: null,
      after: { Id: '500Pr0000000001IAA', Subject: 'x', CreatedDate: '1970-01-01T00:00:00.000+0000' },
    });
  });

  it('tells an edit by the fields that it changes, before and after', () => {
    const { store, add } = aDesk();
    const id = add('Case', { Subject: 'x', Priority: 'Low' });
    const patch = { Priority: 'High', Subject: 'x', ClosedDate: 0 };
    expect(opOf(store, { kind: 'update', object: 'Case', id, patch }, ORIGIN)).toMatchObject({
      kind: 'update',
      before: { Priority: 'Low', ClosedDate: null },
      after: { Priority: 'High', ClosedDate: '1970-01-01T00:00:00.000+0000' },
    });
  });

  it('writes generated text out as it was', () => {
    const { store, add } = aDesk();
    store.writeText = () => 'as generated';
    const id = add('Case', { Subject: 'x' });
    const table = store.table('Case');
    table.update(0, { Description: 7 });
    expect(opOf(store, { kind: 'update', object: 'Case', id, patch: { Description: 'new' } }, ORIGIN)).toMatchObject({
      before: { Description: 'as generated' },
      after: { Description: 'new' },
    });
  });

  it('calls the way into the recycle bin a delete', () => {
    const { store, add } = aDesk();
    const id = add('Case', { Subject: 'x' });
    const change = { kind: 'update', object: 'Case', id, patch: { IsDeleted: true } } as const;
    expect(opOf(store, change, ORIGIN)).toMatchObject({ kind: 'delete' });
  });

  it('says nothing of schema and sharing', () => {
    const { store } = aDesk();
    expect(opOf(store, { kind: 'share', user: 'kim', key: 'x', access: 'none' }, ORIGIN)).toBeNull();
  });
});
