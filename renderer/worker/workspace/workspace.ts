import type { Id } from '#shared/domain';
import { rosterOf } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar } from '#shared/lib';
import type { Session } from '#shared/rpc';
import type { Change, RecordOf, Stored } from '#shared/sync';
import { Committer, tableOf } from '../../data/commit.ts';
import { databaseName, type WorkspaceDatabase } from '../../data/database.ts';
import { changedSince, readTable } from '../../data/load.ts';
import { openDatabase } from '../../data/open-database.ts';
import { openSnapshot, writeSnapshot } from '../../data/snapshot.ts';
import { DayBoard } from '../day/day-board.ts';
import type { DayEntry } from '../day/day-entry.ts';
import { scopeOf } from '../pull/scope-of.ts';
import { Slices } from '../slices.ts';
import { expiredVisits, type Visits } from './visits.ts';
import { indexedTables, WorkspaceIndex, type IndexedTable } from './workspace-index.ts';

const dayPart = 'day';
const visitsName = 'visits';
/** A snapshot is made anew once this many rows have changed since the last one. */
const snapshotAfter = 500;

/** One person's workspace, open: the database, its mirror in memory, and the Day list on it. */
export class Workspace {
  readonly session: Session;
  readonly db: WorkspaceDatabase;
  readonly committer: Committer;
  readonly index = new WorkspaceIndex();
  readonly board: DayBoard;
  private readonly clock: () => number;
  /** Records that left this laptop since it was opened: what is open on screen may be one of them. */
  readonly gone = new Set<Id>();
  private readonly touched = new Set<Id>();
  private snapshotRev: number | null = null;
  private changesSinceSnapshot = 0;
  private evaluating: Promise<void> = Promise.resolve();

  private constructor(
    session: Session,
    zone: string,
    db: WorkspaceDatabase,
    committer: Committer,
    clock: () => number,
  ) {
    this.session = session;
    this.db = db;
    this.committer = committer;
    this.clock = clock;
    const owners = new Set(scopeOf(session).owners);
    this.board = new DayBoard(this.index, {
      edition: fy26,
      calendar: createCalendar({ zone }),
      me: session.userId,
      owners,
      roster: new Set(),
    });
  }

  static async open(session: Session, zone: string, clock: () => number): Promise<Workspace> {
    const db = await openDatabase(databaseName(session.orgId, session.userId));
    return new Workspace(session, zone, db, await Committer.takeOver(db), clock);
  }

  /**
   * Reads the workspace into memory. `onListed` runs as soon as the list of the last snapshot stands; the rest follows in
   * slices, then what changed after the snapshot is laid over it and what time has overtaken is judged anew.
   */
  async load(onListed: () => void): Promise<void> {
    const snapshot = await openSnapshot(this.db);
    const day = (await snapshot?.read(dayPart)) as DayEntry[] | null | undefined;
    if (snapshot && day) {
      this.board.restore(day, this.clock());
      onListed();
    }
    const slices = new Slices(this.clock);
    const whole = snapshot !== null && day != null && (await this.loadSnapshot(snapshot, slices));
    const affected = new Set<Id>();
    if (whole) {
      await this.overlay(snapshot.rev, affected);
      this.snapshotRev = snapshot.rev;
    } else {
      await this.loadTables(slices);
    }
    this.readRoster();
    if (!whole) await this.board.evaluateAll(this.clock, slices);
    else await this.board.evaluate([...affected, ...this.board.passTime(this.clock())], this.clock, slices);
  }

  /** Notes that a case outside the scope was opened: it is kept for seven days from now. */
  async noteVisit(id: Id): Promise<void> {
    await this.committer.commit({
      changes: [],
      settings: { [visitsName]: { ...(await this.visits()), [id]: this.clock() } },
    });
  }

  /** Drops what was opened outside the scope more than seven days ago. */
  async dropOldVisits(): Promise<void> {
    const { owners, me } = this.board.judge;
    const visits = await this.visits();
    const { kept, removals } = expiredVisits(visits, this.index, owners, me, this.clock());
    if (Object.keys(kept).length === Object.keys(visits).length) return;
    const forgotten = await this.committer.commit({
      changes: removals,
      settings: { [visitsName]: kept },
      forgetting: true,
    });
    this.take(forgotten.changes);
  }

  /** Takes what a commit brought into memory; the cases that it touches are ranked anew before `settled` resolves. */
  take(changes: readonly Change[]): void {
    let people = false;
    for (const change of changes) {
      this.index.apply(change, this.touched);
      if ('put' in change) this.gone.delete(change.put.id);
      else this.gone.add(change.remove);
      people ||= change.table === 'users';
    }
    this.changesSinceSnapshot += changes.length;
    if (people) this.readRoster();
    if (this.touched.size > 0) this.evaluating = this.evaluating.then(() => this.evaluateTouched());
  }

  settled(): Promise<void> {
    return this.evaluating;
  }

  /** Lets time pass on the list; returns when to look again, in milliseconds, or null. */
  async passTime(): Promise<number | null> {
    const stale = this.board.passTime(this.clock());
    if (stale.length > 0) await this.board.evaluate(stale, this.clock, new Slices(this.clock));
    return this.board.nextChange();
  }

  /** Writes a snapshot when enough has changed since the last one. */
  async snapshotIfDue(): Promise<void> {
    if (this.snapshotRev !== null && this.changesSinceSnapshot < snapshotAfter) return;
    const { rev } = this.committer;
    if (rev === 0) return;
    this.changesSinceSnapshot = 0;
    const parts: Record<string, readonly unknown[]> = { [dayPart]: this.board.entries };
    for (const table of indexedTables) parts[table] = [...this.index[table].values()];
    await writeSnapshot(this.db, rev, parts);
    this.snapshotRev = rev;
  }

  /** True once the first crawl has brought what the Day list needs. */
  async isUsable(): Promise<boolean> {
    return (await this.db.settings.get('usable'))?.value === true;
  }

  async markUsable(): Promise<void> {
    await this.db.settings.put({ name: 'usable', value: true });
  }

  /** When the last whole sync ended, by this laptop's clock, in milliseconds; null before the first. */
  async lastSyncAt(): Promise<number | null> {
    const value = (await this.db.settings.get('lastSyncAt'))?.value;
    return typeof value === 'number' ? value : null;
  }

  async markSynced(at: number): Promise<void> {
    await this.db.settings.put({ name: 'lastSyncAt', value: at });
  }

  close(): void {
    this.db.close();
  }

  private async visits(): Promise<Visits> {
    return ((await this.db.settings.get(visitsName))?.value as Visits | undefined) ?? {};
  }

  private async evaluateTouched(): Promise<void> {
    const ids = [...this.touched];
    this.touched.clear();
    await this.board.evaluate(ids, this.clock, new Slices(this.clock));
  }

  private readRoster(): void {
    this.board.judge = { ...this.board.judge, roster: rosterOf([...this.index.users.values()]) };
  }

  private async loadSnapshot(
    snapshot: NonNullable<Awaited<ReturnType<typeof openSnapshot>>>,
    slices: Slices,
  ): Promise<boolean> {
    // All are read before any is taken in: a row of a torn snapshot may be one that was deleted since.
    const parts: (readonly [IndexedTable, unknown[]])[] = [];
    for (const table of indexedTables) {
      const records = await snapshot.read(table);
      if (!records) return false;
      parts.push([table, records]);
    }
    const nobody = new Set<Id>();
    for (const [table, records] of parts) {
      for (const record of records) {
        this.index.put(table, record as Stored<RecordOf[IndexedTable]>, nobody);
        if (slices.isOver) await slices.pause();
      }
    }
    return true;
  }

  private async loadTables(slices: Slices): Promise<void> {
    const nobody = new Set<Id>();
    for (const table of indexedTables) {
      for await (const records of readTable(this.db, table)) {
        for (const record of records) this.index.put(table, record as Stored<RecordOf[IndexedTable]>, nobody);
        if (slices.isOver) await slices.pause();
      }
    }
  }

  /** Rows changed after the snapshot take the place of the snapshot's. */
  private async overlay(rev: number, affected: Set<Id>): Promise<void> {
    for (const [table, ids] of await changedSince(this.db, rev)) {
      if (table === 'caseChanges') continue;
      const list = [...ids];
      const records = await tableOf(this.db, table).bulkGet(list);
      list.forEach((id, at) => {
        const record = records[at];
        if (record) this.index.put(table, record as Stored<RecordOf[IndexedTable]>, affected);
        else this.index.remove(table, id, affected);
      });
    }
  }
}
