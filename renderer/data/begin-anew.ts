import type { HistoryRow } from './edit-tables.ts';
import { draftsName, type SettingRow, type WorkspaceDatabase } from './database.ts';
import { deleteDatabase, openDatabase } from './open-database.ts';

/** What did not come from Salesforce: the settings, and what is being written. */
const keptNames = ['workspace', draftsName];

/** What outlives a fresh start of a workspace. */
export interface KeptAside {
  readonly settings: readonly SettingRow[];
  readonly history: readonly HistoryRow[];
}

export async function keepAside({ db }: { readonly db: WorkspaceDatabase }): Promise<KeptAside> {
  const [settings, history] = await Promise.all([db.settings.bulkGet(keptNames), db.history.toArray()]);
  return { settings: settings.filter((row) => row !== undefined), history };
}

/** Deletes the database and makes it anew with what was kept aside. */
export async function beginAnew(name: string, { settings, history }: KeptAside): Promise<void> {
  await deleteDatabase(name);
  const db = await openDatabase(name);
  try {
    await db.transaction('rw', db.settings, db.history, async () => {
      await db.settings.bulkPut(settings);
      await db.history.bulkAdd(history);
    });
  } finally {
    db.close();
  }
}
