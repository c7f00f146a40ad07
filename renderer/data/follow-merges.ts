import { movedTo, namingSurvivors, recordKey, viewOf, type OutboxOperation } from '#shared/outbox';
import { editedTables, type Change, type EditedTable, type TableName } from '#shared/sync';
import type { WorkspaceDatabase } from './database.ts';
import type { OutboxRow, ServerCopyRow } from './edit-tables.ts';
import { mark, type OutboxChange } from './lay-under.ts';

type Copy = ServerCopyRow['copy'];
export type Merge = Extract<Change, { remove: string }> & { readonly mergedInto: string };
type RowOf = (table: EditedTable, id: string) => PromiseLike<Copy | undefined>;

interface Followed {
  readonly changes: readonly Change[];
  readonly outbox: OutboxChange;
}

const nothing: Followed = { changes: [], outbox: { puts: [], drops: [] } };

export function isMerge(change: Change): change is Merge {
  return 'remove' in change && change.mergedInto !== undefined;
}

/** Tables beyond its own that a page can touch: what waits may name a merged record from any of them. */
export function tablesOfMerges(changes: readonly Change[]): readonly TableName[] {
  return changes.some(isMerge) ? editedTables : [];
}

/** Those of the merges whose merged record something that waits changes or names. */
export async function waitedOn(db: WorkspaceDatabase, merges: readonly Merge[]): Promise<readonly Merge[]> {
  if (merges.length === 0) return [];
  const named = new Set((await db.outbox.toArray()).flatMap(idsIn));
  return merges.filter(({ remove }) => named.has(remove));
}

/**
 * Salesforce merged records: what waits to be sent names the survivor from here on, and changes of the one that is gone become
 * changes of it, unless others wait there already: then they stay as texts to decide on, as with a deletion. To be called inside the
 * page's transaction, before its rows are laid under the edits.
 */
export async function followMerges(db: WorkspaceDatabase, changes: readonly Change[], rowOf: RowOf): Promise<Followed> {
  const merges = changes.filter(isMerge);
  if (merges.length === 0) return nothing;
  const ops = (await db.outbox.toArray()).sort((a, b) => a.seq - b.seq);
  if (ops.length === 0) return nothing;
  const survivorOf = survivors(merges);
  const moves = movable(merges, ops, survivorOf);
  const touched = new Map<string, Pick<OutboxOperation, 'table' | 'id'>>();
  const puts: OutboxRow[] = [];
  const drops: string[] = [];
  const unmarked: string[] = [];
  for (const { record, ...op } of ops) {
    const named = namingSurvivors(op, survivorOf);
    const to = moves.get(record);
    const after = named && to !== undefined ? movedTo(named, to) : named;
    if (after === op) continue;
    const next = after ?? op;
    touched.set(recordKey(next), { table: next.table, id: next.id });
    if (after) puts.push({ ...after, record: recordKey(after) });
    else drops.push(op.opId);
    if (!after || to !== undefined) unmarked.push(op.opId);
  }
  await Promise.all([db.outbox.bulkPut(puts), db.outbox.bulkDelete(drops), db.conflicts.bulkDelete(unmarked)]);
  await moveCopies(db, moves, rowOf);
  for (const one of await renameInCopies(db, survivorOf)) touched.set(recordKey(one), one);
  const shown = [...touched].map(([record, one]) => show(db, record, one));
  return {
    changes: (await Promise.all(shown)).flat(),
    outbox: { puts: puts.map(({ record: _record, ...op }) => op), drops },
  };
}

/** What followed from merges, and then what the page laid under the edits; what the second did to an operation holds. */
export function joined(merged: Followed, under: Followed): Followed {
  if (merged === nothing) return under;
  const later = new Set([...under.outbox.puts.map(({ opId }) => opId), ...under.outbox.drops]);
  const puts = [...merged.outbox.puts.filter(({ opId }) => !later.has(opId)), ...under.outbox.puts];
  const drops = [...merged.outbox.drops, ...under.outbox.drops];
  return { changes: [...merged.changes, ...under.changes], outbox: { puts, drops } };
}

/** A record may be merged into one that is merged itself. */
function survivors(merges: readonly Merge[]): (id: string) => string {
  const into = new Map(merges.map(({ remove, mergedInto }) => [remove, mergedInto]));
  return (id) => {
    let last = id;
    for (let hops = into.size; hops > 0 && into.has(last); hops--) last = into.get(last)!;
    return last;
  };
}

/** Records whose changes go on to their survivor, by key, with its id. A removal that waits is done: the record is gone. */
function movable(
  merges: readonly Merge[],
  ops: readonly OutboxRow[],
  survivorOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const taken = new Set(ops.map(({ record }) => record));
  const removed = new Set(ops.filter(({ kind }) => kind === 'delete').map(({ record }) => record));
  const moves = new Map<string, string>();
  for (const { table, remove } of merges) {
    const [from, survivor] = [`${table}/${remove}`, survivorOf(remove)];
    if (!taken.has(from) || removed.has(from) || taken.has(`${table}/${survivor}`)) continue;
    taken.add(`${table}/${survivor}`);
    moves.set(from, survivor);
  }
  return moves;
}

/** What is shown of a survivor that nobody edited is what Salesforce has of it. */
async function moveCopies(db: WorkspaceDatabase, moves: ReadonlyMap<string, string>, rowOf: RowOf): Promise<void> {
  for (const [from, id] of moves) {
    const table = from.slice(0, from.indexOf('/')) as EditedTable;
    const to = recordKey({ table, id });
    const copy = await rowOf(table, id);
    await db.serverCopies.delete(from);
    if (copy) await db.serverCopies.put({ record: to, copy });
    await db.history.where('record').equals(from).modify({ record: to });
  }
}

/** Salesforce itself names the survivor in whatever named the other. */
async function renameInCopies(db: WorkspaceDatabase, survivorOf: (id: string) => string) {
  const renamed = (await db.serverCopies.toArray()).flatMap(({ record, copy }): ServerCopyRow[] => {
    if (copy === null || !Object.entries(copy).some(([field, value]) => field !== 'id' && isOther(value, survivorOf)))
      return [];
    const fields = Object.entries(copy).map(([field, value]: [string, unknown]) => [
      field,
      field !== 'id' && typeof value === 'string' ? survivorOf(value) : value,
    ]);
    return [{ record, copy: Object.fromEntries(fields) as NonNullable<Copy> }];
  });
  await db.serverCopies.bulkPut(renamed);
  return renamed.map(({ record, copy }) => ({
    table: record.slice(0, record.indexOf('/')) as EditedTable,
    id: copy!.id,
  }));
}

/** The row as it is shown now, and what is asked about it. */
async function show(
  db: WorkspaceDatabase,
  record: string,
  { table, id }: Pick<OutboxOperation, 'table' | 'id'>,
): Promise<Change[]> {
  const ops = await db.outbox.where('record').equals(record).sortBy('seq');
  const copy = (await db.serverCopies.get(record))?.copy ?? null;
  if (ops.length === 0) await db.serverCopies.delete(record);
  for (const op of ops) await mark(db, record, op, copy);
  const view = viewOf<NonNullable<Copy>>(copy, ops);
  return view ? [{ table, put: { ...view, id, stamp: copy?.stamp ?? 0 } } as unknown as Change] : [];
}

function idsIn({ id, caseId, patch, base }: OutboxOperation): unknown[] {
  return [id, caseId, ...Object.values(patch), ...Object.values(base)];
}

function isOther(value: unknown, survivorOf: (id: string) => string): boolean {
  return typeof value === 'string' && survivorOf(value) !== value;
}
