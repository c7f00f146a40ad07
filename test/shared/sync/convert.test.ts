import { describe, expect, it } from 'vitest';
import { roleOf, toChange } from '../../../shared/sync/convert.ts';

const context = {
  owners: new Set(['005000000000001AAA']),
  highValueAccountOf: (caseId: string) => (caseId === '500000000000009AAA' ? '001000000000009AAA' : undefined),
};
const stamps = {
  CreatedDate: '2026-11-01T08:00:00.000+0000',
  LastModifiedDate: '2026-11-02T08:00:00.000+0000',
  SystemModstamp: '2026-11-02T09:00:00.000+0000',
  IsDeleted: false,
};

describe('a Salesforce record in the workspace', () => {
  it('keeps of a case what Salesforce gave, under our names', () => {
    const record = {
      attributes: { type: 'Case' }, Id: '500000000000001AAA', CaseNumber: '00001001', Subject: 'Contact Sales Request', Priority: 'High',
      Status: 'In Progress: Engaged', IsClosed: false, OwnerId: '005000000000001', AccountId: '001000000000001AAA', ContactId: null,
      Next_Steps__c: '2026-11-01 KK Sent the quote to Dana', Next_Steps_Date__c: '2026-11-04', Opportunity__c: '', ...stamps,
    }; // prettier-ignore
    expect(toChange('Case', record, context)).toEqual({
      table: 'cases',
      put: {
        id: '500000000000001AAA', caseNumber: '00001001', subject: 'Contact Sales Request', priority: 'High', status: 'In Progress: Engaged',
        ownerId: '005000000000001AAA', accountId: '001000000000001AAA', createdAt: '2026-11-01T08:00:00Z', modifiedAt: '2026-11-02T08:00:00Z',
        nextSteps: '2026-11-01 KK Sent the quote to Dana', nextStepsDate: '2026-11-04', stamp: Date.UTC(2026, 10, 2, 9),
      },
    }); // prettier-ignore
  });

  it('takes a deleted row as a removal', () => {
    expect(toChange('Case', { Id: '500000000000001AAA', ...stamps, IsDeleted: true }, context)).toEqual({
      table: 'cases',
      remove: '500000000000001AAA',
      stamp: Date.UTC(2026, 10, 2, 9),
    });
  });

  it('passes over a record without an id', () => {
    expect(toChange('Case', { Subject: 'x' }, context)).toBeNull();
  });

  it('knows priorities and types of opportunities however they are spelled', () => {
    const shown = (object: 'Case' | 'Opportunity', record: object): unknown => {
      const change = toChange(object, { Id: '500000000000001AAA', ...record, ...stamps }, context);
      return change && 'put' in change && change.put;
    };
    expect(shown('Case', { Priority: 'HIGH' })).toMatchObject({ priority: 'High' });
    expect(shown('Opportunity', { AccountId: '001000000000001AAA', Type: 'add on' })).toMatchObject({ type: 'Add-On' });
  });

  it('takes an unknown priority as Medium, which leads no list and ends none', () => {
    const change = toChange('Case', { Id: '500000000000001AAA', Priority: 'Critical', ...stamps }, context);
    expect(change && 'put' in change && change.put).toMatchObject({ priority: 'Medium' });
  });

  it('knows a billing address as complete only with all its parts', () => {
    const whole = { BillingStreet: 'A 1', BillingCity: 'B', BillingPostalCode: '1', BillingCountry: 'DE' };
    const complete = (record: object): unknown => {
      const change = toChange('Account', { Id: '001000000000001AAA', ...record, ...stamps }, context);
      return change && 'put' in change && 'billingAddressComplete' in change.put && change.put.billingAddressComplete;
    };
    expect([complete(whole), complete({ ...whole, BillingCity: null }), complete({})]).toEqual([true, false, false]);
  });

  it('dates the closing of an opportunity only when it is closed', () => {
    const base = {
      Id: '006000000000001AAA',
      AccountId: '001000000000001AAA',
      LastStageChangeDate: '2026-10-01T00:00:00.000+0000',
      ...stamps,
    };
    const closed = toChange('Opportunity', { ...base, IsClosed: true, IsWon: true, Type: 'Renewal' }, context);
    const open = toChange('Opportunity', { ...base, IsClosed: false, Type: 'Something else' }, context);
    expect(closed && 'put' in closed && closed.put).toMatchObject({
      closed: true,
      won: true,
      type: 'Renewal',
      closedAt: '2026-10-01T00:00:00Z',
    });
    expect(open && 'put' in open && open.put).not.toHaveProperty('closedAt');
  });

  it.each([
    ['SMB Advocate', 'advocate'],
    ['SMB Manager', 'manager'],
    ['SMB Sales User', 'sales-user'],
    ['Something else', 'stakeholder'],
  ])('reads the role of a %s', (name, role) => {
    expect(roleOf({ UserRole: { Name: name } })).toBe(role);
  });

  it("takes initials from the mapped field, else from the name's first and last word", () => {
    const initials = (record: object): unknown => {
      const change = toChange('User', { Id: '005000000000001AAA', ...record, ...stamps }, context);
      return change && 'put' in change && 'initials' in change.put && change.put.initials;
    };
    expect([
      initials({ Name: 'Kim van Kowalski' }),
      initials({ Name: 'Kim Kowalski', Initials__c: 'KW' }),
      initials({ Name: 'Cher' }),
    ]).toEqual(['KK', 'KW', 'C']);
  });

  it('takes what is done on a High Value Account case as done with its account (HVA-3)', () => {
    const comment = { CommentBody: 'Walked through the plan', CreatedById: '005000000000001AAA', ...stamps };
    const accountOf = (ParentId: string): unknown => {
      const change = toChange('CaseComment', { Id: '00a000000000001AAA', ParentId, ...comment }, context);
      return change && 'put' in change && 'accountId' in change.put && change.put.accountId;
    };
    expect([accountOf('500000000000009AAA'), accountOf('500000000000001AAA')]).toEqual(['001000000000009AAA', false]);
  });

  it('keeps changes of owner and status as history, stamped by their creation', () => {
    const record = {
      Id: '017000000000001AAA',
      CaseId: '500000000000001AAA',
      Field: 'Status',
      OldValue: 'Open',
      NewValue: null,
      CreatedById: '005000000000001AAA',
      CreatedDate: '2026-11-01T08:00:00.000+0000',
    };
    expect(toChange('CaseHistory', record, context)).toEqual({
      table: 'caseChanges',
      put: {
        id: '017000000000001AAA',
        caseId: '500000000000001AAA',
        field: 'Status',
        from: 'Open',
        to: null,
        byId: '005000000000001AAA',
        at: '2026-11-01T08:00:00Z',
        stamp: Date.UTC(2026, 10, 1, 8),
      },
    });
  });

  it('says in which record a merged one lives on', () => {
    const merged = { Id: '003000000000001AAA', ...stamps, IsDeleted: true, MasterRecordId: '003000000000002AAA' };
    expect(toChange('Contact', merged, context)).toMatchObject({
      remove: '003000000000001AAA',
      mergedInto: '003000000000002AAA',
    });
  });
});
