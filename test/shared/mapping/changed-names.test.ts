import { describe, expect, it } from 'vitest';
import { changedNames, namesByObject, type OrgNames } from '#shared/mapping';

const plain: OrgNames = { fields: {}, values: {} };
const named: OrgNames = {
  fields: { 'Case.Next_Steps__c': 'Notes__c', 'Account.CARR__c': null },
  values: { 'Case.Status': { 'Closed: Resolved': 'Solved', Open: 'New' } },
};

describe('a change of names', () => {
  it('concerns the fields that are found elsewhere, and those whose values are spelled otherwise', () => {
    expect(changedNames(plain, named)).toEqual(['Case.Next_Steps__c', 'Account.CARR__c', 'Case.Status']);
    expect(changedNames(named, plain)).toEqual(changedNames(plain, named));
    const other = { ...named, values: { 'Case.Status': { 'Closed: Resolved': 'Done', Open: 'New' } } };
    expect(changedNames(named, other)).toEqual(['Case.Status']);
  });

  it('concerns nothing where the same is said otherwise', () => {
    const again = { ...named, values: { 'Case.Status': { Open: 'New', 'Closed: Resolved': 'Solved' } } };
    expect(changedNames(named, again)).toEqual([]);
    const own: OrgNames = {
      fields: { 'Case.CTA__c': 'CTA__c' },
      values: { 'Case.Status': { Open: 'Open' } },
    };
    expect(changedNames(plain, own)).toEqual([]);
  });
});

describe('names by object', () => {
  it('are told for the objects that have other ones than the app’s, and for the history that tells statuses', () => {
    expect(Object.keys(namesByObject(named)).sort()).toEqual(['Account', 'Case', 'CaseHistory']);
    expect(namesByObject(plain)).toEqual({});
  });

  it('are told from others', () => {
    const other = { ...named, fields: { ...named.fields, 'Case.Next_Steps__c': 'Memo__c' } };
    const [one, two] = [namesByObject(named), namesByObject(other)];
    expect([one['Account'] === two['Account'], one['Case'] === two['Case']]).toEqual([true, false]);
  });
});
