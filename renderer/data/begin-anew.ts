import type { HistoryRow } from './edit-tables.ts';
import type { WorkspaceDatabase } from './database.ts';
import { deleteDatabase, openDatabase } from './open-database.ts';

/** What outlives a fresh start of a workspace: it did not come from Salesforce. */
export interface KeptAside {
  readonly settings: unknown;
  readonly history: readonly HistoryRow[];
}

const settingsName = 'workspace';

export async function keepAside({ db }: { readonly db: WorkspaceDatabase }): Promise<KeptAside> {
  const [settings, history] = await Promise.all([db.settings.get(settingsName), db.history.toArray()]);
  return { settings: settings?.value, history };
}

/** Deletes the database and makes it anew with what was kept aside. */
export async function beginAnew(name: string, { settings, history }: KeptAside): Promise<void> {
  await deleteDatabase(name);
  const db = await openDatabase(name);
  try {
    await db.transaction('rw', db.settings, db.history, async () => {
      if (settings !== undefined) await db.settings.put({ name: settingsName, value: settings });
      await db.history.bulkAdd(history);
    });
  } finally {
    db.close();
  }
}
