import { deltaLanes, stampMs, stampOf, type Lane, type PageRequest } from '#shared/sync';
import type { CursorRow } from '../../data/database.ts';
import { cursorId } from './cursor-id.ts';
import { overlapMs, together, type PullRun } from './pull-run.ts';
import { newestCases, wentBack } from './take-all.ts';
import type { Page } from './source.ts';

/** Once a day a pass looks back this far, for rows that became visible later than the overlap waits. */
const longOverlapMs = 24 * 60 * 60_000;

type Pass = NonNullable<CursorRow['pass']>;

/** A lane of a delta pass, from where it stands. */
interface DeltaStretch {
  readonly lane: Lane;
  readonly floor: number;
  readonly pass: Pass;
  readonly first: PageRequest;
}

/**
 * What changed in each lane since its floor, up to the server's clock; in a pass that is not whole only in those that a day turns on.
 * `long`: looks back a whole day. `went-back` when Salesforce has older copies than this laptop: then nothing was done.
 */
export async function delta(run: PullRun, serverTime: number, long: boolean): Promise<'done' | 'went-back'> {
  const { db } = run.parts;
  const crawled = await db.cursors.where('lane').startsWith('crawl:').toArray();
  const crawlFloor = Math.min(serverTime, ...crawled.map((cursor) => cursor.floor));
  await run.recallNewCases();
  const lanes = deltaLanes(run.scope, run.absent).filter(({ hot }) => hot === true || run.whole !== null);
  const known = await db.cursors.bulkGet(lanes.map((lane) => cursorId('delta', lane)));
  const stretches = lanes.map((lane, at): DeltaStretch => {
    const floor = known[at]?.floor ?? crawlFloor;
    const since = long ? Math.min(floor, serverTime - longOverlapMs) : floor;
    const pass = known[at]?.pass ?? { since: wholeSecond(since), until: wholeSecond(serverTime), after: null };
    return { lane, floor, pass, first: deltaRequest(run, lane, pass, serverTime) };
  });
  const newest = run.whole ? newestCases(run) : [];
  run.ahead.expect([...newest, ...stretches.map(({ first }) => first)], together);
  for (const request of newest) if (await wentBack(run, request)) return 'went-back';
  for (const [turn, stretch] of stretches.entries()) {
    run.steps = { done: turn, of: lanes.length + 1 };
    await deltaLane(run, stretch, serverTime);
  }
  return 'done';
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

function deltaRequest(run: PullRun, lane: Lane, pass: Pass, serverTime: number): PageRequest {
  return { kind: 'delta', lane: lane.id, scope: run.pageScope, at: serverTime, ...pass };
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
