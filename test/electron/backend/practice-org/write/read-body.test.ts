import { describe, expect, it } from 'vitest';
import { missingFields, readBody } from '../../../../../electron/backend/practice-org/write/read-body.ts';
import { aWriter, refusalOf } from './a-writer.ts';

function reader(object = 'Case') {
  const { store, kim, add } = aWriter();
  const table = store.table(object);
  const read = (body: Record<string, unknown>, row: Record<string, null> | null = null) =>
    readBody(body, { store, table, userId: kim, row, trim: true });
  return { read, add, table };
}

describe('a body', () => {
  it('is read under the API names of describe, attributes left aside', () => {
    const { read } = reader();
    expect(read({ attributes: { type: 'Case' }, subject: ' x ', PRIORITY: 'High' })).toEqual({
      Subject: 'x',
      Priority: 'High',
    });
  });

  it('may name a parent by its external id', () => {
    const { read, add } = reader();
    const parent = add('Case', { Subject: 'p', Offline_Key__c: 'k' });
    expect(read({ Parent: { Offline_Key__c: 'k' } })).toEqual({ ParentId: parent });
    expect(read({ Parent: null })).toEqual({ ParentId: null });
  });

  it('is refused with a field that does not exist, and with an Id', () => {
    const { read } = reader();
    expect(refusalOf(() => read({ Nothing__c: 1 }))).toEqual([
      { errorCode: 'INVALID_FIELD', message: "No such column 'Nothing__c' on sobject of type Case" },
    ]);
    expect(refusalOf(() => read({ Id: 'x' }))).toMatchObject([
      { errorCode: 'INVALID_FIELD', message: 'The Id field should not be specified in the sobject data.' },
    ]);
  });

  it('is refused with fields that nobody may write, all named', () => {
    const { read } = reader();
    expect(refusalOf(() => read({ IsClosed: true, Subject: 'x', ClosedDate: '2026-06-11T15:00:00Z' }))).toMatchObject([
      { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['IsClosed', 'ClosedDate'] },
    ]);
  });

  it('tells fields that can be set once from those that can be edited', () => {
    const { read } = reader('Task');
    expect(read({ TaskSubtype: 'Call' })).toEqual({ TaskSubtype: 'Call' });
    expect(refusalOf(() => read({ TaskSubtype: 'Call' }, {}))).toMatchObject([{ fields: ['TaskSubtype'] }]);
  });
});

it('a row misses what must hold something', () => {
  const { table } = reader('Contact');
  expect(missingFields(table, { OwnerId: 'x' })).toEqual(['LastName']);
});
