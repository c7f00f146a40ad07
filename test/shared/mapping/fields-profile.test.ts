import { describe, expect, it } from 'vitest';
import { readFieldsProfile, writeFieldsProfile } from '#shared/mapping';

const fields = { 'Case.Next_Steps__c': 'Notes__c', 'Case.Feedback__c': null };
const values = { 'Case.Status': { 'Closed: Resolved': 'Solved', 'In Progress: Blocked': null } };
const profile = { orgId: '00D000000000001AAA', fields, values };
const told = (over: object): string =>
  JSON.stringify({ ...(JSON.parse(writeFieldsProfile(profile)) as object), ...over });

describe('a profile of fields', () => {
  it('comes back as it was written', () => {
    expect(readFieldsProfile(`\uFEFF${writeFieldsProfile(profile)}`)).toEqual({ ok: true, profile });
  });

  it('without values is one that the first version reads, and such a one is read', () => {
    const text = writeFieldsProfile({ ...profile, values: {} });
    expect(JSON.parse(text)).toEqual({ format: 'advocate-desk/fields', version: 1, orgId: profile.orgId, fields });
    expect(readFieldsProfile(text)).toEqual({ ok: true, profile: { ...profile, values: {} } });
  });

  it.each([
    ['no JSON', 'hello', 'it is not JSON: choose a file that Advocate Desk has saved'],
    ['another file', '{"format":"advocate-desk/workspace"}', 'format: expected "advocate-desk/fields": '],
    ['nothing', 'null', 'format: expected "advocate-desk/fields": '],
    ['a newer version', told({ version: 3 }), 'version: 3 is newer than this app reads (2): update Advocate Desk'],
    ['an odd version', told({ version: 'x' }), 'version: '],
    ['a field that no version knows', told({ fields: { 'Case.Foo__c': 'A__c' } }), 'fields.Case.Foo__c: this app knows no '],
    ['no name', told({ fields: { 'Case.CTA__c': 'A b' } }), 'fields.Case.CTA__c: must be an API name, like Notes__c'],
    ['a query', told({ fields: { 'Case.CTA__c': 'Id FROM User' } }), 'fields.Case.CTA__c: must be an API name'],
    ['a number', told({ fields: { 'Case.CTA__c': 7 } }), 'fields.Case.CTA__c: '],
    ['a value that no version knows', told({ values: { 'Case.Status': { Foo: 'A' } } }), 'values.Case.Status.Foo: this app knows no '],
    ['no value', told({ values: { 'Case.Status': { Open: '' } } }), 'values.Case.Status.Open: '],
    ['more than it should have', told({ token: 'x' }), 'the file: '],
  ])('that is %s is refused, with its place', (_what, text, says) => {
    const read = readFieldsProfile(text);
    expect(read.ok ? 'was read' : read.message).toContain(says);
  }); // prettier-ignore
});
