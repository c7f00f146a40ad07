import type { Id } from '#shared/domain';
import type { DeskState } from '#shared/rpc';
import { bandCounts, type DayBoard } from '../day/day-board.ts';
import type { DayEntry } from '../day/day-entry.ts';

type DayCounts = Pick<DeskState['counts'], 'day' | 'bands' | 'done' | 'left'>;

/**
 * How far the day is. Left: something is owed by the end of today, or was. Done (ours): its owner worked it today (an outbound,
 * a note, a done task, a Next Steps entry of today, started or closed), and nothing more is owed on it today.
 */
export function dayCounts(board: DayBoard, now: number): DayCounts {
  const { calendar, owners } = board.judge;
  const today = calendar.startOfDay(calendar.dayOf(now));
  const bands = bandCounts(board.entries);
  const left = bands.breached + bands.now;
  let done = 0;
  for (let at = left; at < board.entries.length; at++) if (isWorked(board.entries[at], today)) done++;
  for (const entry of board.others) if (isWorked(entry, today) && isClosedMine(entry, owners)) done++;
  return { day: board.entries.length, bands, done, left };
}

function isWorked(entry: DayEntry | undefined, today: number): boolean {
  return entry !== undefined && entry.workedAt !== null && entry.workedAt >= today;
}

function isClosedMine({ statusGroup, ownerId }: DayEntry, owners: ReadonlySet<Id>): boolean {
  return statusGroup === 'closed' && owners.has(ownerId);
}
