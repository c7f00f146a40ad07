import { describe, expect, it } from 'vitest';
import type { FieldDef } from '../../../../../electron/backend/practice-org/schema/field.ts';
import { objectNamed } from '../../../../../electron/backend/practice-org/schema/objects.data.ts';
import { readValue } from '../../../../../electron/backend/practice-org/write/read-value.ts';
import { refusalOf } from './a-writer.ts';

const field = (path: string): FieldDef => {
  const [object = '', name = ''] = path.split('.');
  return objectNamed(object)?.byName.get(name.toLowerCase()) as FieldDef;
};

describe('a value of a body', () => {
  it.each([
    ['Case.Subject', '  x y  ', 'x y'],
    ['Case.Subject', '   ', null],
    ['Case.Subject', null, null],
    ['Case.Started_At__c', '2026-06-11T17:00:00.123+02:00', 1_781_190_000],
    ['Case.Next_Steps_Date__c', '2026-06-11', '2026-06-11'],
    ['Account.CARR__c', 12.345, 12.35],
    ['Account.CARR__c', '12', 12],
    ['Account.Ultimate__c', true, true],
    ['Case.SuppliedEmail', 'a.b+c@d.example', 'a.b+c@d.example'],
    ['FeedItem.Type', 'AnythingGoes', 'AnythingGoes'],
  ])('%s: %j is kept as %j', (path, given, kept) => {
    expect(readValue(field(path), given, null)).toBe(kept);
  });

  it.each([
    ['Case.Subject', 'x'.repeat(256), 'STRING_TOO_LONG', /^Subject: data value too large: x+ \(max length=255\)$/],
    [
      'Case.Status',
      'Gone',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Status: bad value for restricted picklist field: Gone',
    ],
    ['Contact.Email', 'a@b', 'INVALID_EMAIL_ADDRESS', 'Email: invalid email address: a@b'],
    ['Account.NumberOfEmployees', 1e9, 'NUMBER_OUTSIDE_VALID_RANGE', /outside of valid range/],
    ['Account.Ultimate__c', null, 'INVALID_TYPE_ON_FIELD_IN_RECORD', /value not of required type: null/],
  ])('%s refuses %j and names the field', (path, given, errorCode, message) => {
    const says = typeof message === 'string' ? message : (expect.stringMatching(message) as string);
    expect(refusalOf(() => readValue(field(path), given, null))).toEqual([
      { errorCode, message: says, fields: [path.split('.')[1]] },
    ]);
  });

  it.each([
    ['Case.Subject', 3, 'string from VALUE_NUMBER_INT value 3'],
    ['Case.Next_Steps_Date__c', '2026-02-30', 'date from VALUE_STRING value 2026-02-30'],
    ['Case.Started_At__c', 'now', 'datetime from VALUE_STRING value now'],
    ['Account.CARR__c', 'many', 'currency from VALUE_STRING value many'],
    ['Account.Ultimate__c', 'maybe', 'boolean from VALUE_STRING value maybe'],
  ])('%s cannot be read from %j', (path, given, says) => {
    expect(refusalOf(() => readValue(field(path), given, null))).toMatchObject([
      { errorCode: 'JSON_PARSER_ERROR', message: expect.stringContaining(`instance of ${says}`) as string },
    ]);
  });

  it('may stay a picklist value that was retired meanwhile', () => {
    const retired = { ...field('Case.Type'), retired: ['High Value'] };
    expect(readValue(retired, 'High Value', 'High Value')).toBe('High Value');
    expect(refusalOf(() => readValue(retired, 'High Value', null))).toMatchObject([
      { errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' },
    ]);
  });

  it('keeps its white space where trimming is switched off, in long text', () => {
    expect(readValue(field('Case.Next_Steps__c'), ' x ', null, false)).toBe(' x ');
  });
});
