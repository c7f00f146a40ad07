import type { Table } from 'dexie';
import { DeskError } from '#shared/rpc';
import type { Change, Stored, RecordOf, TableName } from '#shared/sync';
import type { ChangeRow, CursorRow, WorkspaceDatabase } from './database.ts';

/** Rows that are handed over at once: more would hold the worker for longer than a person notices. */
const chunkSize = 500;

/** What one commit did, for the index in memory. */
export interface Commit {
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface CommitRequest {
  readonly changes: readonly Change[];
  readonly cursors?: readonly CursorRow[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Writes rows, cursor and change line in one transaction: a stop at any moment leaves either all of it or none, so a reader
 * never sees rows without their cursor. The epoch fences off a worker that another window has replaced meanwhile.
 */
export class Committer {
  private readonly db: WorkspaceDatabase;
  private readonly epoch: number;
  private lastRev: number;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(db: WorkspaceDatabase, epoch: number, rev: number) {
    this.db = db;
    this.epoch = epoch;
    this.lastRev = rev;
  }

  /** Takes the database over: every older worker's commits are refused from here on. */
  static async takeOver(db: WorkspaceDatabase): Promise<Committer> {
    return db.transaction('rw', db.settings, db.changes, async () => {
      const epoch = asNumber((await db.settings.get('epoch'))?.value) + 1;
      await db.settings.put({ name: 'epoch', value: epoch });
      const last = await db.changes.orderBy(':id').last();
      const kept = asNumber((await db.settings.get('rev'))?.value);
      return new Committer(db, epoch, Math.max(last?.rev ?? 0, kept));
    });
  }

  get rev(): number {
    return this.lastRev;
  }

  /** One after another, so that each change line has a counter of its own. */
  commit(request: CommitRequest): Promise<Commit> {
    const committed = this.last.then(() => this.write(request));
    this.last = committed.catch(() => undefined);
    return committed;
  }

  private async write(request: CommitRequest): Promise<Commit> {
    const { db } = this;
    const grouped = groupByTable(request.changes);
    const tables = [...grouped.keys()].map((name) => tableOf(db, name));
    const rev = this.lastRev + 1;
    await db.transaction('rw', [...tables, db.cursors, db.changes, db.settings], async () => {
      if (asNumber((await db.settings.get('epoch'))?.value) !== this.epoch) throw replaced();
      for (const [name, group] of grouped) await writeGroup(tableOf(db, name), group);
      const settings = Object.entries(request.settings ?? {}).map(([name, value]) => ({ name, value }));
      if (request.changes.length > 0) settings.push({ name: 'rev', value: rev });
      await Promise.all([
        request.changes.length > 0 && db.changes.put(changeRow(rev, grouped)),
        settings.length > 0 && db.settings.bulkPut(settings),
        request.cursors && db.cursors.bulkPut(request.cursors),
      ]);
    });
    if (request.changes.length > 0) this.lastRev = rev;
    return { rev, changes: request.changes };
  }
}

interface Group {
  readonly puts: Stored<RecordOf[TableName]>[];
  readonly removes: string[];
}

/** One chunk is always on its way to the disk while the next is handed over, so that neither side waits for the other. */
async function writeGroup(table: Table<Stored<RecordOf[TableName]>, string>, { puts, removes }: Group): Promise<void> {
  let onItsWay: PromiseLike<unknown> = Promise.resolve();
  for (let at = 0; at < puts.length; at += chunkSize) {
    const handedOver = table.bulkPut(puts.slice(at, at + chunkSize));
    await onItsWay;
    onItsWay = handedOver;
  }
  await onItsWay;
  if (removes.length > 0) await table.bulkDelete(removes);
}

function groupByTable(changes: readonly Change[]): ReadonlyMap<TableName, Group> {
  const groups = new Map<TableName, Group>();
  for (const change of changes) {
    let group = groups.get(change.table);
    if (!group) groups.set(change.table, (group = { puts: [], removes: [] }));
    if ('put' in change) group.puts.push(change.put);
    else group.removes.push(change.remove);
  }
  return groups;
}

function changeRow(rev: number, groups: ReadonlyMap<TableName, Group>): ChangeRow {
  const puts: Partial<Record<TableName, string[]>> = {};
  const removes: Partial<Record<TableName, string[]>> = {};
  for (const [name, group] of groups) {
    if (group.puts.length > 0) puts[name] = group.puts.map((record) => record.id);
    if (group.removes.length > 0) removes[name] = group.removes;
  }
  return { rev, puts, removes };
}

/** The one place where a table is named by a variable: the record type is the table's own. */
export function tableOf(db: WorkspaceDatabase, name: TableName): Table<Stored<RecordOf[TableName]>, string> {
  return db[name] as unknown as Table<Stored<RecordOf[TableName]>, string>;
}

export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function replaced(): DeskError {
  return new DeskError('OPEN_ELSEWHERE', 'Another window has taken over.', 'Go on there, or choose "Use here".');
}
