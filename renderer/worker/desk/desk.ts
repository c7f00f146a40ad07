import type { Id } from '#shared/domain';
import { DeskError, type CaseDetail, type DeskState, type Session } from '#shared/rpc';
import type { WorkspaceSettings } from '#shared/settings';
import { id18, type WorkspaceIdentity } from '#shared/sync';
import { databaseName } from '../../data/database.ts';
import { beginAnew, keepAside } from '../../data/begin-anew.ts';
import { deleteDatabase } from '../../data/open-database.ts';
import { Editing } from '../editing/editing.ts';
import { keepFacts } from '../editing/keep-facts.ts';
import { notReady } from '../editing/refuse.ts';
import { Latest } from '../latest.ts';
import type { BackendClient } from '../pull/source.ts';
import { marksOf } from '../settings/facts.ts';
import { Workspace } from '../workspace/workspace.ts';
import { WorkspaceLock } from '../workspace-lock.ts';
import { readCaseDetail } from './case-detail.ts';
import { listed, nothingOpen, unsentWork } from './desk-state.ts';
import { toFailure } from './failure.ts';
import { firstSession } from './first-session.ts';
import { Syncer } from './syncer.ts';

const tellEveryMs = 100;
const lookAgainMs = 60_000;
const caseId = /^500[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$/;
interface Open {
  readonly workspace: Workspace;
  readonly syncer: Syncer;
  readonly editing: Editing;
}

/** The data worker's whole: whose workspace is open, what it shows, and the clock that moves it. */
export class Desk {
  readonly state: Latest<DeskState>;
  private readonly backend: BackendClient;
  private readonly laptopZone: () => string;
  private readonly clock: () => number;
  private open: Open | null = null;
  private lock: WorkspaceLock | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `laptopZone`: asked now and then, because a laptop travels. */
  constructor(backend: BackendClient, laptopZone: () => string, clock: () => number) {
    this.backend = backend;
    this.laptopZone = laptopZone;
    this.clock = clock;
    this.state = new Latest<DeskState>(this.nothing(), tellEveryMs, clock);
  }

  get workspace(): Workspace | null {
    return this.open?.workspace ?? null;
  }

  get syncer(): Syncer | null {
    return this.open?.syncer ?? null;
  }

  /** Editing the open workspace, once it has read what waits to be sent; rejects with NOT_READY when none is open. */
  async editing(): Promise<Editing> {
    if (!this.open) throw notReady();
    await this.open.editing.opened;
    return this.open.editing;
  }

  async start(): Promise<void> {
    const session = await firstSession(this.backend, (left) => this.wipe(left));
    if (!session) this.show({ phase: 'signed-out' });
    else await this.openWorkspace(session, false);
  }

  async signedIn(session: Session): Promise<void> {
    const known = this.workspace?.session;
    if (known?.orgId === session.orgId && known.userId === session.userId) {
      this.show({ session });
      void this.sync();
      return;
    }
    await this.closeWorkspace();
    await this.openWorkspace(session, false);
  }

  /**
   * Main marks the sign-out before the tokens go; the mark lasts until the workspace is deleted here, over any stop in between.
   * Refused with UNSENT_WORK while changes wait to be sent, unless they may be lost.
   */
  async signOut(discardUnsent: boolean): Promise<void> {
    const { session, edits } = this.state.current;
    if (edits.waiting > 0 && !discardUnsent) throw unsentWork(edits.waiting);
    await this.closeWorkspace();
    try {
      await this.backend.session.signOut({ discardUnsent });
    } catch (error) {
      if (session) await this.openWorkspace(session, false);
      throw error;
    }
    if (session) await this.wipe(session);
    this.state.set({ ...this.nothing(), phase: 'signed-out' });
  }

  /** Another window has it: ask for it, wait until it has finished writing, then go on here. */
  async useHere(): Promise<void> {
    const { session, phase } = this.state.current;
    if (phase === 'elsewhere' && session) await this.openWorkspace(session, true);
  }

  async sync(asked = false): Promise<void> {
    if (this.open) this.follow(this.open.workspace, this.laptopZone());
    await this.open?.syncer.sync(asked);
    this.plan();
  }

  /** Keeps the settings and judges every case anew by them, without making the answer wait for it. */
  async setSettings(settings: WorkspaceSettings): Promise<void> {
    const { workspace } = this;
    if (!workspace) return;
    await workspace.setSettings(settings);
    this.judged(workspace);
  }

  /** Runs `work` while no sync is running, then shows the list as it is. */
  async withoutSync<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.open?.syncer.cancel();
    try {
      return await work();
    } finally {
      if (this.open)
        this.show({ usable: await this.open.workspace.isUsable(), ...listed(this.open.workspace, this.clock()) });
      void this.sync();
    }
  }

  /** Forgets what came from Salesforce and fetches it anew. Unsent changes come back from the journal. */
  async reset(): Promise<void> {
    const { session } = this.state.current;
    if (!session || !this.open) throw notReady();
    const kept = await keepAside(this.open.workspace);
    await this.closeWorkspace();
    try {
      await beginAnew(databaseName(session.orgId, session.userId), kept);
    } finally {
      await this.openWorkspace(session, false);
    }
  }

  /** Makes the practice org anew: another org, into which the same person signs in. */
  async resetPractice(): Promise<void> {
    const { session } = this.state.current;
    if (!session?.practice)
      throw new DeskError('RULE_REFUSED', 'This is not the practice org.', 'Sign in to it first.');
    await this.open?.syncer.cancel();
    await this.backend.session.resetPractice();
    await this.closeWorkspace();
    await this.wipe(session);
    this.state.set({ ...this.nothing(), phase: 'starting' });
    try {
      await this.signedIn(await this.backend.session.signInToPractice({ username: session.username }));
    } catch (error) {
      this.state.set({ ...this.nothing(), phase: 'signed-out' });
      throw error;
    }
  }

  /** The case as this laptop knows it; one outside the scope is fetched first. */
  async openCase(asked: Id): Promise<CaseDetail | null> {
    if (!this.open) return null;
    const { workspace, syncer } = this.open;
    const id = await this.open.editing.outbox.realId(asked);
    if (!workspace.index.cases.has(id) && caseId.test(id)) await syncer.fetchCase(id18(id));
    return readCaseDetail(id18(id), workspace, this.clock());
  }

  private async wipe({ orgId, userId }: WorkspaceIdentity): Promise<void> {
    await deleteDatabase(databaseName(orgId, userId));
    await this.backend.session.wiped();
  }

  /** What a sign-out has left behind is deleted before anybody's workspace is opened. */
  private async openWorkspace(session: Session, takeOver: boolean): Promise<void> {
    this.show({ phase: 'starting', session, failure: null });
    this.lock ??= new WorkspaceLock(databaseName(session.orgId, session.userId), () => void this.giveUp());
    try {
      const ours = takeOver ? await this.lock.takeOver() : await this.lock.take();
      if (!ours) return this.show({ phase: 'elsewhere' });
      const workspace = await Workspace.open(session, this.laptopZone(), this.clock);
      const editing = new Editing(workspace, this.backend, session, this.clock, () => this.showEdits(workspace));
      editing.editor.onEdited = () => this.open?.syncer.pushSoon();
      this.open = { workspace, syncer: this.syncerOf(workspace, editing), editing };
      this.showRules(workspace);
      this.showSync({ ...nothingOpen.sync, lastSyncAt: await workspace.lastSyncAt() });
      const usable = await workspace.isUsable();
      const ready = (): void => this.show({ phase: 'ready', usable, ...listed(workspace, this.clock()) });
      await workspace.load(() => usable && ready());
      await editing.open();
      // Before it is shown as ready: whoever then presses Cancel has something to cancel.
      void this.sync();
      this.judged(workspace);
      ready();
      await workspace.dropOldVisits();
      void this.passTime();
    } catch (error) {
      await this.closeWorkspace();
      this.show({ phase: 'failed', failure: toFailure(error) });
    }
  }

  private syncerOf(workspace: Workspace, { editor, push }: Editing): Syncer {
    const onListed = (): void => this.show(listed(workspace, this.clock()));
    return new Syncer({
      keepFacts: () => keepFacts(workspace, editor, this.backend, this.clock()),
      push,
      workspace,
      backend: this.backend,
      clock: this.clock,
      onSync: (change) => this.showSync(change),
      onSession: (session) => this.show({ session }),
      onUsable: () => this.show({ usable: true, ...listed(workspace, this.clock()) }),
      onListed,
    });
  }

  private async closeWorkspace(): Promise<void> {
    clearTimeout(this.timer);
    await this.open?.syncer.cancel();
    this.open?.editing.close();
    this.open?.workspace.close();
    this.open = null;
    this.lock?.give();
    this.lock = null;
  }

  private async giveUp(): Promise<void> {
    await this.closeWorkspace();
    this.show({ phase: 'elsewhere', edits: nothingOpen.edits });
  }

  /** Moves what time has moved; syncs when it is time to. */
  private async passTime(): Promise<void> {
    if (!this.open) return;
    const { workspace, syncer } = this.open;
    this.follow(workspace, this.laptopZone());
    const before = workspace.board.version;
    await workspace.passTime();
    if (workspace.board.version !== before) this.show(listed(workspace, this.clock()));
    if (syncer.tick()) void this.sync();
    this.plan();
  }

  /** The laptop may have been taken to another zone. */
  private follow(workspace: Workspace, laptopZone: string): void {
    if (laptopZone === workspace.rules.laptopZone) return;
    workspace.moveTo(laptopZone);
    this.judged(workspace);
  }

  /** Says by what is judged now, and the list once it is. */
  private judged(workspace: Workspace): void {
    this.showRules(workspace);
    void workspace.settled().then(() => {
      if (this.workspace !== workspace) return;
      this.showRules(workspace);
      this.show(listed(workspace, this.clock()));
      this.plan();
      // What was not written down only makes the next start slower.
      workspace.snapshotIfDue().catch(() => undefined);
    });
  }

  private showRules({ rules, isJudged }: Workspace): void {
    const { version } = this.state.current.settings;
    const settings = { version: version + 1, setUp: rules.settings.setUp, judging: !isJudged };
    this.show({ edition: marksOf(rules.edition), zone: rules.zone, settings });
  }

  /** Nobody's workspace: the laptop's own zone, and the edition that a workspace begins with. */
  private nothing(): DeskState {
    return { ...nothingOpen, zone: this.laptopZone() };
  }

  private plan(): void {
    clearTimeout(this.timer);
    const next = this.workspace?.board.nextChange() ?? null;
    const wait = next === null ? lookAgainMs : Math.min(lookAgainMs, Math.max(0, next - this.clock() + 1));
    if (this.open) this.timer = setTimeout(() => void this.passTime(), wait);
  }

  private showEdits(workspace: Workspace): void {
    if (this.open?.workspace === workspace)
      this.show({ ...listed(workspace, this.clock()), edits: this.open.editing.editor.state });
    this.open?.editing.outbox.tell();
  }

  private showSync(sync: Partial<DeskState['sync']>): void {
    this.show({ sync: { ...this.state.current.sync, ...sync } });
  }

  private show(change: Partial<DeskState>): void {
    this.state.set({ ...this.state.current, ...change });
  }
}
