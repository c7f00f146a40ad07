import { describe, expect, it } from 'vitest';
import { surveyFields, type DescribedField, type FieldNames } from '#shared/mapping';

const field = (name: string, label: string, type = 'textarea', more: Partial<DescribedField> = {}): DescribedField => ({
  name, label, type, length: 255, updateable: true, referenceTo: [], values: [], ...more,
}); // prettier-ignore

function survey(fields: readonly DescribedField[], chosen: FieldNames = {}, name = 'Case.Next_Steps__c') {
  const row = surveyFields({ Case: fields }, chosen).find((one) => one.name === name);
  if (!row) throw new Error('no such row');
  const { api, how, trouble, note } = row;
  return { api, how, trouble, note };
}
const fine = { trouble: null, note: null };

describe('a field', () => {
  it('is found by its name first, whatever other labels say', () => {
    const fields = [field('Next_Steps__c', 'Old'), field('Notes__c', 'Next Steps')];
    expect(survey(fields)).toEqual({ api: 'Next_Steps__c', how: 'name', ...fine });
  });

  it.each(['Next Steps', 'next steps', 'Notes'])('else by its label: %s', (label) => {
    expect(survey([field('X__c', label), field('Y__c', 'Else')])).toEqual({ api: 'X__c', how: 'label', ...fine });
  });

  it('is not guessed where two have the label, or the one that has it is of another type', () => {
    const none = { api: null, how: 'none', note: null, trouble: 'Nothing works without Next Steps: choose the field that has it.' };
    expect(survey([field('X__c', 'Next Steps'), field('Y__c', 'Next Steps')])).toEqual(none);
    expect(survey([field('X__c', 'Next Steps', 'boolean')])).toEqual(none);
  }); // prettier-ignore

  it('as chosen wins over name and label', () => {
    const fields = [field('Next_Steps__c', 'Next Steps'), field('Notes__c', 'Notes')];
    expect(survey(fields, { 'Case.Next_Steps__c': 'Notes__c' })).toEqual({ api: 'Notes__c', how: 'chosen', ...fine });
  });

  it('may be left out where it is not needed', () => {
    const chosen = { 'Case.Feedback__c': null };
    expect(survey([field('Feedback__c', 'Feedback')], chosen, 'Case.Feedback__c')).toEqual({
      api: null,
      how: 'chosen',
      ...fine,
    });
  });
});

describe('a choice that does not hold', () => {
  it.each([
    ['is gone', [], { 'Case.Next_Steps__c': 'Notes__c' }, 'This org has no field Notes__c on Case, or does not show it to you.'],
    [
      'is of another type',
      [field('Notes__c', 'Notes', 'boolean')],
      { 'Case.Next_Steps__c': 'Notes__c' },
      'Notes__c is of the type boolean; Next Steps needs string or textarea or picklist or combobox.',
    ],
    ['is left out but needed', [], { 'Case.Next_Steps__c': null }, 'Nothing works without Next Steps: choose the field that has it.'],
    [
      'is read as something else in every org',
      [field('Description', 'Description')],
      { 'Case.Next_Steps__c': 'Description' },
      'Description is read as what it is, and cannot be Next Steps as well.',
    ],
    [
      'is used twice',
      [field('Notes__c', 'Notes')],
      { 'Case.Next_Steps__c': 'Notes__c', 'Case.Feedback__c': 'Notes__c' },
      'Notes__c is already used for Feedback.',
    ],
  ])('says so: it %s', (_what, fields, chosen, trouble) => {
    expect(survey(fields, chosen as FieldNames).trouble).toBe(trouble);
  }); // prettier-ignore

  it('is told from one that can only be read', () => {
    const fields = [field('Next_Steps__c', 'Next Steps', 'textarea', { updateable: false })];
    expect(survey(fields)).toMatchObject({ trouble: null, note: 'You may read Next_Steps__c, but not change it.' });
  });
});

it('a lookup leads where it should', () => {
  const link = (to: string) => field('Deal__c', 'Opportunity', 'reference', { referenceTo: [to] });
  expect(survey([link('Opportunity')], {}, 'Case.Opportunity__c').api).toBe('Deal__c');
  expect(survey([link('Account')], {}, 'Case.Opportunity__c').api).toBeNull();
});
