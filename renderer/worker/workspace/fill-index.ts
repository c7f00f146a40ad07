import type { Id } from '#shared/domain';
import type { RecordOf, Stored } from '#shared/sync';
import { tableOf } from '../../data/commit.ts';
import type { WorkspaceDatabase } from '../../data/database.ts';
import { changedSince, readTable } from '../../data/load.ts';
import type { SnapshotReader } from '../../data/snapshot.ts';
import type { Slices } from '../slices.ts';
import { indexedTables, type IndexedTable, type WorkspaceIndex } from './workspace-index.ts';

/** A thousand records: some ten milliseconds, after which a question of the UI has its turn. */
const rowsAtOnce = 2;

/** False when a part of the snapshot is torn: then nothing of it was taken in. */
export async function fillFromSnapshot(
  index: WorkspaceIndex,
  snapshot: SnapshotReader,
  slices: Slices,
): Promise<boolean> {
  // All are read before any is taken in: a row of a torn snapshot may be one that was deleted since.
  const parts: (readonly [IndexedTable, unknown[]])[] = [];
  for (const table of indexedTables) {
    const records = await snapshot.read(table, rowsAtOnce);
    if (!records) return false;
    parts.push([table, records]);
  }
  const nobody = new Set<Id>();
  for (const [table, records] of parts) {
    for (const record of records) {
      index.put(table, record as Stored<RecordOf[IndexedTable]>, nobody);
      if (slices.isOver) await slices.pause();
    }
  }
  return true;
}

export async function fillFromTables(index: WorkspaceIndex, db: WorkspaceDatabase, slices: Slices): Promise<void> {
  const nobody = new Set<Id>();
  for (const table of indexedTables) {
    for await (const records of readTable(db, table)) {
      for (const record of records) index.put(table, record as Stored<RecordOf[IndexedTable]>, nobody);
      if (slices.isOver) await slices.pause();
    }
  }
}

/** Rows changed after the snapshot take the place of the snapshot's. */
export async function layOverIndex(
  index: WorkspaceIndex,
  db: WorkspaceDatabase,
  rev: number,
  affected: Set<Id>,
): Promise<void> {
  for (const [table, ids] of await changedSince(db, rev)) {
    if (table === 'caseChanges') continue;
    const list = [...ids];
    const records = await tableOf(db, table).bulkGet(list);
    list.forEach((id, at) => {
      const record = records[at];
      if (record) index.put(table, record as Stored<RecordOf[IndexedTable]>, affected);
      else index.remove(table, id, affected);
    });
  }
}
