import { Dexie } from 'dexie';
import { DeskError } from '#shared/rpc';
import { defineDatabase, type WorkspaceDatabase } from './database.ts';

/**
 * Opens the workspace's database. Throws STORAGE_NEWER when a newer version of the app wrote it (nothing is touched), and
 * STORAGE_REFUSED when the browser gives no storage.
 */
export async function openDatabase(name: string, indexedDB?: IDBFactory): Promise<WorkspaceDatabase> {
  const db = defineDatabase(name, 'relaxed', indexedDB);
  try {
    await db.open();
    if (wroteByNewer(db)) throw newer();
    return db;
  } catch (error) {
    db.close();
    if (error instanceof DeskError) throw error;
    if (error instanceof Dexie.DexieError && error.name === 'VersionError') throw newer();
    throw new DeskError(
      'STORAGE_REFUSED',
      `The browser gives no storage for your cases (${error instanceof Error ? error.name : 'unknown reason'}).`,
      'Free some disk space, allow storage for this app, then start it again. Nothing was deleted.',
    );
  }
}

/** Deletes a workspace's database with all that is in it. */
export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
}

/** Dexie opens a database of a higher native version with the tables it knows: ask the real number. */
function wroteByNewer(db: WorkspaceDatabase): boolean {
  const native = db.backendDB().version;
  return native > Math.round(db.verno * 10);
}

function newer(): DeskError {
  return new DeskError(
    'STORAGE_NEWER',
    'A newer version of Advocate Desk wrote the data on this laptop.',
    'Install that version again; this one leaves the data untouched.',
  );
}
