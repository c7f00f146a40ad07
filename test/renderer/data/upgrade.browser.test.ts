import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../renderer/data/open-database.ts';

/** The schema of the first release, as it was written. */
const firstRelease = {
  users: 'id',
  accounts: 'id',
  contacts: 'id',
  leads: 'id',
  opportunities: 'id',
  activities: 'id',
  caseChanges: 'id',
  cases: 'id',
  cursors: 'lane',
  changes: 'rev',
  snapshot: 'key',
  settings: 'name',
};

it('opens what the first release stored, with every row, and room for edits beside it', async () => {
  const name = `upgrade-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores(firstRelease);
  await old.table('leads').put({ id: 'l1', lastName: 'Roe', stamp: 1 });
  await old.table('changes').put({ rev: 7, puts: { leads: ['l1'] }, removes: {} });
  await old.table('settings').put({ name: 'epoch', value: 3 });
  old.close();

  const db = await openDatabase(name);
  expect(db.verno).toBe(2);
  expect(await db.leads.toArray()).toEqual([{ id: 'l1', lastName: 'Roe', stamp: 1 }]);
  expect(await db.changes.toArray()).toEqual([{ rev: 7, puts: { leads: ['l1'] }, removes: {} }]);
  expect((await db.settings.get('epoch'))?.value).toBe(3);
  for (const table of [db.outbox, db.serverCopies, db.history, db.conflicts, db.idMap])
    expect(await table.count()).toBe(0);
  db.close();
  await Dexie.delete(name);
});
