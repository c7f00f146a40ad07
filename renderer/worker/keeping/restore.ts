import { BACKUP_PARTS, readBackup, type BackupPart, type DeskPart, type ReadBackup } from '#shared/backup';
import type { Workspace as Bundle } from '#shared/domain';
import { DeskError, type RestorePlan } from '#shared/rpc';
import { settingsChanges, type WorkspaceSettings } from '#shared/settings';
import type { Change, RecordOf, Stored, TableName } from '#shared/sync';
import type { HistoryRow } from '../../data/edit-tables.ts';
import { indexedTables, type IndexedTable } from '../workspace/workspace-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { noteRestored } from './unconfirmed.ts';

/** A text is at most this long in every browser that the app runs in. */
const mostCharacters = 400_000_000;
const recordsPerCommit = 2_000;

type Restorable = Extract<ReadBackup, { readonly ok: true }>;

/** The file that is to be restored, as it comes in piece by piece. */
export class HandedOver {
  private pieces: string[] = [];
  private length = 0;
  private known: Restorable | null = null;

  take(text: string, first: boolean): void {
    if (first) this.forget();
    this.length += text.length;
    if (this.length > mostCharacters) {
      this.forget();
      throw new DeskError(
        'VALUE_INVALID',
        'The file is larger than this app can read.',
        'Choose a backup under 400 MB.',
      );
    }
    this.pieces.push(text);
  }

  /** What was handed over, read; VALUE_INVALID where it is no bundle. */
  read(): Restorable {
    if (this.known) return this.known;
    if (this.pieces.length === 0) throw new DeskError('VALUE_INVALID', 'No file was handed over.', 'Choose a file.');
    const text = this.pieces.join('');
    this.pieces = [];
    const backup = readBackup(text);
    if (!backup.ok) {
      this.forget();
      throw new DeskError('VALUE_INVALID', `The file ${backup.message}.`, 'Choose another file; nothing was changed.');
    }
    return (this.known = backup);
  }

  forget(): void {
    this.pieces = [];
    this.length = 0;
    this.known = null;
  }
}

/** What restoring would do to a workspace. */
export async function planOf({ workspace: bundle, desk }: Restorable, workspace: Workspace): Promise<RestorePlan> {
  const { settings } = workspace.rules;
  const owner = desk && (isMine(desk, workspace) ? 'mine' : 'other');
  return {
    asOf: bundle.asOf,
    records: Object.fromEntries(BACKUP_PARTS.map((part) => [part, bundle[part]?.length ?? 0])),
    owner,
    settings: desk && settingsChanges(settings, settingsFrom(desk, workspace)),
    history: desk && owner === 'mine' ? (await newHistory(desk, workspace)).length : 0,
    restorable: (await missingRecords(bundle, desk, workspace)).length,
    unsent: desk?.unsent.length ?? 0,
    hasPreferences: desk?.preferences != null,
  };
}

/** A colleague's settings come without the initials, which are by the ids of one org. */
export function settingsFrom(desk: DeskPart, workspace: Workspace): WorkspaceSettings {
  const { initials } = workspace.rules.settings;
  return { ...desk.settings, setUp: true, ...(!isMine(desk, workspace) && { initials }) };
}

/** Adds the lines of history that this laptop does not have. */
export async function restoreHistory(desk: DeskPart | null, workspace: Workspace): Promise<number> {
  if (!desk || !isMine(desk, workspace)) return 0;
  const lines = await newHistory(desk, workspace);
  await workspace.db.history.bulkAdd(lines.map(({ seq: _seq, ...line }) => line));
  return lines.length;
}

/** Lays in what this laptop has never seen, so that it can be worked before Salesforce is reached. */
export async function restoreRecords(bundle: Bundle, desk: DeskPart | null, workspace: Workspace): Promise<number> {
  const changes = await missingRecords(bundle, desk, workspace);
  for (let at = 0; at < changes.length; at += recordsPerCommit) {
    await workspace.committer.commit({ changes: changes.slice(at, at + recordsPerCommit) });
  }
  if (changes.length > 0) await noteRestored(workspace);
  await workspace.settled();
  return changes.length;
}

function isMine({ orgId, userId }: DeskPart, { session }: Workspace): boolean {
  return orgId === session.orgId && userId === session.userId;
}

async function newHistory(desk: DeskPart, { db }: Workspace): Promise<HistoryRow[]> {
  const keyOf = ({ at, group, kind, record }: HistoryRow): string => JSON.stringify([at, group, kind, record]);
  const known = new Set((await db.history.toArray()).map(keyOf));
  return (desk.history as unknown as HistoryRow[]).filter((line) => !known.has(keyOf(line)));
}

/**
 * Records for a workspace that was never synced whole. Their stamp is 0: whatever Salesforce sends is newer, and what it never
 * sends is dropped after the first whole sync. Records made here and never sent are left out: they come back from the journal.
 */
async function missingRecords(bundle: Bundle, desk: DeskPart | null, workspace: Workspace): Promise<Change[]> {
  if (!desk || !isMine(desk, workspace) || (await workspace.lastSyncAt()) !== null) return [];
  return BACKUP_PARTS.flatMap((part) =>
    ((bundle[part] ?? []) as readonly { readonly id: string }[])
      .filter(({ id }) => !id.startsWith('local:') && !isKnown(part, id, workspace))
      .map((record) => ({ table: part, put: { ...record, stamp: 0 } as Stored<RecordOf[TableName]> }) as Change),
  );
}

function isKnown(part: BackupPart, id: string, { index }: Workspace): boolean {
  return (indexedTables as readonly string[]).includes(part) && index[part as IndexedTable].has(id);
}
