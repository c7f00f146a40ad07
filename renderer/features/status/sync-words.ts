import type { DeskState } from '#shared/rpc';
import { agoWords } from '../../ui/age-words.ts';
import type { Time } from '../../ui/time.ts';

type Sync = DeskState['sync'];

export interface Standing {
  readonly word: 'Online' | 'Offline' | 'Signed out';
  readonly tone: 'good' | 'waiting' | 'bad';
}

/** Whether Salesforce can be reached, as far as the last attempt knows. */
export function standingOf(desk: DeskState): Standing {
  const { state } = desk.sync;
  if (state === 'offline') return { word: 'Offline', tone: 'waiting' };
  // A practice workspace signs itself in again at each start, and says so by its sync where it cannot.
  const signedOut = state === 'signed-out' || (desk.session?.signedIn === false && !desk.session.practice);
  return signedOut ? { word: 'Signed out', tone: 'bad' } : { word: 'Online', tone: 'good' };
}

export function isRunning(sync: Sync): boolean {
  return sync.state === 'first' || sync.state === 'delta';
}

/** What went wrong with the last sync. That somebody cancelled it is nothing wrong. */
export function troubleOf(sync: Sync): Sync['failure'] {
  return sync.failure?.code === 'CANCELLED' ? null : sync.failure;
}

/** When the data was last brought up to date. */
export function lastSyncWords(sync: Sync, time: Time): string {
  return sync.lastSyncAt === null ? 'Not synced yet' : `Synced ${agoWords(sync.lastSyncAt, time)}`;
}

/** What a screen reader hears at a turn of the sync; no counts, no ages, so that it is heard once. */
export function spokenWords(desk: DeskState, backendAnswers: boolean): string {
  if (!backendAnswers) return lostWords;
  const { sync } = desk;
  const trouble = troubleOf(sync);
  if (trouble) return `${trouble.message} ${trouble.wayOut}`;
  if (sync.state === 'first') return 'Fetching your cases.';
  if (sync.state === 'offline') return 'Offline.';
  if (sync.state === 'signed-out') return 'Signed out.';
  return sync.lastSyncAt === null ? '' : 'Synced.';
}

export const lostWords = "The app's main process is not answering. The list stays usable.";
