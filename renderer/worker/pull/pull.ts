import { scopeKey } from '#shared/sync';
import { crawl } from './crawl.ts';
import { delta } from './delta.ts';
import { fetchMissing } from './missing.ts';
import { PullRun, type PullParts } from './pull-run.ts';
import { fetchRenamed } from './renamed.ts';
import { fieldsCameBack, isTakingAll, takeAllAgain, tookAll } from './take-all.ts';
import { beforeCrawl, sweep, sweepWanted } from './sweep.ts';

const dayMs = 24 * 60 * 60_000;
/** What changes seldom is asked for so often only: it takes several calls, and an Advocate has three hundred a day. */
const wholeEveryMs = 30 * 60_000;
const longPassName = 'longPassAt';
const wholePassName = 'wholePassAt';

/**
 * One sync: the first crawl where it is not finished, then a delta pass, and once a day a long one and a sweep. Every step is
 * resumed after a stop. Rejects with CANCELLED or the failure that stopped it.
 */
export async function pull(parts: PullParts, signal: AbortSignal): Promise<void> {
  const run = new PullRun(parts, signal);
  const { missingOptional, names = {} } = await parts.source.checkFit(signal);
  run.absent = new Set(missingOptional);
  parts.onFit(missingOptional);
  const { serverTime, clockSkew } = await parts.source.clock(signal);
  parts.onClock(clockSkew);
  run.takesAll = await isTakingAll(run);
  await resetIfScopeChanged(run);
  if (await fieldsCameBack(run, missingOptional)) await takeAllAgain(run);
  await fetchRenamed(run, names);
  if ((await parts.db.cursors.count()) === 0) await beforeCrawl(run, serverTime);
  await crawl(run, serverTime);
  const isFirst = run.kind === 'first';
  run.kind = 'delta';
  const long = !isFirst && (await isDue(run, longPassName, dayMs, serverTime));
  await planWhole(run, serverTime);
  if ((await delta(run, serverTime, long)) === 'went-back') {
    await takeAllAgain(run);
    await crawl(run, serverTime);
    run.kind = 'delta';
    await delta(run, serverTime, false);
  }
  if (await sweepWanted(run, serverTime)) await sweep(run, serverTime);
  await fetchMissing(run, serverTime);
  await tookAll(run);
  // Main looks again when a query misses a field: what it found out meanwhile is told too.
  parts.onFit((await parts.source.checkFit(signal)).missingOptional);
  if (run.whole) await run.keep({ [wholePassName]: serverTime });
  if (long || isFirst) await run.keep({ [longPassName]: serverTime });
}

async function isDue({ parts }: PullRun, name: string, everyMs: number, serverTime: number): Promise<boolean> {
  const at = (await parts.db.settings.get(name))?.value;
  return typeof at !== 'number' || serverTime - at >= everyMs;
}

/** A pass is whole when its time has come, when a person asks, and when everything is taken again. */
async function planWhole(run: PullRun, serverTime: number): Promise<void> {
  const at = (await run.parts.db.settings.get(wholePassName))?.value;
  const due = run.parts.asked || run.takesAll || (await isDue(run, wholePassName, wholeEveryMs, serverTime));
  run.whole = due ? { since: typeof at === 'number' && !run.takesAll ? at : null } : null;
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
