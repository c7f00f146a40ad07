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
import { localIds, parentsOf } from './parents.ts';
import { opsOf } from './lay-under.ts';

interface Target {
  readonly table: EditedTable;
  readonly id: string;
}

/**
 * A change of one record. `seen`: what the person had before them of the fields, where that may be another than what is stored by the
 * time of writing. `restore` takes a removal back: `record` is as it was shown before.
 */
export type RecordEdit = Target & { readonly caseId?: string | null } & (
    | { readonly kind: 'update'; readonly patch: Patch; readonly seen?: Patch }
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
    // All that is read is asked for at once: the disk answers one after the other, but waits for nobody in between.
    const counters = db.settings.bulkGet(['outboxSeq', 'journalCount']);
    const touched = await this.readAll(request.edits);
    const [seq, told] = (await counters).map((row) => asNumber(row?.value));
    const makers = await this.makersOf(request.edits);
    const opsHere = (): readonly OutboxOperation[] => [...makers, ...[...touched.values()].flatMap(({ ops }) => ops)];
    const history: HistoryRow[] = (request.about ?? []).map((one) => ({
      ...lineOf(request, one),
      kind: request.as ?? 'edit',
    }));
    // Nothing is awaited in this loop: after a hundred awaits that are not its own, Dexie takes a transaction for finished.
    for (const edit of request.edits) {
      const record = touched.get(recordKey(edit))!;
      const line = this.change(record, edit, request, opsHere);
      const kind = request.as === 'undo' || request.as === 'redo' ? request.as : line?.kind;
      if (line && kind) history.push({ ...lineOf(request, edit), ...line, kind });
    }
    const changes = [...touched.values()].map(changeOf);
    const { puts, drops, lastSeq } = outboxOf([...touched.values()], seq ?? 0);
    const count = puts.length + drops.length > 0 ? (told ?? 0) + 1 : null;
    const clean = [...touched.values()].flatMap(({ record, ops }) => (ops.length === 0 ? [record] : []));
    const dirty = [...touched.values()].flatMap(({ record, copy, ops }) => (ops.length > 0 ? [{ record, copy }] : []));
    await Promise.all([
      writeRows(db, changes),
      history.length > 0 && db.history.bulkAdd(history),
      puts.length > 0 && db.outbox.bulkPut(puts),
      drops.length > 0 && Promise.all([db.outbox.bulkDelete(drops), db.conflicts.bulkDelete(drops)]),
      dirty.length > 0 && db.serverCopies.bulkPut(dirty),
      clean.length > 0 && db.serverCopies.bulkDelete(clean),
      count !== null &&
        db.settings.bulkPut([
          { name: 'journalCount', value: count },
          { name: 'outboxSeq', value: lastSeq },
        ]),
    ]);
    const outbox = { puts: puts.map(withoutKey), drops };
    return { changes, result: { outbox, history, count } };
  }

  private async readAll(targets: readonly Target[]): Promise<ReadonlyMap<string, Touched>> {
    const distinct = new Map(targets.map(({ table, id }) => [recordKey({ table, id }), { table, id }]));
    const read = [...distinct].map(async ([record, target]) => [record, await this.readOne(record, target)] as const);
    return new Map(await Promise.all(read));
  }

  private async readOne(record: string, { table, id }: Target): Promise<Touched> {
    const [row, copyRow, ops] = await Promise.all([
      tableOf(this.db, table).get(id) as unknown as Promise<Row | undefined>,
      this.db.serverCopies.get(record),
      opsOf(this.db, record),
    ]);
    const copy = copyRow ? (copyRow.copy as Row | null) : (row ?? null);
    return { table, id, record, row: row ?? null, copy, ops, before: ops };
  }

  /** Changes the record in memory; null when nothing came of it. */
  private change(
    record: Touched,
    edit: RecordEdit,
    request: EditRequest,
    opsHere: () => readonly OutboxOperation[],
  ): Pick<HistoryRow, 'kind' | 'changes' | 'whole'> | null {
    const { table } = record;
    const { row: shown, ops: opsBefore } = record;
    if (edit.kind === 'update') {
      if (!shown) throw goneMeanwhile();
      const before = (field: string): FieldValue => asValue(valueOf(shown, opsBefore, field));
      const patch = Object.fromEntries(Object.entries(edit.patch).filter(([field, value]) => value !== before(field)));
      const fields = Object.keys(patch).filter((field) => !sameValue(table, field, patch[field], before(field)));
      const op = this.operation(record, edit, request, patch);
      record.ops = enqueue(record.ops, { ...op, dependsOn: parentsOf(patch, opsHere) });
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
      // Deleted in Salesforce too by now: it does not come back under the same id.
      if (edit.kind === 'restore' && !record.id.startsWith('local:')) throw goneMeanwhile();
      const patch = edit.kind === 'create' ? edit.patch : patchOf(edit.record);
      const clientKey = record.id.slice('local:'.length);
      const op = { ...this.operation(record, edit, request, patch), kind: 'create' as const, clientKey, base: {} };
      record.copy = null;
      record.ops = [...record.ops, { ...op, baseModified: null, dependsOn: parentsOf(patch, opsHere) }];
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
      base: baseOf(table, patch, { ...row, ...(edit.kind === 'update' && edit.seen) }),
      baseModified: copy?.stamp ?? null,
      caseId: edit.caseId ?? (table === 'cases' ? id : null),
      group: request.group,
      label: request.label,
      createdAt: request.at,
    });
  }

  /** The stored operations that make records which these edits name and Salesforce has not seen. */
  private async makersOf(edits: readonly RecordEdit[]): Promise<readonly OutboxOperation[]> {
    const named = new Set(
      edits.flatMap((edit) => localIds('patch' in edit ? edit.patch : 'record' in edit ? edit.record : {})),
    );
    if (named.size === 0) return [];
    return this.db.outbox.filter(({ kind, id }) => kind === 'create' && named.has(id)).toArray();
  }
}

/** What happened to the operations of the records, numbered on from `seq`. */
function outboxOf(touched: readonly Touched[], seq: number) {
  const puts: OutboxRow[] = [];
  const drops: string[] = [];
  let lastSeq = seq;
  for (const { record, ops, before } of touched) {
    for (const op of ops) {
      if (!before.includes(op)) puts.push({ ...op, seq: op.seq === 0 ? ++lastSeq : op.seq, record });
    }
    for (const { opId } of before) if (!ops.some((op) => op.opId === opId)) drops.push(opId);
  }
  return { puts, drops, lastSeq };
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
