import { describe, expect, it } from 'vitest';
import { surveyValues, type DescribedField, type ValueNames } from '#shared/mapping';

const field = (name: string, ...values: readonly string[]): DescribedField => ({
  name, label: name, type: 'picklist', length: 255, updateable: true, referenceTo: [], values: values.map((value) => ({ value, label: value })),
}); // prettier-ignore

function survey(value: string, offered: readonly string[], chosen: ValueNames = {}, name = 'Case.Status') {
  const [object = '', api = ''] = name.split('.');
  const found = surveyValues({ [object]: [field(api, ...offered)] }, {}, chosen).find((one) => one.name === name);
  const row = found?.rows.find((one) => one.value === value);
  return row && { org: row.org, how: row.how, trouble: row.trouble };
}
const resolved = (offered: readonly string[], chosen?: string | null) =>
  survey('Closed: Resolved', offered, chosen === undefined ? {} : { 'Case.Status': { 'Closed: Resolved': chosen } });

describe('a value that the rules compare', () => {
  it('is found as the app spells it first', () => {
    expect(resolved(['closed resolved', 'Closed: Resolved'])).toEqual({ org: 'Closed: Resolved', how: 'name', trouble: null });
  });

  it.each(['Closed - Resolved', 'CLOSED: RESOLVED', 'closed  resolved', 'Closed – Resolved'])('else by its letters: %s', (spelled) => {
    expect(resolved(['Open', spelled])).toEqual({ org: spelled, how: 'label', trouble: null });
  });

  it('is not guessed where two have its letters, or none', () => {
    const none = { org: null, how: 'none', trouble: null };
    expect([resolved(['Closed - Resolved', 'closed resolved']), resolved(['Solved'])]).toEqual([none, none]);
  });

  it('as chosen wins, and may be said not to be there', () => {
    expect([resolved(['Solved', 'Closed - Resolved'], 'Solved'), resolved(['Closed - Resolved'], null)]).toEqual([
      { org: 'Solved', how: 'chosen', trouble: null },
      { org: null, how: 'chosen', trouble: null },
    ]);
  });

  it('may only begin so where that is what the rule asks', () => {
    const risk = (offered: readonly string[]) => survey('Guaranteed churn', offered, {}, 'Opportunity.Renewal_Risk_Category__c');
    expect([risk(['Guaranteed churn - no budget', 'Guaranteed churn - closed'])?.how, risk(['Lost'])?.how]).toEqual(['name', 'none']);
  });

  it('is not asked for where the field is no picklist, or is not used', () => {
    expect(surveyValues({ Case: [field('Status')] }, {}, {})).toEqual([]);
    expect(surveyValues({ Case: [field('Resolution_Action__c', 'Answered Question')] }, { 'Case.Resolution_Action__c': null }, {})).toEqual([]);
    const other = { Case: [field('How__c', 'Answered Question')] };
    expect(surveyValues(other, { 'Case.Resolution_Action__c': 'How__c' }, {}).map(({ name }) => name)).toEqual(['Case.Resolution_Action__c']);
  });
}); // prettier-ignore

describe('a choice of a value that does not hold', () => {
  it('is one that the org does not have', () => {
    expect(resolved(['Open'], 'Solved')?.trouble).toBe('This org has no value “Solved” for Case Status.');
  });

  it('is one that stands for two, or beside one that would be read as it', () => {
    const chosen = { 'Case.Status': { 'Closed: Resolved': 'Done', 'Closed: Duplicate': 'Done' } };
    expect(survey('Closed: Resolved', ['Done'], chosen)?.trouble).toBe('“Done” is already used for “Closed: Duplicate”.');
    const both = 'This org has “Closed: Resolved” as well: both would be read as one.';
    expect(resolved(['Done', 'Closed: Resolved'], 'Done')?.trouble).toBe(both);
  });

  it('is not one of two that change places', () => {
    const chosen = { 'Case.Status': { 'Closed: Resolved': 'Open', Open: 'Closed: Resolved' } };
    expect(survey('Open', ['Open', 'Closed: Resolved'], chosen)?.trouble).toBeNull();
  });
}); // prettier-ignore
