import type { Id } from '#shared/domain';
import { childrenOfAccount, fetchBy } from './keyed.ts';
import type { PullRun } from './pull-run.ts';

const activityMs = 120 * 24 * 60 * 60_000;
const fetchedName = 'highValueAccounts';
const activities = [
  ['Task', 'AccountId'],
  ['Event', 'AccountId'],
] as const;

/** What hangs on High Value Accounts that have no case here, which no lane brings; `since`: of those known before only what changed. */
export async function fetchHighValue(run: PullRun, serverTime: number, since: number | null): Promise<void> {
  const { db, index } = run.parts;
  const alone = [...index.accounts.values()].filter(
    ({ id, highValue }) => highValue === true && index.casesOf.account.get(id).length === 0,
  );
  const kept = (await db.settings.get(fetchedName))?.value;
  const known = new Set(Array.isArray(kept) && since !== null ? (kept as Id[]) : []);
  const ids = alone.map(({ id }) => id);
  const fresh = ids.filter((id) => !known.has(id));
  await fetchBy(run, childrenOfAccount, fresh);
  await fetchBy(run, activities, fresh, serverTime - activityMs);
  await fetchBy(
    run,
    [...childrenOfAccount, ...activities],
    ids.filter((id) => known.has(id)),
    since,
  );
  if (fresh.length > 0 || known.size > ids.length) await run.keep({ [fetchedName]: ids });
}
