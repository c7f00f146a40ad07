import type { Change } from '#shared/sync';
import { indexedTables } from '../workspace/workspace-index.ts';
import type { Workspace } from '../workspace/workspace.ts';

const restoredName = 'restored';

/** Notes that records of a backup were laid in, which the first whole sync has to confirm. The list can be worked until then. */
export async function noteRestored({ committer }: Workspace): Promise<void> {
  await committer.commit({ changes: [], settings: { [restoredName]: true, usable: true } });
}

/**
 * After a whole sync: drops what a backup had laid in (its stamp is 0) and no page of Salesforce has brought since. What was made
 * here stays.
 */
export async function dropUnconfirmed({ db, committer, index }: Workspace): Promise<void> {
  if ((await db.settings.get(restoredName))?.value !== true) return;
  const removals: Change[] = [];
  for (const table of indexedTables) {
    for (const { id, stamp } of index[table].values()) {
      if (stamp === 0 && !id.startsWith('local:')) removals.push({ table, remove: id, stamp: 0 });
    }
  }
  // The one table that is not kept in memory.
  for (const { id, stamp } of await db.caseChanges.toArray()) {
    if (stamp === 0) removals.push({ table: 'caseChanges', remove: id, stamp: 0 });
  }
  await committer.commit({ changes: removals, settings: { [restoredName]: false }, forgetting: true });
}
