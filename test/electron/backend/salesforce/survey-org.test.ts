import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldNames, ValueNames } from '#shared/mapping';
import { MappedClient } from '../../../../electron/backend/salesforce/mapped-client.ts';
import { profileOf, refuseTrouble, surveyOrg } from '../../../../electron/backend/salesforce/survey-org.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { signedIn, startSmallOrg } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let client: MappedClient;
beforeAll(async () => {
  org = await startSmallOrg();
  client = new MappedClient(
    { fields: { 'Case.CTA__c': 'Context__c' }, values: {} },
    (await signedIn(org)).vault,
    Date.now,
  );
});
afterAll(() => org.close());

const survey = (fields: FieldNames, madeIn?: string, values: ValueNames = {}) =>
  surveyOrg(client, { orgId: '00D1', fields, values }, madeIn);

describe('a look at the org’s fields', () => {
  it('finds all of the practice org’s by their names, each with a sample where a row has one', async () => {
    const found = await survey({});
    const { rows, otherOrg, profile, picklists } = found;
    expect([rows.filter(({ how }) => how !== 'name'), otherOrg]).toEqual([[], false]);
    expect(rows.filter(({ trouble }) => trouble)).toEqual([]);
    expect(profileOf(profile)).toEqual({ orgId: '00D1', fields: {}, values: {} });
    expect(picklists.map(({ name, rows: values }) => [name, values.filter(({ how }) => how !== 'name')])).toEqual([
      ['Case.Status', []],
      ['Case.Resolution_Action__c', []],
      ['Case.Priority', []],
      ['Opportunity.Type', []],
      ['Opportunity.Renewal_Risk_Category__c', []],
    ]);
    const nextSteps = rows.find(({ name }) => name === 'Case.Next_Steps__c');
    const sample = nextSteps?.fitting.find(({ name }) => name === 'Next_Steps__c')?.sample;
    // Whichever row comes first: well written or not.
    expect(sample).toMatch(/^\S[\s\S]{1,59}$/u);
    expect(nextSteps?.fitting.every(({ type }) => type !== 'boolean')).toBe(true);
    expect(() => refuseTrouble(found)).not.toThrow();
  });

  it.each([
    ['from an org that has other fields', { 'Case.Next_Steps__c': 'Notes__c' }, 'This org has no field Notes__c on Case'],
    ['of the wrong type', { 'Case.Next_Steps__c': 'Days_Open__c' }, 'Days_Open__c is of the type double; Next Steps needs '],
  ])('refuses a profile %s, and names the field', async (_what, fields, says) => {
    const found = await survey(fields, '00D2');
    expect(found.otherOrg).toBe(true);
    expect(() => refuseTrouble(found)).toThrow(`Case.Next_Steps__c: ${says}`);
  }); // prettier-ignore

  it('refuses a value that the org does not have, and names it', async () => {
    const found = await survey({}, '00D1', { 'Case.Status': { 'Closed: Resolved': 'Solved' } });
    expect(() => refuseTrouble(found)).toThrow(
      'Case.Status, Closed: Resolved: This org has no value “Solved” for Case Status.',
    );
  });

  it('refuses a file that is none, or is newer', () => {
    expect(() => profileOf('hello')).toThrow(
      'The file was not read: it is not JSON: choose a file that Advocate Desk has saved.',
    );
    const newer = JSON.stringify({ format: 'advocate-desk/fields', version: 9 });
    expect(() => profileOf(newer)).toThrow(
      'The file was not read: version: 9 is newer than this app reads (2): update Advocate Desk.',
    );
  });
});
