import { describe, expect, it } from 'vitest';
import { writableRow } from '../../../../../electron/backend/practice-org/write/remove.ts';
import { aWriter, AT, refusalOf } from './a-writer.ts';

describe('deleting', () => {
  it('takes along what hangs on a case', () => {
    const { add, remove, run } = aWriter();
    const id = add('Case', { Subject: 'x' });
    for (const object of ['CaseComment', 'EmailMessage', 'FeedItem']) add(object, { ParentId: id });
    add('Task', { Subject: 't', WhatId: id });
    add('Task', { Subject: 'another' });
    remove('Case', id);
    const left = (object: string): number => run(`SELECT COUNT() FROM ${object}`).totalSize;
    expect(['Case', 'CaseComment', 'EmailMessage', 'FeedItem', 'Task', 'CaseHistory'].map(left)).toEqual([
      0, 0, 0, 0, 1, 0,
    ]);
  });

  it('moves the stamp, so that a delta sees it', () => {
    const { add, remove, row } = aWriter();
    const id = add('Task', { Subject: 't' }, '2026-06-01T00:00:00Z');
    remove('Task', id);
    expect(row('Task', id)).toMatchObject({ IsDeleted: true, SystemModstamp: AT });
  });

  it('does not take an account away from under its cases', () => {
    const { add, remove } = aWriter();
    const account = add('Account', { Name: 'Acme' });
    add('Case', { Subject: 'x', AccountId: account });
    expect(refusalOf(() => remove('Account', account))).toMatchObject([
      { errorCode: 'DELETE_FAILED', message: expect.stringContaining('00001001') as string },
    ]);
  });
});

describe('a row to be written', () => {
  it('must be there, not deleted, and open to the user', () => {
    const { store, add, kim } = aWriter();
    const table = store.table('Case');
    const id = add('Case', { Subject: 'x' });
    const codeOf = (wanted: string): unknown =>
      (refusalOf(() => writableRow(store, table, wanted, kim)) as { errorCode: string }[])[0]?.errorCode;
    const codes = [codeOf('500Pr0000zzzzzzAAA')];
    store.sharing.set(kim, id, 'read');
    codes.push(codeOf(id));
    store.sharing.set(kim, id, 'none');
    codes.push(codeOf(id));
    store.sharing.set(kim, id, 'full');
    table.update(0, { IsDeleted: true });
    codes.push(codeOf(id));
    expect(codes).toEqual(['NOT_FOUND', 'INSUFFICIENT_ACCESS_OR_READONLY', 'NOT_FOUND', 'ENTITY_IS_DELETED']);
  });
});
