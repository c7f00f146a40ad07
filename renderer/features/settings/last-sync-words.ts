import type { DeskState } from '#shared/rpc';
import { agoWords } from '../../ui/age-words.ts';
import type { Time } from '../../ui/time.ts';

/** How the sync stands, in a few words. */
export function lastSyncWords({ lastSyncAt, state, failure }: DeskState['sync'], time: Time): string {
  const last = lastSyncAt === null ? 'not yet' : agoWords(lastSyncAt, time);
  if (failure && failure.code !== 'CANCELLED') return `${last}; the last attempt failed: ${failure.message}`;
  return state === 'idle' ? last : `${last}; ${words[state]}`;
}

const words: Readonly<Record<Exclude<DeskState['sync']['state'], 'idle'>, string>> = {
  first: 'fetching your cases',
  delta: 'syncing now',
  offline: 'offline',
  'signed-out': 'signed out',
  failed: 'failed',
};
