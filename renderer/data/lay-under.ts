import { cleared, mergeOperation, viewOf, type OutboxOperation } from '#shared/outbox';
import { editedTables, type Change, type EditedTable, type RecordOf, type Stored } from '#shared/sync';
import type { WorkspaceDatabase } from './database.ts';
import type { ConflictRow, OutboxRow } from './edit-tables.ts';

/** What happened to the outbox, for its mirror in memory. */
export interface OutboxChange {
  readonly puts: readonly OutboxOperation[];
  readonly drops: readonly string[];
  /** Of which it is known now what came of them. */
  readonly results?: readonly { readonly opId: string; readonly attemptId: string }[];
}

export const noOutboxChange: OutboxChange = { puts: [], drops: [] };

/**
 * Lays what a page brought under the edits that wait: fields of a pending patch keep our value, all others take the server's.
 * A field that somebody else changed meanwhile is marked; a record that was deleted under an edit is kept as texts to decide
 * on. To be called inside the page's transaction, so that no edit can slip in between.
 */
export async function layUnder(
  db: WorkspaceDatabase,
  changes: readonly Change[],
  forgetting: boolean,
): Promise<{ readonly changes: readonly Change[]; readonly outbox: OutboxChange }> {
  const dirty = changes.length === 0 ? new Set() : new Set(await db.outbox.orderBy('record').uniqueKeys());
  if (dirty.size === 0) return { changes, outbox: noOutboxChange };
  const laid: Change[] = [];
  const puts: OutboxOperation[] = [];
  const drops: string[] = [];
  for (const change of changes) {
    const record = keyOf(change);
    if (record === null || !dirty.has(record)) laid.push(change);
    else if ('put' in change) laid.push(await under(db, record, change));
    else if (!forgetting) {
      const outbox = await goneUnder(db, record, change.stamp);
      puts.push(...outbox.puts);
      drops.push(...outbox.drops);
      laid.push(change);
    }
  }
  return { changes: laid, outbox: { puts, drops } };
}

/** The operations of a record, in their order. */
export async function opsOf(db: WorkspaceDatabase, record: string): Promise<readonly OutboxRow[]> {
  const ops = await db.outbox.where('record').equals(record).toArray();
  return ops.sort((a, b) => a.seq - b.seq);
}

type Put = Extract<Change, { put: unknown }>;

async function under(db: WorkspaceDatabase, record: string, change: Put): Promise<Change> {
  const ops = await opsOf(db, record);
  await db.serverCopies.put({ record, copy: change.put });
  for (const op of ops) await mark(db, record, op, change.put);
  const view = viewOf<Stored<RecordOf[EditedTable]>>(change.put as Stored<RecordOf[EditedTable]>, ops);
  if (view === null) return { table: change.table, remove: change.put.id, stamp: change.put.stamp };
  return { table: change.table, put: view } as Change;
}

/** An early warning: what is done about it is decided when the operation is sent. Nothing is known where there is no copy. */
export async function mark(
  db: WorkspaceDatabase,
  record: string,
  op: OutboxOperation,
  theirs: { readonly stamp: number } | null,
): Promise<void> {
  if (op.kind !== 'update' || theirs === null) return;
  const copy = theirs as Readonly<Record<string, unknown>> & { readonly stamp: number };
  const { conflicts } = mergeOperation(op, copy);
  const at = copy.stamp;
  if (conflicts.length > 0)
    await db.conflicts.put({ opId: op.opId, record, kind: 'changed', fields: conflicts, at, by: null });
  // One that may have arrived is still asked about when all is as before.
  else if (op.state !== 'conflict' || cleared(op, copy)) await db.conflicts.delete(op.opId);
}

async function goneUnder(db: WorkspaceDatabase, record: string, stamp: number): Promise<OutboxChange> {
  const puts: OutboxOperation[] = [];
  const drops: string[] = [];
  const conflicts: ConflictRow[] = [];
  for (const { record: _key, ...op } of await opsOf(db, record)) {
    if (op.kind === 'delete') {
      drops.push(op.opId);
      continue;
    }
    puts.push({ ...op, state: 'conflict' });
    const fields = Object.entries(op.patch).map(([field, ours]) => ({
      field,
      base: op.base[field] ?? null,
      ours,
      theirs: null,
    }));
    conflicts.push({ opId: op.opId, record, kind: 'deleted', fields, at: stamp, by: null });
  }
  await Promise.all([
    db.outbox.bulkPut(puts.map((op) => ({ ...op, record }))),
    db.outbox.bulkDelete(drops),
    db.conflicts.bulkPut(conflicts),
    db.conflicts.bulkDelete(drops),
    db.serverCopies.delete(record),
  ]);
  return { puts, drops };
}

function keyOf(change: Change): string | null {
  if (!(editedTables as readonly string[]).includes(change.table)) return null;
  return `${change.table}/${'put' in change ? change.put.id : change.remove}`;
}
