import { z } from 'zod';
import { DeskError } from '#shared/rpc';
import { editedFields, editedTables, type EditedTable, type FieldFact, type FieldFacts } from '#shared/sync';
import type { SalesforceClient } from './client.ts';
import { notSalesforce } from './errors.ts';

const valueShape = z.object({ value: z.string(), label: z.string() });
const fieldShape = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  length: z.number(),
  nillable: z.boolean(),
  defaultedOnCreate: z.boolean(),
  createable: z.boolean(),
  updateable: z.boolean(),
  picklistValues: z.array(valueShape.extend({ active: z.boolean() })),
});
const describeShape = z.object({
  fields: z.array(fieldShape),
  recordTypeInfos: z.array(
    z.object({
      recordTypeId: z.string().regex(/^[a-zA-Z0-9]{15,18}$/),
      developerName: z.string().optional(),
      available: z.boolean(),
      master: z.boolean(),
      defaultRecordTypeMapping: z.boolean(),
    }),
  ),
});
const picklistsShape = z.object({
  picklistFieldValues: z.record(z.string(), z.object({ values: z.array(valueShape) })),
});

type Described = z.infer<typeof describeShape>;
type Values = ReadonlyMap<string, FieldFact['values']>;

const objectOf: Readonly<Record<EditedTable, string>> = {
  cases: 'Case',
  contacts: 'Contact',
  accounts: 'Account',
  opportunities: 'Opportunity',
  activities: 'Task',
};
/** The record type that the handbook names; another object goes by the person's default. */
const smbSalesCase = 'SMB_Sales_Case';

const types: Readonly<Record<string, FieldFact['type']>> = {
  textarea: 'long-text',
  picklist: 'picklist',
  multipicklist: 'picklist',
  date: 'day',
  datetime: 'instant',
  boolean: 'flag',
  int: 'number',
  long: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  reference: 'reference',
  email: 'email',
  phone: 'phone',
  url: 'url',
};
const withLength: ReadonlySet<FieldFact['type']> = new Set(['text', 'long-text', 'picklist', 'email', 'phone', 'url']);

/** What describe and the record types say of the fields that the app writes, in the domain's names. */
export async function readFieldFacts(client: SalesforceClient): Promise<FieldFacts> {
  const tables = await Promise.all(editedTables.map(async (table) => [table, await factsOf(client, table)] as const));
  return Object.fromEntries(tables) as FieldFacts;
}

async function factsOf(client: SalesforceClient, table: EditedTable): Promise<Record<string, FieldFact>> {
  const object = objectOf[table];
  const answer = describeShape.safeParse((await client.call({ path: `/sobjects/${object}/describe` })).json);
  if (!answer.success) throw notSalesforce('Salesforce');
  const byName = new Map(answer.data.fields.map((field) => [field.name, field]));
  const values = await recordTypeValues(client, object, answer.data);
  const facts: Record<string, FieldFact> = {};
  for (const [property, { api }] of Object.entries(editedFields[table])) {
    const field = api === null ? undefined : byName.get(api);
    if (field) facts[property] = factOf(field, values);
  }
  return facts;
}

function factOf(field: Described['fields'][number], values: Values): FieldFact {
  const type = types[field.type] ?? 'text';
  return {
    label: field.label,
    type,
    length: withLength.has(type) && field.length > 0 ? field.length : null,
    writable: field.updateable,
    creatable: field.createable,
    required: !field.nillable && !field.defaultedOnCreate,
    values: type === 'picklist' ? (values.get(field.name) ?? activeOf(field)) : null,
  };
}

function activeOf(field: Described['fields'][number]): FieldFact['values'] {
  return field.picklistValues.filter(({ active }) => active).map(({ value, label }) => ({ value, label }));
}

/** What the record type offers, where the org tells; otherwise describe's own values stand, which are all that there are. */
async function recordTypeValues(client: SalesforceClient, object: string, described: Described): Promise<Values> {
  const available = described.recordTypeInfos.filter(({ available, master }) => available && !master);
  const type =
    available.find(({ developerName }) => developerName === smbSalesCase) ??
    available.find(({ defaultRecordTypeMapping }) => defaultRecordTypeMapping);
  if (!type) return new Map();
  try {
    const path = `/ui-api/object-info/${object}/picklist-values/${type.recordTypeId}`;
    const answer = picklistsShape.safeParse((await client.call({ path })).json);
    if (!answer.success) return new Map();
    return new Map(
      Object.entries(answer.data.picklistFieldValues).map(([name, { values }]) => [
        name,
        values.map(({ value, label }) => ({ value, label })),
      ]),
    );
  } catch (error) {
    if (error instanceof DeskError && (error.code === 'OFFLINE' || error.code === 'AUTH_REQUIRED')) throw error;
    return new Map();
  }
}
