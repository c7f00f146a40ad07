import type { Swept } from '#shared/rpc';
import type { Change } from '#shared/sync';
import type { Committer } from '../../data/commit.ts';
import type { WorkspaceDatabase } from '../../data/database.ts';
import { repointed } from './merges.ts';
import type { PullParts } from './pull-run.ts';

const heldName = 'held';

/** What a sweep found gone from Salesforce. */
export interface Gone {
  /** By the server's clock, in milliseconds. */
  at: number;
  removals: Change[];
  /** In the recycle bin or in the log of deletions. */
  deleted: number;
  /** In neither: purged long ago, or no longer shown to this person. */
  hidden: number;
  /** Of so many rows here. */
  of: number;
  /** A person has said to keep it. */
  answered: boolean;
}

type Parts = Pick<PullParts, 'db' | 'committer' | 'index' | 'onCommit' | 'onSwept'>;

/** What is held for a person to decide on; null when nothing is. */
export async function heldNow(db: WorkspaceDatabase): Promise<Gone | null> {
  return ((await db.settings.get(heldName))?.value as Gone | null | undefined) ?? null;
}

/** Keeps in mind what is gone, without removing anything, until a person has said what to do. */
export async function hold({ committer, onSwept }: Parts, gone: Gone): Promise<void> {
  await keep(committer, gone);
  onSwept(sweptOf(gone));
}

/** What is held, as it is told. */
export function sweptOf({ deleted, hidden, of }: Gone): Swept {
  return { kind: 'held', deleted, hidden, of, unsent: 0 };
}

/** Removes what is gone; a change that waits on such a record is kept as a text to decide on. */
export async function remove(parts: Parts, { removals, deleted, hidden, of }: Gone): Promise<void> {
  const { committer, index, onCommit, onSwept } = parts;
  const changes = removals.filter(
    (one) => 'remove' in one && one.table !== 'caseChanges' && index[one.table].has(one.remove),
  );
  const shown = await committer.commit({
    changes: [...changes, ...(await repointed(parts, changes))],
    settings: { [heldName]: null },
  });
  onCommit(shown.changes);
  const unsent = shown.outbox.puts.length;
  onSwept(hidden > 0 || unsent > 0 ? { kind: 'removed', deleted, hidden, of, unsent } : null);
}

/** What a person says of what is held: it goes, or it stays until the next sweep asks again. */
export async function answerHeld(parts: Parts, removes: boolean): Promise<void> {
  const held = await heldNow(parts.db);
  if (!held) return;
  if (removes) return remove(parts, held);
  await keep(parts.committer, { ...held, answered: true });
  parts.onSwept(null);
}

async function keep(committer: Committer, gone: Gone): Promise<void> {
  await committer.commit({ changes: [], settings: { [heldName]: gone } });
}
