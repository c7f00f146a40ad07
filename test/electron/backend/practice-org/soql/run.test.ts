import { describe, expect, it } from 'vitest';
import { aDesk } from './a-desk.ts';

function three() {
  const desk = aDesk();
  const mara = desk.add('User', { LastName: 'Silva', Username: 'mara@x.example', TimeZoneSidKey: 'UTC' });
  const ids = ['a', 'b', 'c'].map((Subject, n) =>
    desk.add('Case', { Subject, OwnerId: n === 1 ? mara : desk.kim }, `2026-06-0${3 - n}T08:00:00Z`),
  );
  return { ...desk, mara, ids };
}

describe('a query', () => {
  it('counts with COUNT()', () => {
    const { run } = three();
    expect(run('SELECT COUNT() FROM Case')).toEqual({ totalSize: 3, done: true, records: [] });
  });

  it('leaves the recycle bin out, but for queryAll', () => {
    const { store, column, ids } = three();
    store.table('Case').update(0, { IsDeleted: true });
    expect(column('SELECT Id FROM Case')).toEqual(ids.slice(1));
    expect(column('SELECT Id FROM Case', { all: true })).toEqual(ids);
  });

  it('limits to my records with USING SCOPE mine', () => {
    const { column, mara } = three();
    expect(column('SELECT Subject FROM Case USING SCOPE mine', { userId: mara })).toEqual(['b']);
  });

  it('cuts by LIMIT and OFFSET and counts what is left', () => {
    const { run } = three();
    expect(run('SELECT Subject FROM Case ORDER BY CreatedDate LIMIT 1 OFFSET 1')).toMatchObject({
      totalSize: 1,
      records: [{ Subject: 'b' }],
    });
  });

  it('follows a change in what a semi-join yields', () => {
    const { store, column } = three();
    const soql = "SELECT Name FROM User WHERE Id IN (SELECT OwnerId FROM Case WHERE Subject = 'b')";
    expect(column(soql)).toEqual(['Silva']);
    store.table('Case').update(1, { Subject: 'z' });
    expect(column(soql)).toEqual([]);
  });

  it('refuses an object that does not exist', () => {
    expect(() => three().run('SELECT Id FROM Nothing__c')).toThrow("sObject type 'Nothing__c' is not supported");
  });
});
