import { viewOf, type OutboxOperation } from '#shared/outbox';
import { editedTables, type Change, type Stored, type RecordOf } from '#shared/sync';
import { asNumber, tableOf, writeRows, type Committer } from './commit.ts';
import type { WorkspaceDatabase } from './database.ts';
import { withoutKey } from './edit-store.ts';
import type { HistoryRow, OutboxRow } from './edit-tables.ts';
import type { OutboxChange } from './lay-under.ts';

/** What the journal on disk holds: what waits, and how many batches it was told. */
export interface JournalState {
  readonly count: number;
  readonly ops: readonly OutboxOperation[];
}

export interface Recovery {
  /** Brought back into the database, which had lost them. */
  readonly restored: readonly OutboxOperation[];
  readonly changes: readonly Change[];
  /** What the journal must still be told; null when it knows all. */
  readonly missing: (OutboxChange & { readonly count: number }) | null;
}

/**
 * Brings database and journal together at a start. Both count the batches that they were told, so the one that counted further
 * is right: the database, unless it was lost or fell back behind what a person was told is saved.
 */
export async function recover(
  db: WorkspaceDatabase,
  committer: Committer,
  journal: JournalState,
  now: number,
): Promise<Recovery> {
  const { result } = await committer.inTurn(db, editedTables, async () => {
    const known = (await db.outbox.toArray()).map(withoutKey);
    const count = asNumber((await db.settings.get('journalCount'))?.value);
    if (journal.count <= count) return { changes: [], result: ahead(known, journal, count) };
    const result = await behind(db, known, journal, now);
    return { changes: result.changes, result };
  });
  return result;
}

function ahead(known: readonly OutboxOperation[], journal: JournalState, count: number): Recovery {
  const there = new Map(journal.ops.map((op) => [op.opId, JSON.stringify(op)]));
  const puts = known.filter((op) => there.get(op.opId) !== JSON.stringify(op));
  const drops = [...there.keys()].filter((opId) => !known.some((op) => op.opId === opId));
  const toldAll = puts.length + drops.length === 0 && journal.count === count;
  return { restored: [], changes: [], missing: toldAll ? null : { puts, drops, count } };
}

async function behind(
  db: WorkspaceDatabase,
  known: readonly OutboxOperation[],
  journal: JournalState,
  now: number,
): Promise<Recovery> {
  const here = new Map(known.map((op) => [op.opId, JSON.stringify(op)]));
  const restored = journal.ops.filter((op) => here.get(op.opId) !== JSON.stringify(op));
  const drops = [...here.keys()].filter((opId) => !journal.ops.some((op) => op.opId === opId));
  const rows = restored.map((op): OutboxRow => ({ ...op, record: `${op.table}/${op.id}` }));
  const dropped = known.filter(({ opId }) => drops.includes(opId));
  const touched = new Map([...restored, ...dropped].map((op) => [`${op.table}/${op.id}`, op]));
  const changes: Change[] = [];
  for (const [record, { table, id }] of touched) {
    const ops = journal.ops.filter((op) => op.table === table && op.id === id);
    const [row, copyRow] = await Promise.all([tableOf(db, table).get(id), db.serverCopies.get(record)]);
    const server = (copyRow ? copyRow.copy : (row ?? null)) as Stored<RecordOf[typeof table]> | null;
    const view = viewOf(server, ops);
    if (view) changes.push({ table, put: { ...view, id, stamp: server?.stamp ?? 0 } } as unknown as Change);
    else if (row) changes.push({ table, remove: id, stamp: server?.stamp ?? 0 });
    // A record that is not here either comes with the next sync, and is laid under its edits then.
    if (ops.length === 0) await db.serverCopies.delete(record);
    else if (server || ops[0]?.kind === 'create') await db.serverCopies.put({ record, copy: server });
  }
  await writeRows(db, changes);
  await Promise.all([
    db.outbox.bulkPut(rows),
    db.outbox.bulkDelete(drops),
    db.history.bulkAdd(restored.map((op) => lineOf(op, now))),
    db.settings.put({ name: 'journalCount', value: journal.count }),
    db.settings.put({ name: 'outboxSeq', value: Math.max(0, ...journal.ops.map(({ seq }) => seq)) }),
  ]);
  return { restored, changes, missing: null };
}

function lineOf(op: OutboxOperation, at: number): HistoryRow {
  return {
    at,
    group: op.group,
    of: null,
    kind: op.kind === 'update' ? 'edit' : op.kind === 'create' ? 'create' : 'remove',
    label: op.label,
    record: `${op.table}/${op.id}`,
    caseId: op.caseId,
    changes: Object.entries(op.kind === 'update' ? op.patch : {}).map(([field, to]) => ({
      field,
      from: op.base[field] ?? null,
      to,
    })),
    whole: null,
  };
}
