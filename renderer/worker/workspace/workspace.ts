import type { Id } from '#shared/domain';
import { rosterOf } from '#shared/day';
import type { Session } from '#shared/rpc';
import { readSettings, withInitials, type WorkspaceSettings } from '#shared/settings';
import { scopeOf, type Change } from '#shared/sync';
import { Committer } from '../../data/commit.ts';
import { databaseName, type WorkspaceDatabase } from '../../data/database.ts';
import { openDatabase } from '../../data/open-database.ts';
import { openSnapshot, writeSnapshot } from '../../data/snapshot.ts';
import { DayBoard } from '../day/day-board.ts';
import type { DayEntry } from '../day/day-entry.ts';
import { CaseLists } from '../lists/case-lists.ts';
import { Slices } from '../slices.ts';
import { fillFromSnapshot, fillFromTables, layOverIndex } from './fill-index.ts';
import { rulesInForce, type RulesInForce } from './rules-in-force.ts';
import { isAnotherPerson } from './is-another-person.ts';
import { expiredVisits, type Visits } from './visits.ts';
import { indexedTables, WorkspaceIndex } from './workspace-index.ts';

const dayPart = 'day';
const judgePart = 'judge';
const visitsName = 'visits';
const settingsName = 'workspace';
const entryLengthName = 'entryLength';
/** A snapshot is made anew once this many rows have changed since the last one. */
const snapshotAfter = 500;

/** One person's workspace, open: the database, its mirror in memory, and the Day list on it. */
export class Workspace {
  readonly session: Session;
  readonly db: WorkspaceDatabase;
  readonly committer: Committer;
  readonly index = new WorkspaceIndex();
  readonly board: DayBoard;
  readonly lists: CaseLists;
  private readonly clock: () => number;
  /** Records that left this laptop since it was opened: what is open on screen may be one of them. */
  readonly gone = new Set<Id>();
  /** The ids that Salesforce gave since it was opened, by the local ones that they replaced. */
  readonly names = new Map<Id, Id>();
  private readonly touched = new Set<Id>();
  private snapshotRev: number | null = null;
  private changesSinceSnapshot = 0;
  private evaluating: Promise<void> = Promise.resolve();
  private snapshotting: Promise<void> = Promise.resolve();
  private inForce: RulesInForce;
  /** What every entry of the list was judged by; null while they are judged anew. */
  private judgedBy: string | null = null;

  private constructor(
    session: Session,
    owners: ReadonlySet<Id>,
    rules: RulesInForce,
    db: WorkspaceDatabase,
    committer: Committer,
    clock: () => number,
  ) {
    this.session = session;
    this.db = db;
    this.committer = committer;
    committer.onCommit = (changes, named) => this.take(changes, named);
    this.clock = clock;
    this.inForce = rules;
    this.board = new DayBoard(this.index, {
      edition: rules.edition,
      calendar: rules.calendar,
      me: session.userId,
      owners,
      roster: new Set(),
    });
    this.lists = new CaseLists(this.board);
  }

  static async open(session: Session, laptopZone: string, clock: () => number): Promise<Workspace> {
    const db = await openDatabase(databaseName(session.orgId, session.userId));
    const committer = await Committer.takeOver(db);
    const settings = readSettings((await db.settings.get(settingsName))?.value);
    const owners = new Set(scopeOf(session).owners);
    return new Workspace(session, owners, rulesInForce(settings, laptopZone, owners), db, committer, clock);
  }

  /** By what the cases are judged now. */
  get rules(): RulesInForce {
    return this.inForce;
  }

  /** Keeps the settings, then judges every case anew where they may change a judgement. Resolves before that is done. */
  async setSettings(settings: WorkspaceSettings): Promise<void> {
    await this.committer.commit({ changes: [], settings: { [settingsName]: settings } });
    this.judgeBy(rulesInForce(settings, this.inForce.laptopZone, this.board.judge.owners));
  }

  /** The laptop was taken to another zone: the workspace goes with it unless it has one of its own. */
  moveTo(laptopZone: string): void {
    if (laptopZone !== this.inForce.laptopZone)
      this.judgeBy(rulesInForce(this.inForce.settings, laptopZone, this.board.judge.owners));
  }

  /**
   * Reads the workspace into memory. `onListed` runs as soon as the list of the last snapshot stands; the rest follows in
   * slices, then what changed after the snapshot is laid over it and what time has overtaken is judged anew.
   */
  async load(onListed: () => void): Promise<void> {
    const entryLength = (await this.db.settings.get(entryLengthName))?.value;
    if (typeof entryLength === 'number') this.board.judge = { ...this.board.judge, maxEntryLength: entryLength };
    const { mark } = this;
    const snapshot = await openSnapshot(this.db);
    // Entries that were judged otherwise are no use, the records beside them are.
    const [judge] = (await snapshot?.read(judgePart)) ?? [];
    const day = (judge === mark ? await snapshot?.read(dayPart) : null) as DayEntry[] | null | undefined;
    if (snapshot && day) {
      this.board.restore(day, this.clock());
      onListed();
    }
    const slices = new Slices(this.clock);
    const whole = snapshot !== null && (await fillFromSnapshot(this.index, snapshot, slices));
    const affected = new Set<Id>();
    if (whole) {
      await layOverIndex(this.index, this.db, snapshot.rev, affected);
      this.snapshotRev = day ? snapshot.rev : null;
    } else {
      await fillFromTables(this.index, this.db, slices);
    }
    this.readRoster();
    if (!whole || !day) await this.board.evaluateAll(this.clock, slices);
    else await this.board.evaluate([...affected, ...this.board.passTime(this.clock())], this.clock, slices);
    if (mark === this.mark) this.judgedBy = mark;
    // The other lists can wait: the Day is what a start is for.
    this.evaluating = this.evaluating.then(() => this.board.evaluateOthers(this.clock, new Slices(this.clock)));
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
    await this.committer.commit({ changes: removals, settings: { [visitsName]: kept }, forgetting: true });
  }

  /** Takes what a commit brought into memory; the cases that it touches are ranked anew before `settled` resolves. */
  private take(changes: readonly Change[], named: ReadonlyMap<Id, Id> = new Map()): void {
    for (const [localId, id] of named) this.names.set(localId, id);
    let people = false;
    const owners = new Set<Id>();
    for (const change of changes) {
      if (change.table === 'users') {
        people = true;
        if (isAnotherPerson(this.index, change)) owners.add('put' in change ? change.put.id : change.remove);
      }
      this.index.apply(change, this.touched);
      if ('put' in change) this.gone.delete(change.put.id);
      else this.gone.add(change.remove);
    }
    this.changesSinceSnapshot += changes.length;
    if (people) this.readRoster();
    if (owners.size > 0) this.touchCasesOf(owners);
    if (this.touched.size > 0) this.evaluating = this.evaluating.then(() => this.evaluateTouched());
  }

  settled(): Promise<void> {
    return this.evaluating;
  }

  /** Whether every entry of the list is judged by the rules in force. */
  get isJudged(): boolean {
    return this.judgedBy === this.mark;
  }

  /** Lets time pass on the list; returns when to look again, in milliseconds, or null. */
  async passTime(): Promise<number | null> {
    const stale = this.board.passTime(this.clock());
    if (stale.length > 0) await this.board.evaluate(stale, this.clock, new Slices(this.clock));
    return this.board.nextChange();
  }

  /** Writes a snapshot when enough has changed since the last one. One at a time: two would write under the same number. */
  snapshotIfDue(): Promise<void> {
    const written = this.snapshotting.then(() => this.writeIfDue());
    this.snapshotting = written.catch(() => undefined);
    return written;
  }

  private async writeIfDue(): Promise<void> {
    await this.settled();
    if (this.snapshotRev !== null && this.changesSinceSnapshot < snapshotAfter) return;
    const { rev } = this.committer;
    if (rev === 0) return;
    this.changesSinceSnapshot = 0;
    const { judgedBy } = this;
    const parts: Record<string, readonly unknown[]> = { [dayPart]: this.board.entries, [judgePart]: [judgedBy] };
    for (const table of indexedTables) parts[table] = [...this.index[table].values()];
    await writeSnapshot(this.db, rev, parts);
    await this.db.settings.put({ name: 'snapshotAt', value: this.clock() });
    // Judged anew meanwhile: what was written is of no use any more.
    this.snapshotRev = judgedBy === this.judgedBy ? rev : null;
  }

  /** True once the first crawl has brought what the Day list needs. */
  async isUsable(): Promise<boolean> {
    return (await this.db.settings.get('usable'))?.value === true;
  }

  async markUsable(): Promise<void> {
    await this.db.settings.put({ name: 'usable', value: true });
  }

  /** When the last whole sync ended, by this laptop's clock, in milliseconds; null before the first. */
  lastSyncAt(): Promise<number | null> {
    return this.instantOf('lastSyncAt');
  }

  async markSynced(at: number): Promise<void> {
    await this.db.settings.put({ name: 'lastSyncAt', value: at });
  }

  /** When the last snapshot was written, in milliseconds; null before the first. */
  snapshotAt(): Promise<number | null> {
    return this.instantOf('snapshotAt');
  }

  /** What entries that are judged now are marked with. */
  private get mark(): string {
    return `${this.inForce.print} ${this.board.judge.maxEntryLength ?? ''}`;
  }

  close(): void {
    this.db.close();
  }

  private async instantOf(name: string): Promise<number | null> {
    const value = (await this.db.settings.get(name))?.value;
    return typeof value === 'number' ? value : null;
  }

  private async visits(): Promise<Visits> {
    return ((await this.db.settings.get(visitsName))?.value as Visits | undefined) ?? {};
  }

  private async evaluateTouched(): Promise<void> {
    const ids = [...this.touched];
    this.touched.clear();
    await this.board.evaluate(ids, this.clock, new Slices(this.clock));
  }

  /** The linter takes from the org how long an entry of Next Steps may be; another length judges every case anew. */
  async takeEntryLength(maxEntryLength: number): Promise<void> {
    if (maxEntryLength === this.board.judge.maxEntryLength) return;
    this.board.judge = { ...this.board.judge, maxEntryLength };
    await this.committer.commit({ changes: [], settings: { [entryLengthName]: maxEntryLength } });
    this.judgedBy = null;
    this.evaluating = this.evaluating.then(() => this.judgeAnew());
  }

  private judgeBy(rules: RulesInForce): void {
    const same = rules.print === this.inForce.print;
    this.inForce = rules;
    if (same) return;
    this.board.judge = { ...this.board.judge, edition: rules.edition, calendar: rules.calendar };
    this.readRoster();
    this.judgedBy = null;
    this.evaluating = this.evaluating.then(() => this.judgeAnew());
  }

  private async judgeAnew(): Promise<void> {
    const { mark } = this;
    await this.board.evaluateAll(this.clock, new Slices(this.clock));
    // Else a later change came meanwhile, and its own turn follows.
    if (mark === this.mark) this.judgedBy = mark;
    this.snapshotRev = null;
    await this.board.evaluateOthers(this.clock, new Slices(this.clock));
  }

  private touchCasesOf(owners: ReadonlySet<Id>): void {
    for (const { id, ownerId } of this.index.cases.values()) if (owners.has(ownerId)) this.touched.add(id);
  }

  private readRoster(): void {
    const { initials } = this.inForce.settings;
    const people = [...this.index.users.values()].map((user) => withInitials(user, initials));
    this.board.judge = { ...this.board.judge, roster: rosterOf(people) };
  }
}
