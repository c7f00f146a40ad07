import { invalidField, pointAt } from '../org-error.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import type { Row, Table, Value } from '../store/table.ts';
import type { Ordering } from './ast.ts';
import type { QueryContext } from './context.ts';
import { compilePath, resolvePath } from './path.ts';

/** `ids`: by Id alone. `instant`: by one instant, then Id, the order of its index. `other`: needs a sort. */
export type Order =
  | { readonly kind: 'ids' }
  | { readonly kind: 'instant'; readonly field: string }
  | { readonly kind: 'other'; sort(positions: number[], table: Table): number[] };

interface Key {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** Text goes without case, ids with it. */
  readonly caseless: boolean;
  read(row: Row): Value;
}

/** Rows come by Id where ORDER BY does not say otherwise, and ties go by Id. */
export function orderOf(orderBy: readonly Ordering[], def: ObjectDef, context: QueryContext): Order {
  const resolved = orderBy.map((ordering) => ({ ordering, path: resolvePath(def, ordering.path, context) }));
  for (const { ordering, path } of resolved) {
    if (path.field.filterable) continue;
    throw invalidField(
      pointAt(context.query, ordering.path.join('.'), `field '${path.field.name}' can not be sorted in a query call`),
    );
  }
  const [first, second] = resolved;
  if (!first) return { kind: 'ids' };
  const plain = resolved.every(({ ordering, path }) => !ordering.descending && path.hops.length === 0);
  if (plain && first.path.field.type === 'id') return { kind: 'ids' };
  const tieById = !second || second.path.field.type === 'id';
  if (plain && first.path.field.type === 'datetime' && !first.path.field.nillable && tieById) {
    return { kind: 'instant', field: first.path.field.name };
  }
  const keys = resolved.map(({ ordering, path }): Key => ({
    descending: ordering.descending,
    nullsFirst: ordering.nullsFirst,
    caseless: path.field.type !== 'id' && path.field.type !== 'reference',
    read: compilePath(context.store, path),
  }));
  return { kind: 'other', sort: (positions, table) => sortBy(keys, positions, table) };
}

function sortBy(keys: readonly Key[], positions: number[], table: Table): number[] {
  const columns = keys.map((key) =>
    positions.map((position) => {
      const value = key.read(table.rows[position] as Row);
      return typeof value === 'string' && key.caseless ? value.toLowerCase() : value;
    }),
  );
  const order = positions.map((_, i) => i);
  order.sort((a, b) => {
    for (let k = 0; k < keys.length; k += 1) {
      const column = columns[k] as Value[];
      const difference = compare(column[a] as Value, column[b] as Value, keys[k] as Key);
      if (difference !== 0) return difference;
    }
    return (positions[a] as number) - (positions[b] as number);
  });
  return order.map((i) => positions[i] as number);
}

function compare(a: Value, b: Value, key: Key): number {
  if (a === b) return 0;
  if (a === null) return key.nullsFirst ? -1 : 1;
  if (b === null) return key.nullsFirst ? 1 : -1;
  const difference = (a as number) < (b as number) ? -1 : 1;
  return key.descending ? -difference : difference;
}
