import type { Id } from '#shared/domain';
import { activityObjectOf, activityObjectOfId, toActivityFields } from './activity-fields.ts';
import type { DayOf } from './convert-activity.ts';
import type { ApiFields, ApiValue, WritableObject } from './writable.ts';
import { derivedProperties, writableFields } from './writable.data.ts';

const objectOf = {
  cases: 'Case',
  accounts: 'Account',
  contacts: 'Contact',
  leads: 'Lead',
  opportunities: 'Opportunity',
} as const;

export type WritableTable = keyof typeof objectOf | 'activities';

/** New values by the domain's property; null empties, and what is left out (or undefined) stays as it is. */
export type FieldPatch = Readonly<Record<string, ApiValue | undefined>>;

/** What is to be written where: API names and values. */
export interface FieldWrites {
  readonly object: WritableObject;
  readonly fields: ApiFields;
}

const derived: ReadonlySet<string> = new Set(derivedProperties);

/** A change of a record as Salesforce takes it: the reverse of `toChange`. A property that is never written is a bug. */
export function toFields(table: WritableTable, id: Id, patch: FieldPatch, dayOf: DayOf): FieldWrites {
  if (table === 'activities') {
    const object = activityObjectOfId(id);
    return { object, fields: toActivityFields(object, patch, dayOf, 'change') };
  }
  return plainFields(table, patch);
}

/** A new record as Salesforce takes it; an activity goes to the object that keeps most of it. */
export function toNewFields(table: WritableTable, record: FieldPatch, dayOf: DayOf): FieldWrites {
  if (table === 'activities') {
    const object = activityObjectOf(record);
    return { object, fields: withoutNulls(toActivityFields(object, record, dayOf, 'new')) };
  }
  const { object, fields } = plainFields(table, record);
  return { object, fields: withoutNulls(fields) };
}

function plainFields(table: Exclude<WritableTable, 'activities'>, patch: FieldPatch): FieldWrites {
  const object = objectOf[table];
  const known: Readonly<Record<string, readonly [field: string, kind: string]>> = writableFields[object];
  const fields: Record<string, ApiValue> = {};
  for (const [property, value] of Object.entries(patch)) {
    if (value === undefined || derived.has(property)) continue;
    const [field] = known[property] ?? [];
    if (field === undefined) throw new Error(`${table}.${property} is not written to Salesforce`);
    fields[field] = value === '' ? null : value;
  }
  return { object, fields };
}

/** Salesforce fills in its defaults for what a new record leaves out; null would refuse them. */
function withoutNulls(fields: ApiFields): ApiFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
