import { crawlLanes, queueLane, type Lane, type PageRequest } from '#shared/sync';
import type { CursorRow } from '../../data/database.ts';
import { cursorId } from './cursor-id.ts';
import { overlapMs, type PullRun } from './pull-run.ts';
import type { Page } from './source.ts';

/** A lane of the crawl, from where it stands. */
interface CrawlStretch {
  readonly lane: Lane;
  readonly cursor: CursorRow;
  readonly first: PageRequest;
}

/** The first crawl, from where it stands. */
export async function crawl(run: PullRun, serverTime: number): Promise<void> {
  const { lanes, usableAfter } = crawlLanes(run.scope, run.absent);
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
    await run.store(lane.object, page.records, cursor, lane.id === queueLane);
    run.progress(lane.label, cursor.stored, Math.max(expected, cursor.stored));
  };
  await run.pages(first, () => crawlRequest(run, lane, cursor, serverTime), lane.object, store);
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
  return { kind: 'crawl', lane: lane.id, scope: run.pageScope, at: serverTime, afterId };
}
