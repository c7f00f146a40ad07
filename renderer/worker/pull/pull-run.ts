import type { Id } from '#shared/domain';
import type { Session } from '#shared/rpc';
import {
  convertContext,
  scopeOf,
  toChange,
  type Change,
  type PageRequest,
  type SalesforceRecord,
  type Scope,
  type SyncObject,
} from '#shared/sync';
import type { Committer } from '../../data/commit.ts';
import type { CursorRow, WorkspaceDatabase } from '../../data/database.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { LookAhead } from './look-ahead.ts';
import { cancelled, isCode, type Page, type PullSource } from './source.ts';

/** Rows can become visible after their stamp (`sync-research.md` §3.3): each pass looks back this far. */
export const overlapMs = 10 * 60_000;

const newCasesName = 'newCases';

export interface PullProgress {
  readonly kind: 'first' | 'delta';
  readonly step: string;
  readonly stored: number;
  readonly expected: number;
  /** How much of the whole run is done, from 0 to 1. */
  readonly share: number;
}

export interface PullParts {
  readonly source: PullSource;
  readonly db: WorkspaceDatabase;
  readonly committer: Committer;
  readonly index: WorkspaceIndex;
  readonly session: Session;
  /** Called after each commit, with what is new. */
  readonly onCommit: (changes: readonly Change[]) => void;
  readonly onProgress: (progress: PullProgress) => void;
  /** The list can be worked from here on, although the first sync still runs. */
  readonly onUsable: () => Promise<void>;
  readonly onClock: (skewMs: number) => void;
}

/** One run of the sync: fetches pages, stores them, tells what is new and how far it is. */
export class PullRun {
  readonly scope: Scope;
  readonly parts: PullParts;
  readonly signal: AbortSignal;
  /** Cases that came into scope by a delta. */
  readonly newCases = new Set<Id>();
  kind: PullProgress['kind'] = 'delta';
  /** Steps of the run: lanes to fetch, and one for what no lane brings. */
  steps = { done: 0, of: 1 };
  /** Told what `pages` will be asked for next, it has some of it fetched by then. */
  readonly ahead = new LookAhead((request) => this.fetch(request));

  constructor(parts: PullParts, signal: AbortSignal) {
    this.parts = parts;
    this.signal = signal;
    this.scope = scopeOf(parts.session);
  }

  /**
   * Stores what a page brought, with its cursor, and tells what was news. With `noteNewCases` the cases that were not here
   * before are noted in the same transaction, because what hangs on them is still to be fetched.
   */
  async store(
    object: SyncObject,
    records: readonly SalesforceRecord[],
    cursor: CursorRow | null,
    noteNewCases = false,
  ): Promise<void> {
    const { committer, index, onCommit } = this.parts;
    const context = convertContext(new Set(this.scope.owners), index);
    const changes: Change[] = [];
    const before = this.newCases.size;
    for (const record of records) {
      const change = toChange(object, record, context);
      if (!change || !index.isNews(change)) continue;
      if (noteNewCases && 'put' in change && !index.cases.has(change.put.id)) this.newCases.add(change.put.id);
      changes.push(change);
    }
    if (changes.length === 0 && !cursor) return;
    const settings = this.newCases.size > before ? { [newCasesName]: [...this.newCases] } : {};
    // As shown: edits that wait to be sent lie over what Salesforce has.
    const shown = await committer.commit({ changes, cursors: cursor ? [cursor] : [], settings });
    onCommit(shown.changes);
  }

  /** The cases noted by a run that was stopped before it could fetch what hangs on them. */
  async recallNewCases(): Promise<void> {
    const kept = (await this.parts.db.settings.get(newCasesName))?.value;
    if (Array.isArray(kept)) for (const id of kept as Id[]) this.newCases.add(id);
  }

  async forgetNewCases(): Promise<void> {
    if (this.newCases.size === 0) return;
    this.newCases.clear();
    await this.parts.committer.commit({ changes: [], settings: { [newCasesName]: [] } });
  }

  /**
   * Pages of one request after another, the next being fetched while this one is stored, and after the last those that are
   * expected next. `resume` is asked when a place is lost.
   */
  async pages(
    first: PageRequest,
    resume: () => PageRequest,
    object: SyncObject,
    each: (page: Page) => Promise<void>,
  ): Promise<void> {
    let next: Promise<Page> | null = this.ahead.take(first);
    while (next) {
      this.stopIfCancelled();
      let page: Page;
      try {
        page = await next;
      } catch (error) {
        this.stopIfCancelled();
        if (!isCode(error, 'CURSOR_LOST')) throw error;
        next = this.fetch(resume());
        continue;
      }
      next = page.locator ? this.fetch({ kind: 'next', object, locator: page.locator }) : null;
      if (!next) this.ahead.go();
      await each(page);
    }
  }

  private fetch(request: PageRequest): Promise<Page> {
    const page = this.parts.source.page(request, this.signal);
    page.catch(() => undefined);
    return page;
  }

  stopIfCancelled(): void {
    if (this.signal.aborted) throw cancelled();
  }

  progress(step: string, stored: number, expected: number): void {
    const inStep = expected > 0 ? stored / expected : 0;
    this.parts.onProgress({
      kind: this.kind,
      step,
      stored,
      expected,
      share: (this.steps.done + inStep) / this.steps.of,
    });
  }
}
