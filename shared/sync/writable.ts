import { columnsOf } from './mapping.data.ts';
import type { SyncObject } from './objects.ts';
import { activityFields, writableFields, type ValueKind } from './writable.data.ts';

export const writableObjects = [
  'Case',
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'Task',
  'Event',
  'CaseComment',
  'FeedItem',
  'EmailMessage',
] as const satisfies readonly SyncObject[];
export type WritableObject = (typeof writableObjects)[number];

export type ApiValue = string | number | boolean | null;
/** Values by API name, as Salesforce takes them; null empties. */
export type ApiFields = Readonly<Record<string, ApiValue>>;

/** The text field by which a record that this laptop made is found again; unique where the org has it. */
export const keyField = 'Offline_Key__c';

/** Salesforce would assign these anew by its rules on every write, unless told not to. */
export const assignedByRules: ReadonlySet<WritableObject> = new Set(['Case', 'Lead', 'Account']);

const kinds: Readonly<Record<WritableObject, ReadonlyMap<string, ValueKind>>> = {
  Case: new Map(Object.values(writableFields.Case)),
  Account: new Map(Object.values(writableFields.Account)),
  Contact: new Map(Object.values(writableFields.Contact)),
  Lead: new Map(Object.values(writableFields.Lead)),
  Opportunity: new Map(Object.values(writableFields.Opportunity)),
  Task: new Map(Object.entries(activityFields.Task)),
  Event: new Map(Object.entries(activityFields.Event)),
  CaseComment: new Map(Object.entries(activityFields.CaseComment)),
  FeedItem: new Map(Object.entries(activityFields.FeedItem)),
  EmailMessage: new Map(Object.entries(activityFields.EmailMessage)),
};

/** The kind of value that a field takes; undefined for one that is never written. */
export function kindOfField(object: WritableObject, field: string): ValueKind | undefined {
  return kinds[object].get(field);
}

/** What is read back after a write, and compared before one: every column, who changed it last, and when. Posts do not say who. */
export function recordColumns(object: SyncObject, absent: ReadonlySet<string>): readonly string[] {
  const plain = columnsOf(object, absent).filter((field) => !field.includes('.'));
  return object === 'FeedItem' || object === 'CaseHistory' ? plain : [...plain, 'LastModifiedById'];
}
