import type { Store } from './store.ts';
import { PURGED, type Row, type Table } from './table.ts';

/** Whether the user may know of the row. Rows that left the recycle bin are nobody's. */
export function mayRead(userId: string, table: Table, row: Row, store: Store): boolean {
  return row[PURGED] !== true && store.sharing.of(userId, table.def.name, String(row['Id'])) !== 'none';
}

export function mayEdit(userId: string, table: Table, row: Row, store: Store): boolean {
  return row[PURGED] !== true && store.sharing.of(userId, table.def.name, String(row['Id'])) === 'full';
}

/** A test for the rows of a scan; null when the user sees all of them, which is the usual case and costs nothing. */
export function visibleTo(userId: string, table: Table, store: Store): ((row: Row) => boolean) | null {
  if (!store.sharing.restricts(userId)) return null;
  return (row) => mayRead(userId, table, row, store);
}
