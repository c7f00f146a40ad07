import { wireInstant } from '../wire-time.ts';
import type { Change } from './apply-change.ts';
import type { Store } from './store.ts';
import { PURGED, type Row, type Table, type Value } from './table.ts';

/** When, by whom and through what something was written. */
export interface Origin {
  /** Seconds since 1970 by the org's clock. */
  readonly at: number;
  readonly by: string;
  /** `rest`, `colleague`, `live`, `control`. */
  readonly via: string;
}

/** One committed write of one row, told in API values: the oracle of tests. */
export interface Op {
  /** The transaction that it belongs to. */
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly via: string;
  readonly kind: 'create' | 'update' | 'delete' | 'purge';
  readonly object: string;
  readonly id: string;
  /** The fields that changed; null for a new row. */
  readonly before: Row | null;
  readonly after: Row;
}

/** What a change is about to do to a row; null when it is about the schema or about sharing. Ask before it is applied. */
export function opOf(store: Store, change: Change, { at, by, via }: Origin): Op | null {
  if (change.kind !== 'create' && change.kind !== 'update') return null;
  const table = store.table(change.object);
  const told = { seq: 0, at: wireInstant(at), by, via, object: change.object };
  if (change.kind === 'create') {
    const after = toldOf(table, change.row, (name) => change.row[name] ?? null);
    for (const [name, value] of Object.entries(after)) if (value === null || value === false) delete after[name];
    return { ...told, kind: 'create', id: String(change.row['Id']), before: null, after };
  }
  const row = table.get(change.id);
  if (!row) return null;
  const changed: Row = {};
  for (const [name, value] of Object.entries(change.patch)) if ((row[name] ?? null) !== value) changed[name] = value;
  const held = (name: string): Value => {
    const field = table.def.byName.get(name.toLowerCase());
    return field ? store.read(table, row, field) : (row[name] ?? null);
  };
  return {
    ...told,
    kind: changed[PURGED] === true ? 'purge' : changed['IsDeleted'] === true ? 'delete' : 'update',
    id: change.id,
    before: toldOf(table, changed, held),
    after: toldOf(table, changed, (name) => changed[name] ?? null),
  };
}

function toldOf(table: Table, row: Row, valueOf: (name: string) => Value): Row {
  const told: Row = {};
  for (const name of Object.keys(row)) {
    const value = valueOf(name);
    const isInstant = table.def.byName.get(name.toLowerCase())?.type === 'datetime';
    told[name] = isInstant && typeof value === 'number' ? wireInstant(value) : value;
  }
  return told;
}
