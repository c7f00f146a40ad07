import { describe, expect, it } from 'vitest';
import type { FieldDef } from '../../../../../electron/backend/practice-org/schema/field.ts';
import {
  parentByExternalId,
  readReference,
  rowsByExternalId,
} from '../../../../../electron/backend/practice-org/write/read-reference.ts';
import { aWriter, refusalOf } from './a-writer.ts';

function desk() {
  const one = aWriter();
  const field = (object: string, name: string): FieldDef =>
    one.store.objectNamed(object)?.byName.get(name.toLowerCase()) as FieldDef;
  const account = one.add('Account', { Name: 'Acme' });
  return { ...one, field, account };
}

describe('a reference', () => {
  it('is kept with 18 characters', () => {
    const { store, field, account, kim } = desk();
    expect(readReference(store, field('Case', 'AccountId'), account.slice(0, 15), kim)).toBe(account);
  });

  it.each([
    ['of another object', '003Pr0000000001IAA', 'MALFORMED_ID'],
    ['that is no id', 'Acme', 'MALFORMED_ID'],
    ['to a row that is not there', '001Pr0000zzzzzzAAA', 'INVALID_CROSS_REFERENCE_KEY'],
  ])('%s is refused', (_what, given, errorCode) => {
    const { store, field, kim } = desk();
    expect(refusalOf(() => readReference(store, field('Case', 'AccountId'), given, kim))).toMatchObject([
      { errorCode },
    ]);
  });

  it('to a deleted row, one that is kept from the user, or an owner who has left is refused', () => {
    const { store, field, account, kim, add } = desk();
    store.sharing.set(kim, account, 'none');
    const to = (name: string, id: string): unknown =>
      refusalOf(() => readReference(store, field('Case', name), id, kim));
    expect(to('AccountId', account)).toEqual([
      {
        errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        message: `insufficient access rights on cross-reference id: ${account}`,
        fields: [],
      },
    ]);
    store.table('Account').update(0, { IsDeleted: true });
    expect(to('AccountId', account)).toMatchObject([{ errorCode: 'INVALID_CROSS_REFERENCE_KEY' }]);
    const gone = add('User', { LastName: 'Gone', Username: 'g', IsActive: false });
    expect(to('OwnerId', gone)).toMatchObject([{ errorCode: 'INACTIVE_OWNER_OR_USER' }]);
  });

  it('may name the parent by its external id', () => {
    const { store, field, add } = desk();
    const parent = add('Case', { Subject: 'x', Offline_Key__c: 'k1' });
    const by = (value: unknown) => parentByExternalId(store, field('Case', 'ParentId'), value);
    expect(by({ attributes: { type: 'Case' }, offline_key__c: 'k1' })).toBe(parent);
    expect(refusalOf(() => by({ Offline_Key__c: 'k2' }))).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    expect(refusalOf(() => by({ Subject: 'x' }))).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    add('Case', { Subject: 'y', Offline_Key__c: 'k1' });
    expect(refusalOf(() => by({ Offline_Key__c: 'k1' }))).toMatchObject([{ errorCode: 'DUPLICATE_EXTERNAL_ID' }]);
  });
});

describe('an external id', () => {
  it('tells case apart and does not see the recycle bin', () => {
    const { store, field, add } = desk();
    add('Case', { Subject: 'x', Offline_Key__c: 'Key' });
    const found = (value: string): number =>
      rowsByExternalId(store, 'Case', field('Case', 'Offline_Key__c'), value).length;
    expect([found('Key'), found('key')]).toEqual([1, 0]);
    store.table('Case').update(0, { IsDeleted: true });
    expect(found('Key')).toBe(0);
  });
});
