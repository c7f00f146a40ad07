import type { DeskState } from '#shared/rpc';
import { countWords, stepWords } from '../../ui/progress-words.ts';

interface SyncNote {
  readonly says: string;
  /** How far the first sync is, from 0 to 1; null when no bar belongs there. */
  readonly share: number | null;
  /** Nothing goes on until somebody does something. */
  readonly stuck: 'signed-out' | 'stopped' | null;
}

/** How the cases come in meanwhile. */
export function syncNote({ sync, usable }: Pick<DeskState, 'sync' | 'usable'>): SyncNote {
  const done = { share: null, stuck: null };
  if (usable) return { ...done, says: 'Your list is ready.' };
  if (sync.state === 'signed-out') return { ...done, says: 'Salesforce asks you to sign in.', stuck: 'signed-out' };
  if (sync.failure) return { ...done, says: `${sync.failure.message} ${sync.failure.wayOut}`, stuck: 'stopped' };
  const count = sync.stored > 0 || sync.expected > 0 ? ` · ${countWords(sync.stored, sync.expected)}` : '';
  return { says: `Meanwhile: ${lower(stepWords(sync.step))}${count}`, share: sync.share, stuck: null };
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
