import { id18, stampMs, type PageRequest } from '#shared/sync';
import type { PullRun } from './pull-run.ts';

type Keyed = Extract<PageRequest, { kind: 'keyed' }>;

/** Enough that not all of them were deleted meanwhile. */
const looked = 20;
const absentName = 'absentFields';
const takeAllName = 'takeAll';

/** The cases that changed last, asked for as they stand now; none while everything is taken again anyway. */
export function newestCases({ parts, takesAll }: PullRun): readonly Keyed[] {
  if (takesAll) return [];
  const newest = [...parts.index.cases.values()]
    .filter(({ id, stamp }) => stamp > 0 && !id.startsWith('local:'))
    .sort((a, b) => b.stamp - a.stamp)
    .slice(0, looked);
  if (newest.length === 0) return [];
  const ids = newest.map(({ id }) => id);
  return [{ kind: 'keyed', object: 'Case', field: 'Id', ids, openOnly: false, changedSince: 0 }];
}

/** Salesforce never stamps a row back: an older copy than ours says that the org was restored from a backup. */
export async function wentBack(run: PullRun, request: Keyed): Promise<boolean> {
  let back = false;
  await run.pages(
    request,
    () => request,
    request.object,
    async ({ records }) => {
      for (const record of records) {
        const known = run.parts.index.cases.get(id18(String(record['Id'])));
        if (known && stampMs(record, 'SystemModstamp') < known.stamp) back = true;
      }
    },
  );
  return back;
}

/** Whether the org has fields now that it lacked when the rows were fetched. */
export async function fieldsCameBack(run: PullRun, absent: readonly string[]): Promise<boolean> {
  const before = (await run.parts.db.settings.get(absentName))?.value;
  const known = Array.isArray(before) ? (before as string[]) : null;
  if (known?.join() !== absent.join()) await run.keep({ [absentName]: absent });
  return known?.some((field) => !absent.includes(field)) ?? false;
}

/** Every row is fetched again and taken whatever its stamp; what waits to be sent stays over it. */
export async function takeAllAgain(run: PullRun): Promise<void> {
  const { db } = run.parts;
  run.takesAll = true;
  await db.transaction('rw', db.cursors, db.settings, async () => {
    await db.cursors.clear();
    await db.settings.put({ name: takeAllName, value: true });
  });
}

/** Whether a run that was stopped was taking everything again. */
export async function isTakingAll({ parts }: PullRun): Promise<boolean> {
  return (await parts.db.settings.get(takeAllName))?.value === true;
}

export async function tookAll(run: PullRun): Promise<void> {
  if (!run.takesAll) return;
  run.takesAll = false;
  await run.keep({ [takeAllName]: false });
}
