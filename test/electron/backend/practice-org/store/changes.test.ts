import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../electron/backend/practice-org/store/apply-change.ts';
import { removeChange, toRow, updateChanges } from '../../../../../electron/backend/practice-org/store/changes.ts';
import { aDesk, CLOCK } from '../soql/a-desk.ts';

const AT = Date.parse(CLOCK) / 1000;

function desk() {
  const { store, add, run, kim } = aDesk();
  const id = add('Case', { Subject: 'x', OwnerId: kim }, '2026-06-01T00:00:00Z');
  const edit = (patch: Record<string, unknown>, by = kim): void => {
    const table = store.table('Case');
    for (const change of updateChanges(store, table, id, toRow(table, patch), { at: AT, by }))
      applyChange(store, change);
  };
  const history = () =>
    run('SELECT Field, OldValue, NewValue FROM CaseHistory').records.map((row) => [
      row['Field'],
      row['OldValue'],
      row['NewValue'],
    ]);
  return { store, add, run, kim, id, edit, history };
}

describe('a colleague’s edit', () => {
  it('moves the stamps and says who', () => {
    const { store, edit, add } = desk();
    const mara = add('User', { LastName: 'Silva', Username: 'm' });
    edit({ Priority: 'High' }, mara);
    expect(store.table('Case').rows[0]).toMatchObject({
      Priority: 'High',
      LastModifiedDate: AT,
      SystemModstamp: AT,
      LastModifiedById: mara,
    });
  });

  it('closes the case with its status, and opens it again', () => {
    const { store, edit } = desk();
    edit({ Status: 'Closed: Resolved' });
    expect(store.table('Case').rows[0]).toMatchObject({ IsClosed: true, ClosedDate: AT });
    edit({ Status: 'Open' });
    expect(store.table('Case').rows[0]).toMatchObject({ IsClosed: false, ClosedDate: null });
  });

  it('leaves status and owner in the history, the owner by name and by id', () => {
    const { edit, add, kim, history } = desk();
    const mara = add('User', { FirstName: 'Mara', LastName: 'Silva', Username: 'm' });
    edit({ Status: 'In Progress: Engaged', OwnerId: mara, Priority: 'High' });
    expect(history()).toEqual([
      ['created', null, null],
      ['Status', 'Open', 'In Progress: Engaged'],
      ['Owner', 'Kim Kowalski', 'Mara Silva'],
      ['Owner', kim, mara],
    ]);
  });

  it('closes an opportunity with its stage and a task with its status', () => {
    const { store, add } = desk();
    add('Opportunity', { Name: 'o', StageName: 'Closed Won' });
    add('Task', { Subject: 't', Status: 'Completed' });
    expect(store.table('Opportunity').rows[0]).toMatchObject({ IsClosed: true, IsWon: true });
    expect(store.table('Task').rows[0]).toMatchObject({ IsClosed: true, CompletedDateTime: AT });
  });

  it.each([
    [{ Nothing__c: 1 }, 'Case has no field Nothing__c'],
    [{ Next_Steps_Date__c: '2026-02-30' }, 'Case.Next_Steps_Date__c takes a day such as 2026-01-31, not "2026-02-30"'],
    [{ Started_At__c: 'now' }, 'Case.Started_At__c takes an instant such as 2026-01-31T10:00:00Z, not "now"'],
    [{ Subject: 3 }, 'Case.Subject takes text, not 3'],
    [{ IsClosed: 'yes' }, 'Case.IsClosed takes true or false, not "yes"'],
  ])('of %j is refused', (patch, says) => {
    expect(() => desk().edit(patch)).toThrow(says);
  });
});

describe('removing', () => {
  it('puts the row into the recycle bin, with a new stamp', () => {
    const { store, id, kim, run } = desk();
    applyChange(store, removeChange(store.table('Case'), id, { at: AT, by: kim }));
    expect(run('SELECT COUNT() FROM Case').totalSize).toBe(0);
    expect(run('SELECT Id, IsDeleted, SystemModstamp FROM Case', { all: true }).records).toMatchObject([
      { IsDeleted: true, SystemModstamp: '2026-06-11T15:00:00.000+0000' },
    ]);
  });

  it('says so when there is no such row, or no recycle bin', () => {
    const { store, kim } = desk();
    const moment = { at: AT, by: kim };
    expect(() => removeChange(store.table('Case'), '500Pr0000zzzzzzAAA', moment)).toThrow(
      'Case has no row 500Pr0000zzzzzzAAA',
    );
    expect(() => removeChange(store.table('User'), kim, moment)).toThrow('User rows cannot be deleted');
  });
});
