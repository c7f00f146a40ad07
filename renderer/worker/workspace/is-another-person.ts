import type { Change } from '#shared/sync';
import type { WorkspaceIndex } from './workspace-index.ts';

/** Whether a user's cases may be judged otherwise for this change (R10-2), or show another owner. */
export function isAnotherPerson({ users }: WorkspaceIndex, change: Change): boolean {
  if ('remove' in change || change.table !== 'users') return true;
  const known = users.get(change.put.id);
  return known?.role !== change.put.role || known.name !== change.put.name;
}
