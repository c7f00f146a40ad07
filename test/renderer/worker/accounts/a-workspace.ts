import type { Account, Activity, Case, Contact, Opportunity, User } from '#shared/domain';
import { fy26, type HandbookEdition } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { DEFAULT_SETTINGS } from '#shared/settings';
import { DayBoard } from '../../../../renderer/worker/day/day-board.ts';
import { Slices } from '../../../../renderer/worker/slices.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import type { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aUser, NOW } from '../../../support/builders.ts';

export const start = parseInstant(NOW);

interface Records {
  readonly users?: readonly User[];
  readonly accounts?: readonly Account[];
  readonly contacts?: readonly Contact[];
  readonly opportunities?: readonly Opportunity[];
  readonly cases?: readonly Case[];
  readonly activities?: readonly Activity[];
}

/** What of an open workspace is in memory: its records, and the Day list of the user `u-kk` on them. */
export async function anOpenWorkspace(records: Records, edition: HandbookEdition = fy26): Promise<Workspace> {
  const index = new WorkspaceIndex();
  const touched = new Set<string>();
  for (const user of [aUser(), ...(records.users ?? [])]) index.put('users', { ...user, stamp: 1 }, touched);
  for (const table of ['accounts', 'contacts', 'opportunities', 'activities', 'cases'] as const)
    for (const record of records[table] ?? []) index.put(table, { ...record, stamp: 1 }, touched);
  const board = new DayBoard(index, {
    edition,
    calendar: createCalendar({ zone: 'UTC' }),
    me: 'u-kk',
    owners: new Set(['u-kk']),
    roster: new Set(['KK']),
  });
  await board.evaluateAll(() => start, new Slices(() => performance.now()));
  return { index, board, rules: { settings: DEFAULT_SETTINGS } } as Workspace;
}
