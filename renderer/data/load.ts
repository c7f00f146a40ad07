import type { RecordOf, Stored, TableName } from '#shared/sync';
import { tableOf } from './commit.ts';
import type { ChangeRow, WorkspaceDatabase } from './database.ts';

const batchSize = 2000;

/** Every record of a table, in batches by id, so that no single read holds the worker for long. */
export async function* readTable(
  db: WorkspaceDatabase,
  name: TableName,
): AsyncGenerator<Stored<RecordOf[TableName]>[]> {
  const table = tableOf(db, name);
  let after = '';
  for (;;) {
    const batch = await table.where(':id').above(after).limit(batchSize).toArray();
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    after = last.id;
  }
}

/** What changed after `rev`: ids whose newest row to take (or, where there is none any more, to drop), by table. */
export async function changedSince(
  db: WorkspaceDatabase,
  rev: number,
): Promise<ReadonlyMap<TableName, ReadonlySet<string>>> {
  const lines: ChangeRow[] = await db.changes.where(':id').above(rev).toArray();
  const changed = new Map<TableName, Set<string>>();
  for (const line of lines) {
    for (const side of [line.puts, line.removes]) {
      for (const [name, ids] of Object.entries(side) as [TableName, readonly string[]][]) {
        const set = changed.get(name) ?? new Set();
        for (const id of ids) set.add(id);
        changed.set(name, set);
      }
    }
  }
  return changed;
}
