import type { WorkspaceDatabase } from './database.ts';

const recordsPerRow = 500;
/** Raised when the shape of a snapshot changes: an older one is then ignored and made anew. */
const format = 2;

interface SnapshotHead {
  readonly format: number;
  readonly generation: number;
  /** The change counter that the snapshot reflects; rows changed later are laid over it. */
  readonly rev: number;
  readonly parts: Readonly<Record<string, { readonly rows: number; readonly records: number }>>;
}

/** A snapshot that was written whole, ready to be read part by part. */
export interface SnapshotReader {
  readonly rev: number;
  /**
   * All records of a part, in the order written; null when some are missing (then the snapshot is of no use). `rowsAtOnce`: so many rows
   * come in one answer of the database, between which the worker hears what it is asked.
   */
  read(part: string, rowsAtOnce?: number): Promise<unknown[] | null>;
}

/** The newest whole snapshot, or null. A torn one has no head, so it is never seen. */
export async function openSnapshot(db: WorkspaceDatabase): Promise<SnapshotReader | null> {
  const head = (await db.settings.get('snapshot'))?.value as SnapshotHead | undefined;
  if (!head || head.format !== format) return null;
  return {
    rev: head.rev,
    async read(part, rowsAtOnce = Number.POSITIVE_INFINITY) {
      const expected = head.parts[part];
      if (!expected) return null;
      const records: unknown[] = [];
      let rows = 0;
      for (let from = 0; from < expected.rows; from += rowsAtOnce) {
        const to = Math.min(from + rowsAtOnce, expected.rows);
        const some = await db.snapshot
          .where(':id')
          .between([head.generation, part, from], [head.generation, part, to])
          .toArray();
        rows += some.length;
        for (const row of some) for (const record of row.records) records.push(record);
      }
      return rows === expected.rows && records.length === expected.records ? records : null;
    },
  };
}

/**
 * Writes a new snapshot in small transactions, so that the worker stays answerable; the head is set in the last one, which
 * also drops the older generation and the change lines that the snapshot has taken in.
 */
export async function writeSnapshot(
  db: WorkspaceDatabase,
  rev: number,
  parts: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  const previous = (await db.settings.get('snapshot'))?.value as SnapshotHead | undefined;
  const generation = (previous?.generation ?? 0) + 1;
  await db.snapshot.where(':id').above([generation, '', -1]).delete();
  const counted: Record<string, { rows: number; records: number }> = {};
  for (const [part, records] of Object.entries(parts)) {
    let rows = 0;
    for (let at = 0; at < records.length; at += recordsPerRow) {
      await db.snapshot.put({ key: [generation, part, rows++], records: records.slice(at, at + recordsPerRow) });
    }
    counted[part] = { rows, records: records.length };
  }
  const head: SnapshotHead = { format, generation, rev, parts: counted };
  await db.transaction('rw', db.settings, db.snapshot, db.changes, async () => {
    await db.settings.put({ name: 'snapshot', value: head });
    await db.snapshot.where(':id').below([generation, '', -1]).delete();
    await db.changes.where(':id').belowOrEqual(rev).delete();
  });
}
