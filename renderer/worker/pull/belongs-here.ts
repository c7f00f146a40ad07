import type { Activity, Case, Id } from '#shared/domain';
import type { SyncObject } from '#shared/sync';
import type { PullRun } from './pull-run.ts';

/** Tells which rows that no lane has any more are kept all the same: colleagues' open cases on my accounts, and what was opened here. */
export async function belongsHere(
  { parts, scope }: PullRun,
  cases: ReadonlySet<Id>,
): Promise<(object: SyncObject, id: Id) => boolean> {
  const { db, index } = parts;
  const visits = ((await db.settings.get('visits'))?.value ?? {}) as Readonly<Record<Id, unknown>>;
  const isMine = (other: Id): boolean => {
    const one = index.cases.get(other);
    return one !== undefined && one.closedAt === undefined && scope.owners.includes(one.ownerId);
  };
  const staysCase = ({ id, closedAt, accountId }: Case): boolean =>
    cases.has(id) ||
    id in visits ||
    (scope.kind === 'advocate' && closedAt === undefined && index.casesOf.account.get(accountId).some(isMine));
  /** A lane has the activities of a case that a lane has: what it left out is gone from there. */
  const staysActivity = ({ caseId, accountId }: Activity): boolean => {
    const ofCase = caseId === undefined ? undefined : index.cases.get(caseId);
    if (ofCase) return !cases.has(ofCase.id) && staysCase(ofCase);
    return caseId === undefined && accountId !== undefined && index.casesOf.account.get(accountId).length === 0;
  };
  return (object, id) => {
    const theCase = object === 'Case' ? index.cases.get(id) : undefined;
    if (theCase) return staysCase(theCase);
    const activity = index.activities.get(id);
    return activity === undefined || staysActivity(activity);
  };
}
