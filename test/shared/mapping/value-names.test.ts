import { describe, expect, it } from 'vitest';
import { FieldTranslator, ValueTranslator } from '#shared/mapping';

const values = {
  'Case.Status': { 'Closed: Resolved': "It's solved", Open: null },
  'Opportunity.Type': { Renewal: 'Renew' },
};
const names = new ValueTranslator(values);

describe('values of picklists', () => {
  it('go both ways, by object and field; what is not mapped stays', () => {
    expect([
      names.toOrg('Case', 'Status', 'Closed: Resolved'),
      names.toApp('Case', 'Status', "It's solved"),
      names.toOrg('Case', 'Subject', 'Closed: Resolved'),
      names.toApp('Opportunity', 'Type', 'Renew'),
      names.toOrg('Opportunity', 'Type', 'Growth'),
      names.toOrg('Case', 'Status', null),
    ]).toEqual(["It's solved", 'Closed: Resolved', 'Closed: Resolved', 'Renewal', 'Growth', null]);
  });

  it('are found by their letters: another edition spells them otherwise', () => {
    expect(names.toOrg('Case', 'Status', 'Closed - Resolved')).toBe("It's solved");
  });

  it('need no translation where all have the app’s own spelling', () => {
    expect([
      new ValueTranslator({ 'Case.Status': { Open: 'Open', 'Closed: Resolved': null } }).isPlain,
      names.isPlain,
    ]).toEqual([true, false]);
  });
});

describe('a query about values', () => {
  const fields = { 'Opportunity.Renewal_Risk_Category__c': 'Risk__c' };
  const translator = new FieldTranslator({
    fields,
    values: { ...values, 'Opportunity.Renewal_Risk_Category__c': { 'Guaranteed churn': 'Lost' } },
  });
  it.each([
    ["SELECT Id FROM Case WHERE Status = 'Closed: Resolved'", "SELECT Id FROM Case WHERE Status = 'It\\'s solved'"],
    ["SELECT Id FROM Case WHERE Subject = 'Closed: Resolved'", "SELECT Id FROM Case WHERE Subject = 'Closed: Resolved'"],
    [
      "SELECT Id FROM Case WHERE Status NOT IN ('Open', 'Closed: Resolved') AND Subject LIKE 'Closed: Resolved'",
      "SELECT Id FROM Case WHERE Status NOT IN ('Open', 'It\\'s solved') AND Subject LIKE 'Closed: Resolved'",
    ],
    [
      "SELECT Id FROM Opportunity WHERE Renewal_Risk_Category__c = 'Guaranteed churn' AND AccountId IN (SELECT AccountId FROM Case WHERE Status = 'Closed: Resolved')",
      "SELECT Id FROM Opportunity WHERE Risk__c = 'Lost' AND AccountId IN (SELECT AccountId FROM Case WHERE Status = 'It\\'s solved')",
    ],
  ])('%s', (app, org) => {
    expect(translator.soqlToOrg(app)).toBe(org);
  });
}); // prettier-ignore
