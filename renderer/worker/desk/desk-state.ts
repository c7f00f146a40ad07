import { editionOf } from '#shared/handbook';
import { DeskError, type DeskState } from '#shared/rpc';
import { dayCounts } from '../lists/day-counts.ts';
import { marksOf } from '../settings/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

const noBands = { breached: 0, now: 0, slipping: 0, planned: 0, quiet: 0 };
/** Before a workspace is open, and after it was closed. */
export const nothingOpen: DeskState = {
  phase: 'starting',
  session: null,
  usable: false,
  version: 0,
  sync: {
    state: 'idle',
    step: null,
    stored: 0,
    expected: 0,
    share: 0,
    lastSyncAt: null,
    clockSkew: 0,
    failure: null,
    swept: null,
    missing: [],
    rhythm: null,
  },
  failure: null,
  edits: {
    waiting: 0,
    needYou: 0,
    saving: 0,
    unsavedFailure: null,
    canUndo: null,
    canRedo: null,
    restored: 0,
    named: 0,
  },
  counts: { cases: 0, day: 0, bands: noBands, done: 0, left: 0 },
  edition: marksOf(editionOf('fy26')),
  zone: 'UTC',
  settings: { version: 0, setUp: false, judging: false },
};

/** What the state says of the list. */
export function listed({ board, index }: Workspace, now: number): Pick<DeskState, 'version' | 'counts'> {
  return { version: board.version, counts: { cases: index.cases.size, ...dayCounts(board, now) } };
}

export function unsentWork(waiting: number): DeskError {
  return new DeskError(
    'UNSENT_WORK',
    `${waiting === 1 ? 'One change is' : `${waiting} changes are`} saved on this laptop only.`,
    'Sync first, or save them to a file; signing out now would lose them.',
    { waiting },
  );
}
