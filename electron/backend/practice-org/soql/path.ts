import { invalidField, pointAt } from '../org-error.ts';
import { email, flag, idField, lookup, phone, text, type FieldDef } from '../schema/field.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import type { Store } from '../store/store.ts';
import type { Row, Value } from '../store/table.ts';
import type { QueryContext } from './context.ts';

/** A dotted path, resolved: the lookups to follow, then the field to read. */
export interface ResolvedPath {
  readonly hops: readonly FieldDef[];
  readonly field: FieldDef;
  /** The object that `field` belongs to; `Name` where the last lookup may point at several objects. */
  readonly owner: ObjectDef;
}

const nameFields = [
  idField(),
  text('Name'),
  text('Type', 40),
  text('FirstName', 40),
  text('LastName', 80),
  text('Username', 80),
  email('Email'),
  phone('Phone'),
  text('Title', 128),
  flag('IsActive'),
  lookup('UserRoleId', 'UserRole', 'UserRole'),
];

/** What can be read through a lookup that may point at several objects: Salesforce calls that object Name. */
const NAME: ObjectDef = {
  name: 'Name',
  label: 'Name',
  labelPlural: 'Names',
  keyPrefix: '',
  fields: nameFields,
  byName: new Map(nameFields.map((field) => [field.name.toLowerCase(), field])),
  byRelationship: new Map(
    nameFields.flatMap((field) => (field.relationshipName ? [[field.relationshipName.toLowerCase(), field]] : [])),
  ),
  children: [],
  createable: false,
  updateable: false,
  deletable: false,
};

const ADVICE = 'Please reference your WSDL or the describe call for the appropriate names.';

/** Throws INVALID_FIELD, pointing at the word in `query`, for an unknown field or relationship. */
export function resolvePath(
  def: ObjectDef,
  path: readonly string[],
  { query, store }: Pick<QueryContext, 'query' | 'store'>,
): ResolvedPath {
  const hops: FieldDef[] = [];
  let owner = def;
  for (const name of path.slice(0, -1)) {
    const hop = owner.byRelationship.get(name.toLowerCase());
    if (!hop) {
      throw invalidField(
        pointAt(
          query,
          path.join('.'),
          `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${ADVICE}`,
        ),
      );
    }
    hops.push(hop);
    owner = (hop.referenceTo.length === 1 && store.objectNamed(hop.referenceTo[0] as string)) || NAME;
  }
  const name = path.at(-1) ?? '';
  const field = owner.byName.get(name.toLowerCase());
  if (!field) throw invalidField(pointAt(query, path.join('.'), noSuchColumn(name, owner.name)));
  return { hops, field, owner };
}

export function noSuchColumn(name: string, entity: string): string {
  return `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${ADVICE}`;
}

/** Reads the path from a row; null when a lookup on the way is empty. Generated text is not written out. */
export function compilePath(store: Store, resolved: ResolvedPath): (row: Row) => Value {
  const { hops, field, owner } = resolved;
  const last = owner === NAME ? (row: Row) => readName(store, row, field.name) : (row: Row) => row[field.name] ?? null;
  if (hops.length === 0) return last;
  return (row) => {
    let at: Row = row;
    for (const hop of hops) {
      const next = store.find(at[hop.name]);
      if (!next) return null;
      at = next.row;
    }
    return last(at);
  };
}

/** A field of Name, read from a row of whatever object. */
export function readName(store: Store, row: Row, field: string): Value {
  if (field === 'Type') return store.find(row['Id'])?.table.def.name ?? null;
  if (field === 'Name') return row['Name'] ?? row['CaseNumber'] ?? row['Subject'] ?? null;
  return row[field] ?? null;
}

export const isNameObject = (def: ObjectDef): boolean => def === NAME;
