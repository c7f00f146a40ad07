import { Dexie } from 'dexie';
import {
  asValue,
  baseOf,
  enqueue,
  newOperation,
  recordKey,
  sameValue,
  unremove,
  valueOf,
  viewOf,
  type FieldValue,
  type OutboxOperation,
  type Patch,
} from '#shared/outbox';
import { DeskError } from '#shared/rpc';
import type { Change, EditedTable } from '#shared/sync';
import { asNumber, tableOf, writeRows, type Commit, type Committer } from './commit.ts';
import type { WorkspaceDatabase } from './database.ts';
import type { HistoryKind, HistoryRow, OutboxRow } from './edit-tables.ts';
import { opsOf } from './lay-under.ts';

interface Target {
  readonly table: EditedTable;
  readonly id: string;
}

/** A change of one record. `restore` takes a removal back: `record` is as it was shown before. */
export type RecordEdit = Target & { readonly caseId?: string | null } & (
    | { readonly kind: 'update'; readonly patch: Patch }
    | { readonly kind: 'create'; readonly patch: Patch }
    | { readonly kind: 'remove' }
    | { readonly kind: 'restore'; readonly record: Readonly<Record<string, unknown>> }
  );

/** One user action. */
export interface EditRequest {
  readonly group: string;
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly edits: readonly RecordEdit[];
  /** What history calls it, where that does not follow from the edits. */
  readonly as?: Extract<HistoryKind, 'undo' | 'redo' | 'skip'>;
  readonly of?: string;
  /** Records that the action is about although it changes none of them. */
  readonly about?: readonly (Target & { readonly caseId: string | null })[];
}

/** What one action did. */
export interface Edited extends Commit {
  readonly history: readonly HistoryRow[];
  /** The number of this batch in the journal; null when the outbox did not change. */
  readonly count: number | null;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly stamp: number };

/** A record while an action changes it. */
interface Touched extends Target {
  readonly record: string;
  row: Row | null;
  /** Undefined until it is known to be edited. */
  copy: Row | null;
  ops: readonly OutboxOperation[];
  readonly before: readonly OutboxOperation[];
}

/**
 * The edits of a workspace: row, outbox operation and history line in one strict transaction. `db` is a door of its own to the
 * database, because how durable a commit is belongs to the door.
 */
export class EditStore {
  private readonly db: WorkspaceDatabase;
  private readonly committer: Committer;
  private readonly newId: () => string;

  constructor(db: WorkspaceDatabase, committer: Committer, newId: () => string) {
    this.db = db;
    this.committer = committer;
    this.newId = newId;
  }

  async apply(request: EditRequest): Promise<Edited> {
    const tables = request.edits.map(({ table }) => table);
    try {
      const { rev, changes, result } = await this.committer.inTurn(this.db, tables, () => this.write(request));
      return { rev, changes, ...result };
    } catch (error) {
      throw isFull(error) ? storageFull() : error;
    }
  }

  private async write(request: EditRequest) {
    const { db } = this;
    const touched = new Map<string, Touched>();
    const history: HistoryRow[] = (request.about ?? []).map((one) => ({
      ...lineOf(request, one),
      kind: request.as ?? 'edit',
    }));
    for (const edit of request.edits) {
      const record = await this.take(touched, edit);
      const line = await this.change(record, edit, request);
      const kind = request.as === 'undo' || request.as === 'redo' ? request.as : line?.kind;
      if (line && kind) history.push({ ...lineOf(request, edit), ...line, kind });
    }
    const changes = [...touched.values()].map(changeOf);
    const outbox = await this.writeOutbox([...touched.values()]);
    const moved = outbox.puts.length + outbox.drops.length > 0;
    const count = moved ? asNumber((await db.settings.get('journalCount'))?.value) + 1 : null;
    await writeRows(db, changes);
    await Promise.all([
      db.history.bulkAdd(history),
      ...[...touched.values()].map(({ record, copy, ops }) =>
        ops.length > 0 ? db.serverCopies.put({ record, copy }) : db.serverCopies.delete(record),
      ),
      count !== null && db.settings.put({ name: 'journalCount', value: count }),
    ]);
    return { changes, result: { outbox, history, count } };
  }

  private async take(touched: Map<string, Touched>, { table, id }: Target): Promise<Touched> {
    const record = recordKey({ table, id });
    const known = touched.get(record);
    if (known) return known;
    const [row, copyRow, ops] = await Promise.all([
      tableOf(this.db, table).get(id) as unknown as Promise<Row | undefined>,
      this.db.serverCopies.get(record),
      opsOf(this.db, record),
    ]);
    const copy = copyRow ? (copyRow.copy as Row | null) : (row ?? null);
    const fresh: Touched = { table, id, record, row: row ?? null, copy, ops, before: ops };
    touched.set(record, fresh);
    return fresh;
  }

  /** Changes the record in memory; null when nothing came of it. */
  private async change(
    record: Touched,
    edit: RecordEdit,
    request: EditRequest,
  ): Promise<Pick<HistoryRow, 'kind' | 'changes' | 'whole'> | null> {
    const { table } = record;
    const { row: shown, ops: opsBefore } = record;
    if (edit.kind === 'update') {
      if (!shown) throw goneMeanwhile();
      const before = (field: string): FieldValue => asValue(valueOf(shown, opsBefore, field));
      const patch = Object.fromEntries(Object.entries(edit.patch).filter(([field, value]) => value !== before(field)));
      const fields = Object.keys(patch).filter((field) => !sameValue(table, field, patch[field], before(field)));
      const op = this.operation(record, edit, request, patch);
      record.ops = enqueue(record.ops, { ...op, dependsOn: await this.parents(patch) });
      show(record);
      if (fields.length === 0) return null;
      const changes = fields.map((field) => ({
        field,
        from: before(field),
        to: asValue(valueOf(record.row, record.ops, field)),
      }));
      return { kind: 'edit', changes, whole: null };
    }
    if (edit.kind === 'remove') {
      if (!shown) throw goneMeanwhile();
      record.ops = enqueue(record.ops, this.operation(record, edit, request, {}));
      show(record);
      return { kind: 'remove', changes: [], whole: shown };
    }
    if (edit.kind === 'restore' && record.ops.length > 0) record.ops = unremove(record.ops, edit.record);
    else {
      const patch = edit.kind === 'create' ? edit.patch : patchOf(edit.record);
      const clientKey = record.id.startsWith('local:') ? record.id.slice('local:'.length) : this.newId();
      const op = { ...this.operation(record, edit, request, patch), kind: 'create' as const, clientKey, base: {} };
      record.copy = null;
      record.ops = [...record.ops, { ...op, baseModified: null, dependsOn: await this.parents(patch) }];
    }
    show(record);
    return { kind: 'create', changes: [], whole: record.row };
  }

  private operation(record: Touched, edit: RecordEdit, request: EditRequest, patch: Patch): OutboxOperation {
    const { table, id, row, copy } = record;
    return newOperation({
      opId: this.newId(),
      table,
      id,
      kind: edit.kind === 'remove' ? 'delete' : 'update',
      patch,
      base: baseOf(table, patch, row ?? {}),
      baseModified: copy?.stamp ?? null,
      caseId: edit.caseId ?? (table === 'cases' ? id : null),
      group: request.group,
      label: request.label,
      createdAt: request.at,
    });
  }

  /** The operations that make the records which a patch names and Salesforce has not seen. */
  private async parents(patch: Patch): Promise<string[]> {
    const ids = Object.values(patch).filter((value) => typeof value === 'string' && value.startsWith('local:'));
    if (ids.length === 0) return [];
    const makes = await this.db.outbox.filter(({ kind, id }) => kind === 'create' && ids.includes(id)).toArray();
    return makes.map(({ opId }) => opId);
  }

  private async writeOutbox(touched: readonly Touched[]): Promise<Commit['outbox']> {
    const { db } = this;
    let seq = asNumber((await db.settings.get('outboxSeq'))?.value);
    const puts: OutboxRow[] = [];
    const drops: string[] = [];
    for (const { record, ops, before } of touched) {
      for (const op of ops) {
        if (before.includes(op)) continue;
        puts.push({ ...op, seq: op.seq === 0 ? ++seq : op.seq, record });
      }
      for (const { opId } of before) if (!ops.some((op) => op.opId === opId)) drops.push(opId);
    }
    await Promise.all([
      db.outbox.bulkPut(puts),
      db.outbox.bulkDelete(drops),
      db.conflicts.bulkDelete(drops),
      db.settings.put({ name: 'outboxSeq', value: seq }),
    ]);
    return { puts: puts.map(withoutKey), drops };
  }
}

function show(record: Touched): void {
  const view = viewOf<Row>(record.copy, record.ops);
  record.row = view && { ...view, id: record.id, stamp: record.copy?.stamp ?? 0 };
}

function changeOf({ table, id, row, copy }: Touched): Change {
  if (row === null) return { table, remove: id, stamp: copy?.stamp ?? 0 };
  return { table, put: row } as unknown as Change;
}

function lineOf(
  { group, label, at, of }: EditRequest,
  { table, id, caseId }: Target & { readonly caseId?: string | null },
): Omit<HistoryRow, 'kind'> {
  const about = caseId ?? (table === 'cases' ? id : null);
  return {
    at,
    group,
    of: of ?? null,
    label,
    record: recordKey({ table, id }),
    caseId: about,
    changes: [],
    whole: null,
  };
}

/** A record that was made here, as the patch that makes it. */
function patchOf({ id: _id, stamp: _stamp, ...fields }: Readonly<Record<string, unknown>>): Patch {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, asValue(value)]));
}

export function withoutKey({ record: _record, ...op }: OutboxRow): OutboxOperation {
  return op;
}

function goneMeanwhile(): DeskError {
  return new DeskError(
    'DELETED_MEANWHILE',
    'This record is gone: it was deleted meanwhile.',
    'Copy what you typed, if you still need it.',
  );
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = error instanceof Dexie.DexieError ? (error.inner as unknown) : null;
  return error.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError');
}

function storageFull(): DeskError {
  return new DeskError(
    'STORAGE_FULL',
    'The disk is full: this change could not be saved.',
    'Free some disk space, then do it again. What you typed is still on screen.',
  );
}
