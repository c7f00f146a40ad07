import type { Change } from '#shared/sync';
import { indexedTables, type WorkspaceIndex } from './workspace-index.ts';

/** The removal of what a backup laid in (its stamp is 0) and no page of Salesforce has brought since. What was made here stays. */
export function unconfirmedIn(index: WorkspaceIndex): Change[] {
  const removals: Change[] = [];
  for (const table of indexedTables) {
    for (const { id, stamp } of index[table].values()) {
      if (stamp === 0 && !id.startsWith('local:')) removals.push({ table, remove: id, stamp: 0 });
    }
  }
  return removals;
}
