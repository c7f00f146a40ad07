import { invalidType } from '../org-error.ts';
import { PURGED, type Row, type Table, type Value } from '../store/table.ts';
import { visibleTo } from '../store/visible.ts';
import type { Select } from './ast.ts';
import type { QueryContext } from './context.ts';
import { orderOf } from './order.ts';
import { planAccess } from './plan.ts';
import { compilePath, resolvePath } from './path.ts';
import { compileWhere } from './where.ts';

/** The rows a query yields, as positions in their table. */
export interface Found {
  readonly table: Table;
  readonly positions: readonly number[];
}

export function tableNamed(name: string, context: QueryContext): Table {
  const def = context.store.objectNamed(name);
  if (!def) throw invalidType(name);
  return context.store.tableOf(def);
}

export function findRows(select: Select, table: Table, context: QueryContext): Found {
  const { def, rows } = table;
  const where = select.where ? compileWhere(select.where, def, context) : null;
  const order = orderOf(select.orderBy, def, context);
  const access = planAccess(table, select.where, context);
  const owned = select.mine && def.byName.has('ownerid');
  const seen = visibleTo(context.userId, table, context.store);
  const wanted = (row: Row): boolean =>
    (context.includeDeleted ? row[PURGED] !== true : row['IsDeleted'] !== true) &&
    (seen === null || seen(row)) &&
    (!owned || row['OwnerId'] === context.userId) &&
    (where === null || where(row));

  const ready =
    (order.kind === 'ids' && access.kind !== 'range') ||
    (order.kind === 'instant' && access.kind === 'range' && access.field === order.field);
  const enough = ready && select.limit !== null ? select.offset + select.limit : Infinity;

  let found: number[] = [];
  const consider = (position: number): boolean => {
    if (wanted(rows[position] as Row)) found.push(position);
    return found.length < enough;
  };
  if (enough > 0) {
    if (access.kind === 'scan') for (let at = access.from; at < access.to && consider(at); at += 1);
    else {
      const positions = access.kind === 'list' ? access.positions : table.between(access.field, access.from, access.to);
      for (const position of positions) if (!consider(position)) break;
    }
  }
  if (!ready) {
    if (order.kind === 'ids') found.sort((a, b) => a - b);
    else if (order.kind === 'instant') found = byInstant(found, table, order.field);
    else found = order.sort(found, table);
  }
  const end = select.limit === null ? found.length : select.offset + select.limit;
  return { table, positions: select.offset > 0 || end < found.length ? found.slice(select.offset, end) : found };
}

function byInstant(positions: readonly number[], table: Table, field: string): number[] {
  const keys = Float64Array.from(positions, (at) => ((table.rows[at]?.[field] as number) ?? 0) * 2 ** 22 + at).sort();
  return Array.from(keys, (key) => key % 2 ** 22);
}

/** The values of the one column that the select of a semi-join names. */
export function semiJoinValues(select: Select, context: QueryContext): ReadonlySet<Value> {
  const table = tableNamed(select.from, context);
  const column = select.columns[0];
  if (column?.kind !== 'field') return new Set();
  const read = compilePath(context.store, resolvePath(table.def, column.path, context));
  const values = new Set<Value>();
  for (const position of findRows(select, table, context).positions) {
    const value = read(table.rows[position] as Row);
    if (value !== null) values.add(value);
  }
  return values;
}
