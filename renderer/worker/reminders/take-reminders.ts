import { noticesOf, remindersDue, type Notice, type RemindedCase, type Told } from '#shared/reminders';
import type { Desk } from '../desk/desk.ts';
import type { Workspace } from '../workspace/workspace.ts';

const toldName = 'reminders';

/**
 * What is to be told now (nothing before the first sync is whole: what it brings piece by piece is no news), marked as told before it is given out: a crash in between costs a reminder, it does not repeat one.
 * Of my own cases; a manager's reports have their own laptops.
 */
export async function takeReminders(
  { workspace, state }: Pick<Desk, 'workspace' | 'state'>,
  now: number,
): Promise<Notice[]> {
  const { phase, sync } = state.current;
  if (!workspace || phase !== 'ready' || sync.lastSyncAt === null) return [];
  await workspace.settled();
  const { rules, board, committer, db } = workspace;
  const kept = (await db.settings.get(toldName))?.value as Told | undefined;
  const { calendar } = board.judge;
  const before = kept ?? null;
  const options = { terms: rules.settings.notifications, calendar, now, told: before };
  const { tell, told } = remindersDue(mine(workspace), options);
  if (told !== before) await committer.commit({ changes: [], settings: { [toldName]: told } });
  return [...noticesOf(tell, { calendar, now })];
}

function* mine({ board }: Workspace): Iterable<RemindedCase> {
  const { me } = board.judge;
  for (const { id, ownerId, subject, account, facts } of board.entries)
    if (ownerId === me) yield { id, subject, account, obligations: facts.obligations };
}
