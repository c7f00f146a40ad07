import { tableOf, type Change, type SyncObject } from '#shared/sync';
import { tableOf as rowsOf } from '../../data/commit.ts';
import type { WorkspaceDatabase } from '../../data/database.ts';

type Put = Extract<Change, { put: unknown }>;
type Row = Readonly<Record<string, unknown>>;

/**
 * Of rows of an object whose stamp is that of ours, those that say something else: stamps are whole seconds, and one may see several
 * writes. What waits to be sent is left out of account.
 */
export async function rewritten(
  db: WorkspaceDatabase,
  object: SyncObject,
  puts: readonly Put[],
): Promise<readonly Put[]> {
  if (puts.length === 0) return [];
  const table = tableOf[object];
  const ids = puts.map(({ put }) => put.id);
  const [copies, rows] = await Promise.all([
    db.serverCopies.bulkGet(ids.map((id) => `${table}/${id}`)),
    rowsOf(db, table).bulkGet(ids),
  ]);
  return puts.filter(({ put }, at) => {
    const known = (copies[at]?.copy ?? rows[at] ?? {}) as unknown as Row;
    return !saysTheSame(known, put as unknown as Row);
  });
}

function saysTheSame(known: Row, put: Row): boolean {
  return [...new Set([...Object.keys(known), ...Object.keys(put)])].every(
    (field) => JSON.stringify(known[field]) === JSON.stringify(put[field]),
  );
}
