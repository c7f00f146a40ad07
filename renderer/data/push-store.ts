import { recordKey, rebase, rebaseAfter, viewOf, type OutboxOperation } from '#shared/outbox';
import { editedTables, type Change, type EditedTable } from '#shared/sync';
import { asNumber, tableOf, writeRows, type Committer, type Written } from './commit.ts';
import type { WorkspaceDatabase } from './database.ts';
import { withoutKey } from './edit-store.ts';
import type { ConflictRow, HistoryRow, OutboxRow } from './edit-tables.ts';
import { opsOf, type OutboxChange } from './lay-under.ts';
import { nameRecord } from './name-record.ts';

/** A record as Salesforce has it. */
export type ServerRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly stamp: number };

/** What came of one operation. `before`: as it was planned; one that was edited meanwhile is left for the next time. */
export interface Outcome {
  readonly before: OutboxOperation;
  /** What is left of it; null when all of it is in Salesforce, or it is dropped. */
  readonly after: OutboxOperation | null;
  /** The record as Salesforce has it now: null when it is gone; undefined when it was not read. */
  readonly server?: ServerRow | null | undefined;
  /** The id that Salesforce gave to a record that was made here. */
  readonly madeId?: string;
  /** What somebody has to decide on. */
  readonly conflict?: Pick<ConflictRow, 'kind' | 'fields' | 'by'> | null;
  /** What history says of it. */
  readonly line?: HistoryRow;
}

/** What a step of the push did to outbox and history. `count`: the number of this batch in the journal. */
export interface Pushed {
  readonly outbox: OutboxChange;
  readonly history: readonly HistoryRow[];
  readonly count: number;
  readonly named: ReadonlyMap<string, string>;
}

/** The push's side of the database: each step is one strict transaction, so that a stop leaves all of it or nothing. */
export class PushStore {
  private readonly db: WorkspaceDatabase;
  private readonly committer: Committer;

  constructor(db: WorkspaceDatabase, committer: Committer) {
    this.db = db;
    this.committer = committer;
  }

  /** Marks what goes out now; what was edited since it was planned stays behind. */
  async begin(
    steps: readonly { readonly before: OutboxOperation; readonly after: OutboxOperation }[],
  ): Promise<Pushed> {
    const { db } = this;
    return this.inTurn([], async () => {
      const puts: OutboxOperation[] = [];
      for (const { before, after } of steps) if (await this.isStill(before)) puts.push(after);
      await db.outbox.bulkPut(puts.map(withKey));
      return { changes: [], outbox: { puts, drops: [] }, history: [], named: new Map() };
    });
  }

  /** What Salesforce has of each operation's record; null where this laptop has not seen it. */
  async copiesOf(ops: readonly OutboxOperation[]): Promise<readonly (ServerRow | null)[]> {
    const rows = await this.db.serverCopies.bulkGet(ops.map(recordKey));
    return rows.map((row) => (row?.copy ?? null) as ServerRow | null);
  }

  /** Server rows, operations, history and new ids, together. */
  settle(outcomes: readonly Outcome[]): Promise<Pushed> {
    return this.inTurn(editedTables, async () => {
      const changes: Change[] = [];
      const puts = new Map<string, OutboxOperation>();
      const drops: string[] = [];
      const results: { opId: string; attemptId: string }[] = [];
      const history: HistoryRow[] = [];
      const named = new Map<string, string>();
      for (const outcome of outcomes) {
        const { before, madeId } = outcome;
        if (!(await this.isStill(before))) continue;
        if (before.attemptId !== null) results.push({ opId: before.opId, attemptId: before.attemptId });
        if (outcome.after === null) drops.push(before.opId);
        const one = await this.settleOne(outcome);
        if (madeId !== undefined && madeId !== before.id) {
          named.set(before.id, madeId);
          const moved = await nameRecord(this.db, before.table, before.id, madeId);
          for (const op of moved.puts) puts.set(op.opId, op);
          changes.push(...moved.changes);
        } else changes.push(...(await this.show(before.table, before.id)));
        for (const op of one.puts) if (!puts.has(op.opId)) puts.set(op.opId, op);
        drops.push(...one.drops);
        if (outcome.line) history.push(outcome.line);
      }
      await writeRows(this.db, changes);
      if (history.length > 0) await this.db.history.bulkAdd(history);
      for (const opId of drops) puts.delete(opId);
      return { changes, outbox: { puts: [...puts.values()], drops, results }, history, named };
    });
  }

  /** The operation, its copy and its mark; what follows it stands on what Salesforce made of it. */
  private async settleOne({ before, after, server, conflict }: Outcome) {
    const { db } = this;
    const record = recordKey(before);
    const puts: OutboxOperation[] = [];
    const drops: string[] = [];
    if (server !== undefined) await db.serverCopies.put({ record, copy: server });
    if (after) puts.push(after);
    else await db.outbox.delete(before.opId);
    if (conflict) await db.conflicts.put({ opId: before.opId, record, at: server?.stamp ?? 0, ...conflict });
    else await db.conflicts.delete(before.opId);
    const following = (await opsOf(db, record)).filter(({ opId, seq }) => opId !== before.opId && seq > before.seq);
    for (const row of following) {
      if (after !== null || !server) continue;
      const follows = withoutKey(row);
      // What Salesforce filled into a new record nobody had seen, and nobody else wrote.
      const next = before.kind === 'create' ? rebase(follows, server) : rebaseAfter(follows, before.patch, server);
      if (next) puts.push({ ...next, baseModified: server.stamp });
      else drops.push(row.opId);
    }
    await Promise.all([
      db.outbox.bulkPut(puts.map(withKey)),
      db.outbox.bulkDelete(drops),
      db.conflicts.bulkDelete(drops),
    ]);
    return { puts, drops };
  }

  /** The row as it is shown: what Salesforce has, under what still waits. */
  private async show(table: EditedTable, id: string): Promise<Change[]> {
    const record = recordKey({ table, id });
    const [ops, copyRow, row] = await Promise.all([
      opsOf(this.db, record),
      this.db.serverCopies.get(record),
      tableOf(this.db, table).get(id),
    ]);
    const server = (copyRow ? copyRow.copy : (row ?? null)) as ServerRow | null;
    if (ops.length === 0) await this.db.serverCopies.delete(record);
    const view = viewOf<ServerRow>(server, ops);
    if (view) return [{ table, put: { ...view, id, stamp: server?.stamp ?? 0 } } as unknown as Change];
    return row ? [{ table, remove: id, stamp: server?.stamp ?? row.stamp }] : [];
  }

  private async isStill(op: OutboxOperation): Promise<boolean> {
    const row = await this.db.outbox.get(op.opId);
    return row !== undefined && JSON.stringify(withoutKey(row)) === JSON.stringify(op);
  }

  private async inTurn(
    tables: readonly EditedTable[],
    work: () => Promise<Omit<Pushed, 'count'> & { readonly changes: readonly Change[] }>,
  ): Promise<Pushed> {
    const { db } = this;
    const { result } = await this.committer.inTurn(db, tables, async (): Promise<Written<Pushed>> => {
      const { changes, ...done } = await work();
      const count = asNumber((await db.settings.get('journalCount'))?.value) + 1;
      await db.settings.put({ name: 'journalCount', value: count });
      return { changes, result: { ...done, count }, named: done.named };
    });
    return result;
  }
}

function withKey(op: OutboxOperation): OutboxRow {
  return { ...op, record: recordKey(op) };
}
