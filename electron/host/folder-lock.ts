import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from './private-file.ts';
import { isRunning, marksAgree, processMark } from './process-identity.ts';

export interface LockHolder {
  readonly pid: number;
  readonly mark: string | null;
  /** Which host holds the folder. */
  readonly kind: 'electron' | 'browser';
}

export type LockResult =
  { readonly taken: true; release(): void } | { readonly taken: false; readonly holder: LockHolder };

/**
 * One running app per data folder: two would write one outbox journal. The lock is a file that names its process; one left by
 * a process that is gone (crash, power cut, a pid since given to another program) is cleared away.
 */
export function lockFolder(dataFolder: string, kind: LockHolder['kind'], pid = process.pid): LockResult {
  const lock = join(dataFolder, 'lock.json');
  const own = join(dataFolder, `lock.${randomUUID()}.part`);
  const text = JSON.stringify({ pid, mark: processMark(pid), kind } satisfies LockHolder);
  writeFileSync(own, text, { mode: 0o600, flag: 'wx' });
  try {
    for (;;) {
      if (linkIfFree(own, lock)) return { taken: true, release: () => releaseIfOwn(lock, text) };
      const found = readIfPresent(lock);
      if (found === null) continue;
      const holder = parseHolder(found);
      if (holder !== null && isAlive(holder)) return { taken: false, holder };
      clearStale(lock, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** A hard link appears whole or not at all, so nobody reads a half-written lock. */
function linkIfFree(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock aside; when another start was quicker and the file is already a new lock, puts that one back. */
function clearStale(lock: string, stale: string): void {
  const aside = `${lock}.${randomUUID()}.stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readIfPresent(aside) !== stale) linkIfFree(aside, lock);
  rmSync(aside, { force: true });
}

function releaseIfOwn(lock: string, text: string): void {
  if (readIfPresent(lock) === text) rmSync(lock, { force: true });
}

function isAlive(holder: LockHolder): boolean {
  return isRunning(holder.pid) && marksAgree(holder.mark, processMark(holder.pid));
}

function parseHolder(text: string): LockHolder | null {
  try {
    const { pid, mark, kind } = JSON.parse(text) as Partial<LockHolder>;
    if (typeof pid !== 'number' || pid <= 0) return null;
    return { pid, mark: mark ?? null, kind: kind === 'electron' ? 'electron' : 'browser' };
  } catch {
    return null;
  }
}
