import { describe, expect, it } from 'vitest';
import { toChange, type ConvertContext } from '../../../shared/sync/convert.ts';
import { editedFields } from '../../../shared/sync/edited-fields.data.ts';
import type { SyncObject } from '../../../shared/sync/objects.ts';
import { toFields, toNewFields } from '../../../shared/sync/to-fields.ts';
import { derivedProperties, writableFields } from '../../../shared/sync/writable.data.ts';

const dayOf = (at: string): string => at.slice(0, 10);
const context: ConvertContext = { owners: new Set(), highValueAccountOf: () => undefined };
const at = '2026-11-02T09:00:00.000+0000';
const stamps = { CreatedDate: at, LastModifiedDate: at, SystemModstamp: at, IsDeleted: false };

/** What a record is here after Salesforce has taken the fields. */
function readBack(object: SyncObject, id: string, fields: object): unknown {
  const change = toChange(object, { Id: id, ...stamps, ...fields }, context);
  return change && 'put' in change ? change.put : null;
}

/** A value for each property that is written, by kind. */
const samples = {
  text: 'In Progress: Engaged',
  long: '2026-11-02 KK Sent the quote to Dana\n2026-11-01 KK Called',
  id: '001000000000001AAA',
  day: '2026-11-30',
  instant: '2026-11-02T10:00:00Z',
  number: 12.5,
  flag: true,
} as const;
const oneOf: Readonly<Record<string, unknown>> = { priority: 'High', type: 'Renewal' };

const tables = [
  ['cases', 'Case', '500000000000001AAA'],
  ['accounts', 'Account', '001000000000009AAA'],
  ['contacts', 'Contact', '003000000000001AAA'],
  ['leads', 'Lead', '00Q000000000001AAA'],
  ['opportunities', 'Opportunity', '006000000000001AAA'],
] as const;

describe('a change of a record, as Salesforce takes it', () => {
  it.each(tables)('comes back as it went: %s', (table, object, id) => {
    const wanted = Object.fromEntries(
      Object.entries(writableFields[object]).map(([property, [, kind]]) => [
        property,
        oneOf[property] ?? samples[kind as keyof typeof samples],
      ]),
    );
    const written = toFields(table, id, wanted as never, dayOf);
    expect(written.object).toBe(object);
    expect(readBack(object, id, written.fields)).toMatchObject(wanted);
  });

  it.each(tables)('empties what is null or blank, and comes back without it: %s', (table, object, id) => {
    const properties = Object.keys(writableFields[object]);
    const emptied = toFields(table, id, Object.fromEntries(properties.map((one) => [one, null])), dayOf).fields;
    expect(new Set(Object.values(emptied))).toEqual(new Set([null]));
    const record = readBack(object, id, emptied) as object;
    const always = ['priority', 'status', 'subject', 'ownerId', 'name', 'lastName', 'type', 'stage', 'accountId'];
    expect(properties.filter((one) => one in record && !always.includes(one))).toEqual([]);
    expect(toFields('cases', id, { feedback: '' }, dayOf).fields).toEqual({ Feedback__c: null });
  });

  it('touches nothing else', () => {
    const patch = { nextSteps: '2026-11-02 KK Call Dana', nextStepsDate: '2026-11-05', feedback: undefined };
    expect(toFields('cases', '500000000000001AAA', patch, dayOf)).toEqual({
      object: 'Case',
      fields: { Next_Steps__c: '2026-11-02 KK Call Dana', Next_Steps_Date__c: '2026-11-05' },
    });
  });

  it('leaves to Salesforce what it sets itself', () => {
    const patch = Object.fromEntries(derivedProperties.map((property) => [property, 'x']));
    expect(toFields('cases', '500000000000001AAA', { ...patch, status: 'Closed: Resolved' }, dayOf).fields).toEqual({
      Status: 'Closed: Resolved',
    });
  });

  it('has a field for all that the app edits, the same that screens name', () => {
    const ids = { cases: '500', contacts: '003', accounts: '001', opportunities: '006' } as const;
    for (const [table, prefix] of Object.entries(ids) as [keyof typeof ids, string][]) {
      for (const [property, { api, sent }] of Object.entries(editedFields[table])) {
        const { fields } = toFields(table, `${prefix}000000000001AAA`, { [property]: 'x' }, dayOf);
        expect([property, Object.keys(fields)]).toEqual([property, sent ? [api] : []]);
      }
    }
  });

  it('knows every property, or says so', () => {
    expect(() => toFields('cases', '500000000000001AAA', { colour: 'blue' }, dayOf)).toThrow(
      'cases.colour is not written to Salesforce',
    );
  });

  it('goes to the object that the id of an activity names', () => {
    expect(toFields('activities', '00T000000000001AAA', { done: true }, dayOf)).toEqual({
      object: 'Task',
      fields: { Status: 'Completed' },
    });
  });
});

describe('a new record, as Salesforce takes it', () => {
  it('leaves out what it does not say, so that Salesforce’s defaults hold', () => {
    const record = { subject: 'Referral', priority: 'High', accountId: null, feedback: '', id: 'local:1' };
    expect(toNewFields('cases', record, dayOf)).toEqual({
      object: 'Case',
      fields: { Subject: 'Referral', Priority: 'High' },
    });
  });

  it('goes to the object that keeps most of an activity', () => {
    const note = { kind: 'note', body: 'FYI', caseId: '500000000000001AAA', outcome: null };
    expect(toNewFields('activities', note, dayOf)).toEqual({
      object: 'CaseComment',
      fields: { ParentId: '500000000000001AAA', CommentBody: 'FYI' },
    });
  });
});
