import { describe, expect, it } from 'vitest';
import { aWriter, AT, refusalOf } from './a-writer.ts';

const EARLIER = '2026-06-01T00:00:00Z';

describe('creating', () => {
  it('fills in defaults, owner, number and stamps', () => {
    const { create, row, kim } = aWriter();
    const id = create('Case', { Subject: ' x ' });
    expect(row('Case', id)).toMatchObject({
      Subject: 'x',
      Status: 'Open',
      Priority: 'Medium',
      OwnerId: kim,
      CreatedById: kim,
      CreatedDate: AT,
      LastModifiedDate: AT,
      SystemModstamp: AT,
      CaseNumber: '00001001',
      IsClosed: false,
      IsDeleted: false,
    });
  });

  it('needs the required fields', () => {
    const { create, kept } = aWriter();
    expect(refusalOf(() => create('Contact', { FirstName: 'Ito' }))).toEqual([
      {
        errorCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [LastName]',
        fields: ['LastName'],
      },
    ]);
    expect(kept).toEqual([]);
  });

  it('keeps external ids unique', () => {
    const { create } = aWriter();
    const id = create('Case', { Subject: 'a', Offline_Key__c: 'k' });
    expect(refusalOf(() => create('Case', { Subject: 'b', Offline_Key__c: 'k' }))).toEqual([
      {
        errorCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: Offline_Key__c duplicates value on record with id: ${id}`,
        fields: [],
      },
    ]);
  });

  it('refuses a duplicate contact, unless it is allowed', () => {
    const { create } = aWriter();
    create('Contact', { LastName: 'Sato', Email: 'ito@acme.example' });
    const again = { LastName: 'S', Email: 'ito@acme.example' };
    expect(refusalOf(() => create('Contact', again))).toMatchObject([{ errorCode: 'DUPLICATES_DETECTED' }]);
    expect(refusalOf(() => create('Contact', again, { allowDuplicates: true }))).toBe('not refused');
  });

  it('routes a case under the assignment rule, and leaves that in its history', () => {
    const { create, add, row, run } = aWriter();
    const UserRoleId = add('UserRole', { Name: 'SMB Advocate' });
    const mara = add('User', {
      FirstName: 'Mara',
      LastName: 'S',
      Username: 'm',
      UserRoleId,
      Region__c: 'EMEA',
      IsActive: true,
    });
    const AccountId = add('Account', { Name: 'Acme', Region__c: 'EMEA' });
    const routed = create('Case', { Subject: 'x', AccountId }, { autoAssign: true });
    const kept = create('Case', { Subject: 'y', AccountId }, { autoAssign: false });
    expect([row('Case', routed)['OwnerId'], row('Case', routed)['Routed_At__c']]).toEqual([mara, AT]);
    expect(row('Case', kept)).toMatchObject({ Routed_At__c: null });
    const history = run(`SELECT Field, NewValue FROM CaseHistory WHERE CaseId = '${routed}'`).records;
    expect(history.map((line) => [line['Field'], line['NewValue']])).toEqual([
      ['created', null],
      ['Owner', 'Mara S'],
      ['Owner', mara],
    ]);
  });

  it('of users is not for those who sign in', () => {
    const { create } = aWriter();
    expect(refusalOf(() => create('User', { LastName: 'x', Username: 'x' }))).toMatchObject([
      { errorCode: 'INVALID_TYPE_FOR_OPERATION', message: 'entity type User does not support create' },
    ]);
  });
});

describe('editing', () => {
  function aCase() {
    const one = aWriter();
    const id = one.add('Case', { Subject: 'x', Type: 'High Value' }, EARLIER);
    return { ...one, id, edit: (body: Record<string, string | null>) => one.update('Case', id, body) };
  }

  it('runs triggers and platform alike', () => {
    const { id, edit, row } = aCase();
    edit({ Status: 'In Progress: Engaged' });
    expect(row('Case', id)).toMatchObject({ Started_At__c: AT, IsClosed: false });
    edit({ Status: 'Closed: Resolved', Resolution_Action__c: 'Answered Question' });
    expect(row('Case', id)).toMatchObject({ IsClosed: true, ClosedDate: AT });
  });

  it('is refused by an administrator’s rule, in the administrator’s words', () => {
    const { id, edit, row } = aCase();
    expect(refusalOf(() => edit({ Status: 'Closed: Resolved' }))).toEqual([
      {
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'Choose a Resolution Action before you close the case.',
        fields: ['Resolution_Action__c'],
      },
    ]);
    expect(row('Case', id)).toMatchObject({ Status: 'Open' });
  });

  it('moves the stamps even where nothing changes', () => {
    const { id, edit, row, kim } = aCase();
    edit({ Subject: 'x' });
    expect(row('Case', id)).toMatchObject({ LastModifiedDate: AT, SystemModstamp: AT, LastModifiedById: kim });
  });

  it('leaves owner and status in the history', () => {
    const { add, edit, run } = aCase();
    const mara = add('User', { LastName: 'Silva', Username: 'm', IsActive: true });
    edit({ OwnerId: mara, Status: 'In Progress: Blocked' });
    expect(run('SELECT Field FROM CaseHistory').records.map((line) => line['Field'])).toEqual([
      'created',
      'Status',
      'Owner',
      'Owner',
    ]);
  });

  it('cannot empty what must hold something', () => {
    const { update, add } = aWriter();
    const id = add('Contact', { LastName: 'Sato' });
    expect(refusalOf(() => update('Contact', id, { LastName: '' }))).toMatchObject([
      { errorCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] },
    ]);
  });

  it('waits for a locked row, and for a locked parent', () => {
    const { id, edit, create, behaviour } = aCase();
    behaviour.lock(id, 2);
    const locked = [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: expect.stringContaining(id) as string, fields: [] }];
    expect(refusalOf(() => edit({ Subject: 'y' }))).toEqual(locked);
    expect(refusalOf(() => create('CaseComment', { ParentId: id, CommentBody: 'c' }))).toEqual(locked);
    expect(refusalOf(() => edit({ Subject: 'y' }))).toBe('not refused');
  });

  it('does not re-route a case that is worked on', () => {
    const { id, update, row, add } = aCase();
    const owner = row('Case', id)['OwnerId'];
    add('UserRole', { Name: 'SMB Advocate' });
    update('Case', id, { Status: 'In Progress: Engaged' }, { autoAssign: true });
    expect(row('Case', id)['OwnerId']).toBe(owner);
  });

  it('stamps the parents that roll it up', () => {
    const { create, row, add } = aWriter();
    const account = add('Account', { Name: 'Acme' }, EARLIER);
    const id = create('Task', { Subject: 'Call', Status: 'Completed', WhatId: account });
    expect([row('Task', id)['AccountId'], row('Account', account)]).toMatchObject([
      account,
      { LastActivityDate: '2026-06-11', SystemModstamp: AT, LastModifiedDate: Date.parse(EARLIER) / 1000 },
    ]);
  });
});
