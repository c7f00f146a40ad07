import { describe, expect, it } from 'vitest';
import { FieldTranslator, type FieldNames } from '#shared/mapping';

const fieldsOnly = (fields: FieldNames) => new FieldTranslator({ fields, values: {} });
const names = fieldsOnly({
  'Case.Next_Steps__c': 'Notes__c',
  'Case.Lead__c': 'Origin_Lead__c',
  'Account.Region__c': 'Sales_Region__c',
  'Case.Feedback__c': null,
  'Case.CTA__c': 'CTA__c',
});

describe('names of fields', () => {
  it('go both ways, by object', () => {
    expect([names.toOrg('Case', 'Next_Steps__c'), names.toOrg('User', 'Region__c')]).toEqual(['Notes__c', 'Region__c']);
    expect([names.toApp('Case', 'Notes__c'), names.toApp('Account', 'Notes__c')]).toEqual([
      'Next_Steps__c',
      'Notes__c',
    ]);
  });

  it('hide an org’s own field whose name the app uses for another, and one that is not to be used', () => {
    expect(['Next_Steps__c', 'Feedback__c', 'CTA__c', 'Other__c'].map((field) => names.toApp('Case', field))).toEqual([
      null,
      null,
      'CTA__c',
      'Other__c',
    ]);
  });

  it('need no translation where all are the app’s own', () => {
    expect([fieldsOnly({}).isPlain, fieldsOnly({ 'Case.CTA__c': 'CTA__c' }).isPlain]).toEqual([true, true]);
    expect([names.isPlain, fieldsOnly({ 'Case.CTA__c': null }).isPlain]).toEqual([false, false]);
  });
});

describe('a query in the org’s names', () => {
  it.each([
    [
      'SELECT Id, Next_Steps__c FROM Case WHERE Next_Steps__c = null ORDER BY Id',
      'SELECT Id, Notes__c FROM Case WHERE Notes__c = null ORDER BY Id',
    ],
    [
      'SELECT Id FROM Lead WHERE Id IN (SELECT Lead__c FROM Case WHERE (IsClosed = false OR Lead__c != null)) AND Lead__c = 1',
      'SELECT Id FROM Lead WHERE Id IN (SELECT Origin_Lead__c FROM Case WHERE (IsClosed = false OR Origin_Lead__c != null)) AND Lead__c = 1',
    ],
    [
      "SELECT Region__c FROM User WHERE Name = 'SELECT Next_Steps__c FROM Case' AND Title = 'it\\'s ('",
      "SELECT Region__c FROM User WHERE Name = 'SELECT Next_Steps__c FROM Case' AND Title = 'it\\'s ('",
    ],
    ['SELECT Region__c FROM Account WHERE (Region__c = null)', 'SELECT Sales_Region__c FROM Account WHERE (Sales_Region__c = null)'],
  ])('%s', (app, org) => {
    expect(names.soqlToOrg(app)).toBe(org);
  }); // prettier-ignore
});
