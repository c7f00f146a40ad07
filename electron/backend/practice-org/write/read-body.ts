import { OrgError, refused } from '../org-error.ts';
import type { FieldDef } from '../schema/field.ts';
import type { Store } from '../store/store.ts';
import type { Row, Table } from '../store/table.ts';
import { parentByExternalId, readReference } from './read-reference.ts';
import { readValue } from './read-value.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface Reading {
  readonly store: Store;
  readonly table: Table;
  readonly userId: string;
  /** The row that is edited; null when one is created. */
  readonly row: Row | null;
  readonly trim: boolean;
}

const unknown = (name: string, object: string): OrgError =>
  new OrgError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);

/** The fields that a request's body sets. Throws Salesforce's refusal of the first thing that cannot be. */
export function readBody(body: Body, { store, table, userId, row, trim }: Reading): Row {
  const { def } = table;
  const given: [FieldDef, unknown][] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name === 'attributes') continue;
    if (name.toLowerCase() === 'id') {
      throw new OrgError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
    }
    const field = def.byName.get(name.toLowerCase());
    const lookup = field ? undefined : def.byRelationship.get(name.toLowerCase());
    if (field) given.push([field, value]);
    else if (lookup) given.push([lookup, value === null ? null : parentByExternalId(store, lookup, value)]);
    else throw unknown(name, def.name);
  }
  const shut = given.map(([field]) => field).filter((field) => !(row ? field.updateable : field.createable));
  if (shut.length > 0) {
    const names = shut.map((field) => field.name);
    throw refused(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      names,
    );
  }
  const values: Row = {};
  for (const [field, value] of given) {
    const read = readValue(field, value, row?.[field.name] ?? null, trim);
    const isLink = field.type === 'reference' && typeof read === 'string' && read !== row?.[field.name];
    values[field.name] = isLink ? readReference(store, field, read, userId) : read;
  }
  return values;
}

/** The fields that must hold something and do not. */
export function missingFields(table: Table, row: Row): readonly string[] {
  return table.def.fields
    .filter((field) => !field.nillable && field.createable && field.type !== 'boolean')
    .filter((field) => (row[field.name] ?? null) === null)
    .map((field) => field.name);
}
