import { badJson, refused } from '../org-error.ts';
import { activeValues, type FieldDef } from '../schema/field.ts';
import type { Value } from '../store/table.ts';
import { dayName, parseDay, parseInstant } from '../wire-time.ts';

const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+$/;

/** What kind of JSON value stood there, in the words of Salesforce's parser. */
function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
}

const cannotRead = (wanted: string, value: unknown) =>
  badJson(
    `Cannot deserialize instance of ${wanted} from ${kindOf(value)} value ${String(value)} or request may be missing a required field at [line:1, column:1]`,
  );

/**
 * A value of a request's body as a row keeps it: text trimmed, nothing as null, instants as seconds. `current` is what the
 * row holds, for picklists: a value that was retired meanwhile may stay. References are checked elsewhere.
 */
export function readValue(field: FieldDef, value: unknown, current: Value, trim = true): Value {
  if (value === null || value === undefined) {
    if (field.type !== 'boolean') return null;
    throw refused('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: null`, [field.name]);
  }
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw cannotRead('boolean', value);
    case 'double':
    case 'int':
    case 'currency':
      return readNumber(field, value);
    case 'datetime': {
      const seconds = typeof value === 'string' ? parseInstant(value) : null;
      if (seconds === null) throw cannotRead('datetime', value);
      return seconds;
    }
    case 'date': {
      const dayNumber = typeof value === 'string' ? parseDay(value) : null;
      if (dayNumber === null) throw cannotRead('date', value);
      return dayName(dayNumber);
    }
    default: {
      if (typeof value !== 'string') throw cannotRead(field.type === 'reference' ? 'reference' : 'string', value);
      const text = trim || field.type !== 'textarea' ? value.trim() : value;
      return text === '' ? null : readText(field, text, current);
    }
  }
}

function readNumber(field: FieldDef, value: unknown): Value {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number) || (field.type === 'int' && !Number.isInteger(number)))
    throw cannotRead(field.type, value);
  if (Math.abs(number) >= 10 ** (field.precision - field.scale)) {
    throw refused(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${number}`,
      [field.name],
    );
  }
  return Number(number.toFixed(field.scale));
}

function readText(field: FieldDef, text: string, current: Value): Value {
  if (field.type === 'reference' || field.type === 'id') return text;
  if (text.length > field.length) {
    throw refused('STRING_TOO_LONG', `${field.label}: data value too large: ${text} (max length=${field.length})`, [
      field.name,
    ]);
  }
  if (field.type === 'email' && !EMAIL.test(text)) {
    throw refused('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  }
  const chosenFreely = !field.restrictedPicklist || field.picklist.length === 0;
  if (field.type === 'picklist' && !chosenFreely && text !== current && !activeValues(field).includes(text)) {
    throw refused(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${text}`,
      [field.name],
    );
  }
  return text;
}
