import type { Id } from '#shared/domain';
import type { ListSource } from '#shared/lists';
import type { DayEntry } from '../day/day-entry.ts';

/** Whether a case belongs to a source. `owners`: me, or a manager's reports. */
export function belongsTo(source: ListSource, entry: DayEntry, owners: ReadonlySet<Id>): boolean {
  switch (source) {
    case 'all':
      return true;
    case 'day':
    case 'mine-open':
      return entry.statusGroup !== 'closed' && owners.has(entry.ownerId);
    case 'mine-closed':
      return entry.statusGroup === 'closed' && owners.has(entry.ownerId);
    case 'colleagues':
      return !owners.has(entry.ownerId);
    case 'created':
      return entry.createdByMe;
    case 'clean-up':
      return belongsTo('day', entry, owners) && wantsCleaning(entry);
  }
}

/** A Required-10 item is missing, or the limit to close is past. */
function wantsCleaning({ facts, bands }: DayEntry): boolean {
  return facts.obligations.some(({ kind }, at) => kind === 'hygiene' || (kind === 'limit' && bands[at] === 'breached'));
}
