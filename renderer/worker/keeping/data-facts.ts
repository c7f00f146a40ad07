import { BACKUP_PARTS } from '#shared/backup';
import type { DataFacts } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';

/** How much is kept on this laptop. */
export async function dataFacts(workspace: Workspace): Promise<DataFacts> {
  const { db } = workspace;
  const [storage, snapshotAt, history, unsent, ...counts] = await Promise.all([
    storageEstimate(),
    workspace.snapshotAt(),
    db.history.count(),
    db.outbox.count(),
    ...BACKUP_PARTS.map((table) => db[table].count()),
  ]);
  return {
    records: Object.fromEntries(BACKUP_PARTS.map((table, at) => [table, counts[at] ?? 0])),
    usedBytes: storage.usage ?? null,
    quotaBytes: storage.quota ?? null,
    snapshotAt,
    history,
    unsent,
  };
}

async function storageEstimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}
