import {
  crawlLanes,
  deltaLanes,
  scopeKey,
  stampMs,
  stampOf,
  type Lane,
  type PageRequest,
  type Scope,
} from '#shared/sync';
import type { CursorRow } from '../../data/database.ts';
import { fetchMissing } from './missing.ts';
import { overlapMs, PullRun, type PullParts } from './pull-run.ts';
import type { Page } from './source.ts';

/**
 * One sync: the first crawl where it is not finished, then a delta pass. Every step is resumed after a stop. Rejects with
 * CANCELLED or the failure that stopped it.
 */
export async function pull(parts: PullParts, signal: AbortSignal): Promise<void> {
  const run = new PullRun(parts, signal);
  await parts.source.checkFit(signal);
  const { serverTime, clockSkew } = await parts.source.clock(signal);
  parts.onClock(clockSkew);
  await resetIfScopeChanged(run);
  await crawl(run, serverTime);
  run.kind = 'delta';
  await delta(run, serverTime);
}

type Pass = NonNullable<CursorRow['pass']>;

/** A lane of the crawl, from where it stands. */
interface CrawlStretch {
  readonly lane: Lane;
  readonly cursor: CursorRow;
  readonly first: PageRequest;
}

/** A lane of a delta pass, from where it stands. */
interface DeltaStretch {
  readonly lane: Lane;
  readonly floor: number;
  readonly pass: Pass;
  readonly first: PageRequest;
}

async function crawl(run: PullRun, serverTime: number): Promise<void> {
  const { lanes, usableAfter } = crawlLanes(run.scope);
  const known = await run.parts.db.cursors.bulkGet(lanes.map((lane) => cursorId('crawl', lane)));
  const stretches = lanes.map((lane, at): CrawlStretch => {
    const cursor = known[at] ?? newCursor(lane, serverTime);
    return { lane, cursor, first: crawlRequest(run, lane, cursor, serverTime) };
  });
  const isMissing = ({ cursor }: CrawlStretch): boolean => cursor.phase !== 'done';
  run.ahead.expect(stretches.filter(isMissing).map(({ first }) => first));
  for (const [position, stretch] of stretches.entries()) {
    run.steps = { done: position, of: lanes.length };
    if (isMissing(stretch)) {
      run.kind = 'first';
      await crawlLane(run, stretch, serverTime);
    }
    if (position + 1 === usableAfter) await run.parts.onUsable();
  }
}

async function crawlLane(
  run: PullRun,
  { lane, cursor: known, first }: CrawlStretch,
  serverTime: number,
): Promise<void> {
  let cursor = known;
  let expected = 0;
  const store = async (page: Page): Promise<void> => {
    expected = Math.max(expected, known.stored + page.total);
    const last = page.records.at(-1);
    cursor = {
      ...cursor,
      afterId: typeof last?.['Id'] === 'string' ? last['Id'] : cursor.afterId,
      stored: cursor.stored + page.records.length,
      phase: page.locator ? 'crawl' : 'done',
    };
    await run.store(lane.object, page.records, cursor);
    run.progress(lane.label, cursor.stored, Math.max(expected, cursor.stored));
  };
  await run.pages(first, () => crawlRequest(run, lane, cursor, serverTime), lane.object, store);
}

async function delta(run: PullRun, serverTime: number): Promise<void> {
  const { db } = run.parts;
  const crawled = await db.cursors.where('lane').startsWith('crawl:').toArray();
  const crawlFloor = Math.min(serverTime, ...crawled.map((cursor) => cursor.floor));
  await run.recallNewCases();
  const lanes = deltaLanes(run.scope);
  const known = await db.cursors.bulkGet(lanes.map((lane) => cursorId('delta', lane)));
  const stretches = lanes.map((lane, at): DeltaStretch => {
    const floor = known[at]?.floor ?? crawlFloor;
    const pass = known[at]?.pass ?? { since: floor, until: wholeSecond(serverTime), after: null };
    return { lane, floor, pass, first: deltaRequest(run, lane, pass, serverTime) };
  });
  run.ahead.expect(stretches.map(({ first }) => first));
  for (const [turn, stretch] of stretches.entries()) {
    run.steps = { done: turn, of: lanes.length + 1 };
    await deltaLane(run, stretch, serverTime);
  }
  await fetchMissing(run, serverTime);
}

async function deltaLane(
  run: PullRun,
  { lane, floor, pass: begun, first }: DeltaStretch,
  serverTime: number,
): Promise<void> {
  let pass = begun;
  let stored = 0;
  const store = async (page: Page): Promise<void> => {
    const last = page.records.at(-1);
    if (last && typeof last['Id'] === 'string')
      pass = { ...pass, after: { stamp: stampMs(last, stampOf(lane.object)), id: last['Id'] } };
    stored += page.records.length;
    const finished = page.locator === null;
    const cursor: CursorRow = {
      lane: cursorId('delta', lane),
      phase: 'live',
      afterId: null,
      floor: finished ? pass.until - overlapMs : floor,
      pass: finished ? null : pass,
      stored,
    };
    await run.store(lane.object, page.records, cursor, lane.object === 'Case');
    run.progress(`changes to ${lane.label}`, stored, Math.max(page.total, stored));
  };
  await run.pages(first, () => deltaRequest(run, lane, pass, serverTime), lane.object, store);
}

function newCursor(lane: Lane, serverTime: number): CursorRow {
  return {
    lane: cursorId('crawl', lane),
    phase: 'crawl',
    afterId: null,
    floor: serverTime - overlapMs,
    pass: null,
    stored: 0,
  };
}

function crawlRequest(run: PullRun, lane: Lane, { afterId }: CursorRow, serverTime: number): PageRequest {
  return { kind: 'crawl', lane: lane.id, scope: pageScope(run.scope), at: serverTime, afterId };
}

function deltaRequest(run: PullRun, lane: Lane, pass: NonNullable<CursorRow['pass']>, serverTime: number): PageRequest {
  return { kind: 'delta', lane: lane.id, scope: pageScope(run.scope), at: serverTime, ...pass };
}

/** Other rows are asked for now (a new report, a new cover): the stored places no longer hold, the rows stay. */
async function resetIfScopeChanged(run: PullRun): Promise<void> {
  const { db } = run.parts;
  const key = scopeKey(run.scope);
  const stored = (await db.settings.get('scope'))?.value;
  if (stored === key) return;
  await db.transaction('rw', db.cursors, db.settings, async () => {
    if (stored !== undefined) await db.cursors.clear();
    await db.settings.put({ name: 'scope', value: key });
  });
}

function pageScope(scope: Scope): Scope & { owners: string[] } {
  return { ...scope, owners: [...scope.owners] };
}

function cursorId(kind: 'crawl' | 'delta', lane: Lane): string {
  return `${kind}:${lane.id}`;
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
