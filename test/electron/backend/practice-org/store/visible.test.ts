import { describe, expect, it } from 'vitest';
import { PURGED } from '../../../../../electron/backend/practice-org/store/table.ts';
import { mayEdit, mayRead, visibleTo } from '../../../../../electron/backend/practice-org/store/visible.ts';
import { aDesk } from '../soql/a-desk.ts';

function desk() {
  const { store, add, kim, column } = aDesk();
  const id = add('Case', { Subject: 'a', AccountId: add('Account', { Name: 'Acme' }) });
  const table = store.table('Case');
  const row = table.rows[0] ?? {};
  const can = () => [mayRead(kim, table, row, store), mayEdit(kim, table, row, store)];
  return { store, add, kim, id, table, row, can, column };
}

describe('what a user sees', () => {
  it('is everything, at no cost, while nothing is kept from them', () => {
    const { store, kim, table, can } = desk();
    expect([can(), visibleTo(kim, table, store)]).toEqual([[true, true], null]);
  });

  it('may be read and not edited', () => {
    const { store, kim, id, can } = desk();
    store.sharing.set(kim, id, 'read');
    expect(can()).toEqual([true, false]);
  });

  it('is not a row that is kept from them, in a query neither', () => {
    const { store, add, kim, id, can, column } = desk();
    add('Case', { Subject: 'b' });
    store.sharing.set(kim, id, 'none');
    expect([can(), column('SELECT Subject FROM Case')]).toEqual([[false, false], ['b']]);
    expect(column('SELECT Subject FROM Case', { all: true })).toEqual(['b']);
  });

  it('is nothing of a parent that is kept from them', () => {
    const { store, kim, row, column } = desk();
    store.sharing.set(kim, String(row['AccountId']), 'none');
    expect(column('SELECT Account.Name FROM Case')).toEqual([null]);
  });

  it('is never a row that has left the recycle bin', () => {
    const { table, can, column } = desk();
    table.update(0, { IsDeleted: true, [PURGED]: true });
    expect([can(), column('SELECT Subject FROM Case', { all: true })]).toEqual([[false, false], []]);
  });
});
