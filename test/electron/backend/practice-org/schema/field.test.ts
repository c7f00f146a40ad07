import { expect, it } from 'vitest';
import { longText, lookup, picklist, text } from '../../../../../electron/backend/practice-org/schema/field.ts';

it.each([
  ['Next_Steps_Date__c', 'Next Steps Date'],
  ['AccountId', 'Account ID'],
  ['LastStageChangeDate', 'Last Stage Change Date'],
  ['High_Value__c', 'High Value'],
])('%s is labelled %s', (name, label) => {
  expect(text(name).label).toBe(label);
});

it('text of more than 255 characters can be neither filtered nor sorted by', () => {
  expect([longText('A', 255).filterable, longText('B', 256).filterable]).toEqual([true, false]);
});

it('a lookup takes one object or several, a picklist its values', () => {
  expect([
    lookup('A', 'Case', 'A').referenceTo,
    lookup('B', ['Case', 'Lead'], 'B').referenceTo,
    picklist('C', ['x']).picklist,
  ]).toEqual([['Case'], ['Case', 'Lead'], ['x']]);
});
