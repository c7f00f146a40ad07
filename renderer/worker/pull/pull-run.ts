import type { Id } from '#shared/domain';
import type { Session, Swept } from '#shared/rpc';
import {
  convertContext,
  scopeOf,
  toChange,
  type Change,
  type ConvertContext,
  type PageRequest,
  type PageScope,
  type SalesforceRecord,
  type Scope,
  type SyncObject,
} from '#shared/sync';
import type { Committer } from '../../data/commit.ts';
import type { CursorRow, WorkspaceDatabase } from '../../data/database.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { isMerge, waitedOn, type Merge } from '../../data/follow-merges.ts';
import { LookAhead } from './look-ahead.ts';
import { isTooMany } from './mass-delete.ts';
import { repointed } from './merges.ts';
import { rewritten } from './rewritten.ts';
import { cancelled, isCode, type Page, type PullSource } from './source.ts';

/** Rows can become visible after their stamp (`sync-research.md` §3.3): each pass looks back this far. */
export const overlapMs = 10 * 60_000;

/** So many first pages go in one call. */
export const together = 5;

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
  /** Told which optional fields the org lacks. */
  readonly onFit: (missingFields: readonly string[]) => void;
  /** Told what a sweep found gone. */
  readonly onSwept: (swept: Swept | null) => void;
  /** Colleagues whom this person covers today. */
  readonly covered?: readonly Id[];
  /** The edition has a shared queue: its waiting cases are synced too. */
  readonly sharedQueue: boolean;
  /** A person asked for this sync. */
  readonly asked: boolean;
}

/** One run of the sync: fetches pages, stores them, tells what is new and how far it is. */
export class PullRun {
  readonly scope: Scope;
  readonly parts: PullParts;
  readonly signal: AbortSignal;
  /** Rows are taken whatever their stamp: the org went back, or has fields that it lacked. */
  takesAll = false;
  /** Optional fields that the org lacks. */
  absent: ReadonlySet<string> = new Set();
  /** Everything is asked for, not only what a day turns on; `since`: when that was done last, by the server's clock. */
  whole: { readonly since: number | null } | null = { since: null };
  /** More was deleted than is believed without a look at everything. */
  heldBack = false;
  /** Cases that came into scope by a delta. */
  readonly newCases = new Set<Id>();
  kind: PullProgress['kind'] = 'delta';
  /** Steps of the run: lanes to fetch, and one for what no lane brings. */
  steps = { done: 0, of: 1 };
  /** Told what `pages` will be asked for next, it has some of it fetched by then. */
  readonly ahead = new LookAhead((requests) => this.fetchTogether(requests));

  constructor(parts: PullParts, signal: AbortSignal) {
    this.parts = parts;
    this.signal = signal;
    this.scope = scopeOf(parts.session, parts.sharedQueue, parts.covered);
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
    const news: Change[] = [];
    const before = this.newCases.size;
    const again: Extract<Change, { put: unknown }>[] = [];
    const late: Merge[] = [];
    const { context } = this;
    for (const record of records) {
      const change = toChange(object, record, context);
      if (change && isMerge(change)) late.push(change);
      if (!change) continue;
      if (!this.isNews(change)) {
        // A crawl meets rows twice; what was written again meanwhile, the delta after it brings.
        if (this.kind !== 'first' && 'put' in change && index.hasStampOf(change)) again.push(change);
        continue;
      }
      if (noteNewCases && 'put' in change && !index.cases.has(change.put.id)) this.newCases.add(change.put.id);
      news.push(change);
    }
    news.push(...(await rewritten(this.parts.db, object, again)));
    // What was sent met the end of a record before this told that it lives on in another.
    const waited = await waitedOn(
      this.parts.db,
      late.filter((merge) => !news.includes(merge)),
    );
    const changes = [...this.believed(news), ...waited, ...(await repointed(this.parts, news))];
    if (changes.length === 0 && !cursor) return;
    const settings = this.newCases.size > before ? { [newCasesName]: [...this.newCases] } : {};
    // As shown: edits that wait to be sent lie over what Salesforce has.
    const shown = await committer.commit({ changes, cursors: cursor ? [cursor] : [], settings });
    onCommit(shown.changes);
  }

  /** What a conversion must know beyond a record. */
  get context(): ConvertContext {
    return convertContext(new Set(this.scope.owners), this.parts.index);
  }

  private isNews(change: Change): boolean {
    return (this.takesAll && 'put' in change) || this.parts.index.isNews(change);
  }

  /** Without deletions where there are more than anybody would make: the sweep looks into them. */
  private believed(news: readonly Change[]): readonly Change[] {
    const [first] = news;
    const removals = news.filter((change) => 'remove' in change).length;
    if (!first || first.table === 'caseChanges' || !isTooMany(removals, this.parts.index[first.table].size))
      return news;
    this.heldBack = true;
    return news.filter((change) => 'put' in change);
  }

  /** Keeps single values. */
  async keep(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.parts.committer.commit({ changes: [], settings });
  }

  get pageScope(): PageScope {
    return { ...this.scope, owners: [...this.scope.owners] };
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

  /** Several first pages in as few calls as may be; each fails by itself. */
  private fetchTogether(requests: readonly PageRequest[]): readonly Promise<Page>[] {
    const [only, ...others] = requests;
    if (only && others.length === 0) return [this.fetch(only)];
    const answers = this.parts.source.pages(requests, this.signal);
    return requests.map((_request, at) => {
      const page = answers.then((pages) => pageOf(pages[at]));
      page.catch(() => undefined);
      return page;
    });
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

function pageOf(answer: Page | Error | undefined): Page {
  if (answer instanceof Error) throw answer;
  if (!answer) throw new Error('Main left a page out.');
  return answer;
}
