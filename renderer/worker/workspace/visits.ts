import type { Case, Id } from '#shared/domain';
import { DAY_MS } from '#shared/lib';
import type { Change } from '#shared/sync';
import type { WorkspaceIndex } from './workspace-index.ts';

const keptMs = 7 * DAY_MS;

/** When cases outside the scope were last opened, in milliseconds, by id. */
export type Visits = Readonly<Record<Id, number>>;

/** The visits that have run out at `now`, and the removal of what they had brought; what the scope holds by itself stays. */
export function expiredVisits(
  visits: Visits,
  index: WorkspaceIndex,
  owners: ReadonlySet<Id>,
  me: Id,
  now: number,
): { readonly kept: Visits; readonly removals: readonly Change[] } {
  const kept: Record<Id, number> = {};
  const removals: Change[] = [];
  for (const [id, at] of Object.entries(visits)) {
    const theCase = index.cases.get(id);
    if (now - at < keptMs) kept[id] = at;
    else if (theCase && !isInScope(theCase, index, owners, me)) {
      removals.push({ table: 'cases', remove: id, stamp: theCase.stamp });
      for (const activity of index.activitiesOf.case.get(id))
        removals.push({ table: 'activities', remove: activity.id, stamp: now });
    }
  }
  return { kept, removals };
}

function isInScope(theCase: Case, index: WorkspaceIndex, owners: ReadonlySet<Id>, me: Id): boolean {
  if (owners.has(theCase.ownerId) || theCase.createdById === me) return true;
  return index.casesOf.account.get(theCase.accountId).some((id) => {
    const other = index.cases.get(id);
    return other !== undefined && owners.has(other.ownerId) && other.closedAt === undefined;
  });
}
