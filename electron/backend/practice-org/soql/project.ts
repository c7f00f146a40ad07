import { invalidField, malformedQuery, pointAt } from '../org-error.ts';
import type { FieldDef } from '../schema/field.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import type { Store } from '../store/store.ts';
import type { Row, Table } from '../store/table.ts';
import { mayRead } from '../store/visible.ts';
import { wireInstant } from '../wire-time.ts';
import type { Column, Select } from './ast.ts';
import type { QueryContext } from './context.ts';
import { isNameObject, readName, resolvePath } from './path.ts';
import { findRows } from './run.ts';

/** Writes one row as the JSON object of a query result. */
export type RowWriter = (row: Row) => string;
type ValueWriter = (table: Table, row: Row) => string;

interface Parent {
  readonly hop: FieldDef;
  readonly columns: Map<string, ValueWriter>;
  readonly parents: Map<string, Parent>;
}

/** Compiles the SELECT list. Keys come out under the API names that describe gives, whatever the query wrote. */
export function compileProjection(select: Select, table: Table, context: QueryContext): RowWriter {
  const columns = new Map<string, ValueWriter>();
  const parents = new Map<string, Parent>();
  const chosen = new Set<string>();
  for (const column of select.columns) {
    for (const path of pathsOf(column, table.def)) {
      const written = path.join('.').toLowerCase();
      if (chosen.has(written)) {
        throw invalidField(pointAt(context.query, path.join('.'), `duplicate field selected: ${path.join('.')}`));
      }
      chosen.add(written);
      addPath(path, table.def, { columns, parents }, context);
    }
    if (column.kind === 'children') columns.set(...childColumn(column, table.def, context));
  }
  const write = objectWriter(columns, parents, context);
  const attributes = attributesOf(table.def, context.apiVersion);
  return (row) => `{${attributes}${row['Id'] as string}"}${write(table, row)}}`;
}

/** A whole row or chosen fields, as the row resources give it. */
export function compileRow(fields: readonly FieldDef[], table: Table, store: Store, apiVersion: string): RowWriter {
  const columns = new Map(fields.map((field) => [field.name, fieldWriter(store, field)]));
  const write = objectWriter(columns, new Map(), { store, apiVersion, userId: '' });
  const attributes = attributesOf(table.def, apiVersion);
  return (row) => `{${attributes}${row['Id'] as string}"}${write(table, row)}}`;
}

/** A writer for one field, chosen once by its type: two thousand rows of thirty fields come through here for a page. */
function fieldWriter(store: Store, field: FieldDef): ValueWriter {
  const { name } = field;
  if (field.calculated) {
    return (table, row) => {
      const value = store.read(table, row, field);
      return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : JSON.stringify(value);
    };
  }
  switch (field.type) {
    case 'id':
    case 'reference':
    case 'date':
      return (_table, row) => {
        const value = row[name] ?? null;
        return value === null ? 'null' : `"${value as string}"`;
      };
    case 'datetime':
      return (_table, row) => {
        const value = row[name] ?? null;
        return value === null ? 'null' : `"${wireInstant(value as number)}"`;
      };
    case 'boolean':
    case 'int':
      return (_table, row) => String(row[name] ?? null);
    case 'double':
    case 'currency':
      return (_table, row) => {
        const value = row[name] ?? null;
        return Number.isInteger(value) ? `${String(value)}.0` : String(value);
      };
    case 'textarea':
      return (table, row) => JSON.stringify(store.read(table, row, field));
    default:
      return (_table, row) => {
        const value = row[name] ?? null;
        return value === null ? 'null' : JSON.stringify(value);
      };
  }
}

function attributesOf(def: ObjectDef, apiVersion: string): string {
  return `"attributes":{"type":"${def.name}","url":"/services/data/v${apiVersion}/sobjects/${def.name}/`;
}

function pathsOf(column: Column, def: ObjectDef): readonly (readonly string[])[] {
  if (column.kind === 'field') return [column.path];
  if (column.kind !== 'fields') return [];
  const isCustom = (field: FieldDef): boolean => field.name.endsWith('__c');
  return def.fields
    .filter((field) => column.which === 'ALL' || isCustom(field) === (column.which === 'CUSTOM'))
    .map((field) => [field.name]);
}

function addPath(
  path: readonly string[],
  def: ObjectDef,
  into: Pick<Parent, 'columns' | 'parents'>,
  context: QueryContext,
): void {
  const { hops, field, owner } = resolvePath(def, path, context);
  let at = into;
  for (const hop of hops) {
    const name = hop.relationshipName as string;
    let parent = at.parents.get(name);
    if (!parent) at.parents.set(name, (parent = { hop, columns: new Map(), parents: new Map() }));
    at = parent;
  }
  const { store } = context;
  if (!isNameObject(owner)) at.columns.set(field.name, fieldWriter(store, field));
  else at.columns.set(field.name, (_table, row) => JSON.stringify(readName(store, row, field.name)));
}

function objectWriter(
  columns: ReadonlyMap<string, ValueWriter>,
  parents: ReadonlyMap<string, Parent>,
  context: Pick<QueryContext, 'store' | 'apiVersion' | 'userId'>,
): ValueWriter {
  const { store, apiVersion, userId } = context;
  const own = [...columns].map(([name, write]) => [`,"${name}":`, write] as const);
  const above = [...parents].map(([name, parent]) => {
    const write = objectWriter(parent.columns, parent.parents, context);
    return [`,"${name}":`, parent.hop.name, write] as const;
  });
  return (table, row) => {
    let json = '';
    for (const [key, write] of own) json += key + write(table, row);
    for (const [key, field, write] of above) {
      const target = store.find(row[field]);
      json +=
        target && mayRead(userId, target.table, target.row, store)
          ? `${key}{${attributesOf(target.table.def, apiVersion)}${target.row['Id'] as string}"}${write(target.table, target.row)}}`
          : `${key}null`;
    }
    return json;
  };
}

function childColumn(
  column: Extract<Column, { kind: 'children' }>,
  def: ObjectDef,
  context: QueryContext,
): [string, ValueWriter] {
  const wanted = column.relationship.toLowerCase();
  const relation = def.children.find((child) => child.relationshipName.toLowerCase() === wanted);
  const child = relation && context.store.objectNamed(relation.childSObject);
  const link = relation && child?.byName.get(relation.field.toLowerCase());
  if (!relation || !child || !link) {
    throw invalidField(
      pointAt(
        context.query,
        column.relationship,
        `Didn't understand relationship '${column.relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      ),
    );
  }
  if (column.select.columns.some((inner) => inner.kind === 'children' || inner.kind === 'count')) {
    throw malformedQuery('The practice org answers one level of child sub-selects, with plain fields.');
  }
  const table = context.store.tableOf(child);
  const write = compileProjection(column.select, table, context);
  findRows({ ...column.select, limit: 0 }, table, context);
  return [
    relation.relationshipName,
    (_parentTable, parent) => {
      const { positions } = findRows(
        {
          ...column.select,
          where: {
            kind: 'and',
            parts: [
              {
                kind: 'compare',
                path: [link.name],
                operator: '=',
                values: [{ kind: 'string', text: parent['Id'] as string }],
              },
              ...(column.select.where ? [column.select.where] : []),
            ],
          },
        },
        table,
        context,
      );
      if (positions.length === 0) return 'null';
      const records = positions.map((at) => write(table.rows[at] as Row)).join(',');
      return `{"totalSize":${positions.length},"done":true,"records":[${records}]}`;
    },
  ];
}
