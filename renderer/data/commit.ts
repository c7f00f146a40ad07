import type { Table } from 'dexie';
import { DeskError } from '#shared/rpc';
import type { Change, Stored, RecordOf, TableName } from '#shared/sync';
import type { ChangeRow, CursorRow, WorkspaceDatabase } from './database.ts';
import { followMerges, joined, tablesOfMerges } from './follow-merges.ts';
import { layUnder, noOutboxChange, type OutboxChange } from './lay-under.ts';

/** Rows that are handed over at once: more would hold the worker for longer than a person notices. */
const chunkSize = 500;

const smallTables = [
  'cursors',
  'changes',
  'settings',
  'outbox',
  'serverCopies',
  'conflicts',
  'history',
  'idMap',
] as const;

/** What one commit did, for the index in memory. */
export interface Commit {
  readonly rev: number;
  /** As the rows are shown now: what waits to be sent lies over what Salesforce has. */
  readonly changes: readonly Change[];
  readonly outbox: OutboxChange;
}

export interface CommitRequest {
  readonly changes: readonly Change[];
  readonly cursors?: readonly CursorRow[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** True when rows are only dropped from this laptop, not from Salesforce: those with pending edits stay. */
  readonly forgetting?: boolean;
}

/** What a transaction brought about, to be written into its change line. */
export interface Written<Result> {
  readonly changes: readonly Change[];
  readonly result: Result;
  /** Local ids, each with the one that Salesforce gave in its place. */
  readonly named?: ReadonlyMap<string, string>;
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
  /** Told at once what is stored now, as it is shown: between the two nobody may take what memory holds for the counter's. */
  onCommit: (changes: readonly Change[], named?: ReadonlyMap<string, string>) => void = () => undefined;
  /** Told when a page changed what waits to be sent. */
  onOutbox: (change: OutboxChange) => void = () => undefined;

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

  /** Stores what a page brought, under the edits that wait to be sent. */
  async commit(request: CommitRequest): Promise<Commit> {
    const { db } = this;
    const { rev, changes, result } = await this.inTurn(
      db,
      [...request.changes.map(({ table }) => table), ...tablesOfMerges(request.changes)],
      async () => {
        const merged = await followMerges(db, request.changes, (table, id) => tableOf(db, table).get(id));
        const under = joined(merged, await layUnder(db, request.changes, request.forgetting === true));
        await writeRows(db, under.changes);
        const settings = Object.entries(request.settings ?? {}).map(([name, value]) => ({ name, value }));
        await Promise.all([
          settings.length > 0 && db.settings.bulkPut(settings),
          request.cursors && db.cursors.bulkPut(request.cursors),
        ]);
        return { changes: under.changes, result: under.outbox };
      },
    );
    if (result !== noOutboxChange) this.onOutbox(result);
    return { rev, changes, outbox: result };
  }

  /**
   * Runs `work` in a transaction over `tables` and the small ones, after all that was begun before, so that each change line
   * has a counter of its own. `db` may be another door to the same database. Inside, await only Dexie.
   */
  inTurn<Result>(
    db: WorkspaceDatabase,
    tables: readonly TableName[],
    work: () => Promise<Written<Result>>,
  ): Promise<Written<Result> & { readonly rev: number }> {
    const done = this.last.then(() => this.write(db, tables, work));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async write<Result>(
    db: WorkspaceDatabase,
    tables: readonly TableName[],
    work: () => Promise<Written<Result>>,
  ): Promise<Written<Result> & { readonly rev: number }> {
    const rev = this.lastRev + 1;
    const written = await db.transaction('rw', [...new Set<string>([...tables, ...smallTables])], async () => {
      if (asNumber((await db.settings.get('epoch'))?.value) !== this.epoch) throw replaced();
      const done = await work();
      if (done.changes.length > 0)
        await Promise.all([db.changes.put(changeRow(rev, done.changes)), db.settings.put({ name: 'rev', value: rev })]);
      return done;
    });
    if (written.changes.length > 0) {
      this.lastRev = rev;
      this.onCommit(written.changes, written.named);
    }
    return { ...written, rev };
  }
}

/** Writes changed rows, each table's in chunks. To be called inside a transaction over those tables. */
export async function writeRows(db: WorkspaceDatabase, changes: readonly Change[]): Promise<void> {
  for (const [name, group] of groupByTable(changes)) await writeGroup(tableOf(db, name), group);
}

interface Group {
  readonly puts: Stored<RecordOf[TableName]>[];
  readonly removes: string[];
}

/** One chunk is always on its way to the disk while the next is handed over, so that neither side waits for the other. */
async function writeGroup(table: RecordTable, { puts, removes }: Group): Promise<void> {
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

function changeRow(rev: number, changes: readonly Change[]): ChangeRow {
  const puts: Partial<Record<TableName, string[]>> = {};
  const removes: Partial<Record<TableName, string[]>> = {};
  for (const [name, group] of groupByTable(changes)) {
    if (group.puts.length > 0) puts[name] = group.puts.map((record) => record.id);
    if (group.removes.length > 0) removes[name] = group.removes;
  }
  return { rev, puts, removes };
}

type RecordTable = Table<Stored<RecordOf[TableName]>, string>;

/** The one place where a table is named by a variable: the record type is the table's own. */
export function tableOf(db: WorkspaceDatabase, name: TableName): RecordTable {
  return db[name] as unknown as RecordTable;
}

export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function replaced(): DeskError {
  return new DeskError('OPEN_ELSEWHERE', 'Another window has taken over.', 'Go on there, or choose "Use here".');
}
