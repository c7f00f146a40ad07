import type { Id } from '#shared/domain';
import type { DeskFailure, DeskState, Session } from '#shared/rpc';
import { coveredToday, retryAfterMs, type Rhythm } from '#shared/sync';
import { answerHeld, heldNow, sweptOf } from '../pull/held.ts';
import { fetchCase } from '../pull/missing.ts';
import { pull } from '../pull/pull.ts';
import { PullRun, type PullParts, type PullProgress } from '../pull/pull-run.ts';
import { PullSource, type BackendClient } from '../pull/source.ts';
import { dropUnconfirmed } from '../keeping/unconfirmed.ts';
import type { PushEngine } from '../push/push-engine.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { otherOrg, stateAfter, toFailure } from './failure.ts';

const idleAfterMs = 15 * 60_000;
/** Three ticks left out. */
const sleptMs = 3 * 60_000;
/**
 * An edit is sent once nothing more was edited for this long: until then it can be taken back. A second longer than the message that
 * offers that.
 */
const pushSoonMs = 7_000;
const tickMs = 60_000;
const againMs = 1_000;
/** Trying again by itself would not help: a person has to do something first. */
const waitsForPerson: ReadonlySet<DeskFailure['code']> = new Set([
  'AUTH_REQUIRED',
  'CANCELLED',
  'ORG_UNFIT',
  'OPEN_ELSEWHERE',
]);

export interface SyncerParts {
  readonly workspace: Workspace;
  readonly backend: BackendClient;
  readonly clock: () => number;
  readonly onSync: (change: Partial<DeskState['sync']>) => void;
  readonly onSession: (session: Session) => void;
  readonly onUsable: () => void;
  readonly onListed: () => void;
  /** Asks the org what its fields take, beside a pull; what it fails with is of no matter to the sync. */
  readonly keepFacts: () => Promise<void>;
  readonly push: PushEngine;
}

/** Keeps one workspace in step with Salesforce: one sync at a time, again after a while, and how each ended. */
export class Syncer {
  private readonly parts: SyncerParts;
  private running: { readonly cancel: AbortController; readonly done: Promise<void> } | null = null;
  private readonly askedInVain = new Set<Id>();
  private plan = { madeAt: 0, dueAt: 0 };
  private failures = 0;
  private isOver = false;
  private hereAt: number;
  private tickedAt: number;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SyncerParts) {
    this.parts = parts;
    this.hereAt = parts.clock();
    this.tickedAt = this.hereAt;
  }

  /**
   * Called at least once a minute: whether it is time for a sync; if not, what waited for the time is sent. A tick that is long overdue
   * says that the laptop slept.
   */
  tick(): boolean {
    const now = this.parts.clock();
    if (now - this.tickedAt > sleptMs) this.wake();
    this.tickedAt = now;
    // Before the plan was made: the clock was set back.
    const due = now >= this.plan.dueAt || now < this.plan.madeAt;
    if (!due && this.isPushDue) void this.push();
    return due;
  }

  /** Somebody is working; whoever comes back to an idle app sees what is new at once. */
  here(): void {
    const wasIdle = this.isIdle;
    this.hereAt = this.parts.clock();
    if (wasIdle) this.wake();
  }

  /** It is time for a look, unless a person has to do something first. */
  private wake(): void {
    if (Number.isFinite(this.plan.dueAt)) this.dueIn(0);
  }

  /** Runs a sync unless one is running; `asked` by a person, it goes past what would make it wait. Never rejects: how it ended is told. */
  sync(asked = false): Promise<void> {
    if (this.running) {
      const { done } = this.running;
      // What comes after a sync is no sync any more: who asks then wants a new one.
      return asked && this.isOver ? done.then(() => this.sync(true)) : done;
    }
    this.isOver = false;
    const cancel = new AbortController();
    const done = this.run(cancel.signal, asked).finally(() => {
      this.running = null;
    });
    this.running = { cancel, done };
    return done;
  }

  /** Stops a running sync after the page that it is storing. */
  async cancel(): Promise<void> {
    this.running?.cancel.abort();
    await this.running?.done;
    await this.parts.push.stop();
    clearTimeout(this.soon);
  }

  /** Sends what waits, unless a sync is running: that one sends at its end. Never rejects. */
  async push(): Promise<void> {
    if (this.running) return this.running.done;
    await this.renewPracticeSession(this.parts.workspace.session).catch(() => undefined);
    await this.send();
  }

  /** Whether something that waited for the time may be tried again. */
  private get isPushDue(): boolean {
    const { nextAt } = this.parts.push;
    return nextAt !== null && nextAt <= this.parts.clock();
  }

  /** To be called after each edit. */
  pushSoon(ms = pushSoonMs): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.push(), ms);
  }

  /** What may be tried again before the next tick is not left until then. */
  private sendAgainSoon(): void {
    const wait = (this.parts.push.nextAt ?? Number.POSITIVE_INFINITY) - this.parts.clock();
    if (wait < tickMs) this.pushSoon(Math.max(wait, againMs));
  }

  /** Fetches a case outside the scope with what hangs on it, to be kept for seven days. One that cannot be had is asked for once a sync. */
  async fetchCase(id: Id): Promise<void> {
    const { workspace } = this.parts;
    if (this.askedInVain.has(id)) return;
    this.askedInVain.add(id);
    try {
      await fetchCase(
        new PullRun({ ...this.pullParts(false), onProgress: () => undefined }, new AbortController().signal),
        id,
      );
    } catch {
      return;
    }
    await workspace.settled();
    if (!workspace.index.cases.has(id)) return;
    this.askedInVain.delete(id);
    await workspace.noteVisit(id);
  }

  /** What becomes of records that a sweep found gone and that are held. */
  async answerHeld(removes: boolean): Promise<void> {
    await this.running?.done;
    await answerHeld(this.pullParts(true), removes);
    await this.parts.workspace.settled();
    this.parts.onListed();
  }

  private async run(signal: AbortSignal, asked: boolean): Promise<void> {
    const { workspace, clock, onSync, onListed } = this.parts;
    try {
      await this.renewPracticeSession(workspace.session);
      await this.tellHeld();
      const before = await this.askRhythm();
      if (!before.mayPull && !(asked && before.why === 'pushes-only')) return await this.rest(before);
      // Beside the first pages: once the cases are here, judging them by what a field takes would mean judging them twice.
      const facts = this.parts.keepFacts().catch(() => undefined);
      await pull(this.pullParts(asked), signal);
      await dropUnconfirmed(workspace);
      await workspace.settled();
      this.askedInVain.clear();
      const lastSyncAt = clock();
      await workspace.markSynced(lastSyncAt);
      this.failures = 0;
      this.dueIn((await this.askRhythm()).pollEveryMs);
      this.isOver = true;
      onSync({ state: 'idle', step: null, failure: null, lastSyncAt });
      onListed();
      await facts;
      // Once more, where the pull found that the org's fields are called otherwise now.
      await this.parts.keepFacts().catch(() => undefined);
      await this.send();
      await workspace.snapshotIfDue();
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'AUTH_REQUIRED') await this.tellSession();
      this.failures += 1;
      this.dueIn(waitsForPerson.has(failure.code) ? Number.POSITIVE_INFINITY : retryAfterMs(this.failures));
      onSync({ state: stateAfter(failure.code), step: null, failure });
      onListed();
    }
  }

  private async send(): Promise<void> {
    const { push, onSync } = this.parts;
    await push.run();
    this.sendAgainSoon();
    // What main learnt of the calls that are left is shown, and the next look waits for it too.
    if (push.paused?.code === 'QUOTA') return this.restAtLimit();
    if (push.paused?.code !== 'AUTH_REQUIRED') return;
    await this.tellSession();
    this.dueIn(Number.POSITIVE_INFINITY);
    onSync({ state: 'signed-out', failure: push.paused });
  }

  private async tellHeld(): Promise<void> {
    const held = await heldNow(this.parts.workspace.db);
    if (held && !held.answered) this.parts.onSync({ swept: sweptOf(held) });
  }

  private async askRhythm(): Promise<Rhythm> {
    const { workspace, backend, onSync } = this.parts;
    const firstSync = (await workspace.lastSyncAt()) === null;
    const { rhythm } = await backend.salesforce.limits({ idle: this.isIdle, firstSync });
    onSync({ rhythm });
    return rhythm;
  }

  private async restAtLimit(): Promise<void> {
    const rhythm = await this.askRhythm().catch(() => null);
    if (rhythm && !rhythm.mayPush) this.restUntil(rhythm);
  }

  /** Nothing is fetched until it may be; what people wrote is still sent where that may be. */
  private async rest(rhythm: Rhythm): Promise<void> {
    this.restUntil(rhythm);
    this.parts.onSync({ state: 'idle', step: null, failure: null });
    await this.send();
  }

  private restUntil({ resumeAt, pollEveryMs }: Rhythm): void {
    this.dueIn(resumeAt === null ? pollEveryMs : Math.max(0, resumeAt - this.parts.clock()));
  }

  private dueIn(ms: number): void {
    const madeAt = this.parts.clock();
    this.plan = { madeAt, dueAt: madeAt + ms };
  }

  private get isIdle(): boolean {
    return this.parts.clock() - this.hereAt >= idleAfterMs;
  }

  private pullParts(asked: boolean): PullParts {
    const { workspace, backend, onSync, onUsable, onListed } = this.parts;
    return {
      source: new PullSource(backend, workspace.session),
      db: workspace.db,
      committer: workspace.committer,
      index: workspace.index,
      session: workspace.session,
      onCommit: (changes) => {
        if (changes.length > 0) void workspace.settled().then(onListed);
      },
      onProgress: ({ kind, ...progress }: PullProgress) => onSync({ state: kind, ...progress, failure: null }),
      onUsable: async () => {
        await workspace.settled();
        await workspace.markUsable();
        onUsable();
      },
      onClock: (clockSkew) => onSync({ clockSkew }),
      onFit: (missing) => onSync({ missing: [...missing] }),
      onSwept: (swept) => onSync({ swept }),
      sharedQueue: workspace.rules.edition.queue === 'shared',
      covered: this.covered,
      asked,
    };
  }

  /** FLOW-3: whose customers may write to this person meanwhile. */
  private get covered(): readonly Id[] {
    const { index, board, session } = this.parts.workspace;
    return coveredToday(index, session.userId, board.judge.calendar.dayOf(this.parts.clock()));
  }

  /** The practice org keeps no password: after a restart it lets the same person in again by itself. */
  private async renewPracticeSession(session: Session): Promise<void> {
    const { backend, onSession } = this.parts;
    if (!session.practice || (await backend.session.current())?.signedIn) return;
    const renewed = await backend.session.signInToPractice({ username: session.username });
    if (renewed.orgId !== session.orgId || renewed.userId !== session.userId) throw otherOrg();
    onSession(renewed);
  }

  private async tellSession(): Promise<void> {
    const session = await this.parts.backend.session.current().catch(() => null);
    if (session) this.parts.onSession(session);
  }
}
