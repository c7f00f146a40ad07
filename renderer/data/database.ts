import { Dexie, type EntityTable, type Table } from 'dexie';
import type { RecordOf, Stored, TableName } from '#shared/sync';
import type { ConflictRow, HistoryRow, IdMapRow, OutboxRow, ServerCopyRow } from './edit-tables.ts';

/** Where a lane of the sync stands. Written in the same transaction as the rows that it speaks of. */
export interface CursorRow {
  readonly lane: string;
  readonly phase: 'crawl' | 'done' | 'live';
  /** Crawl: the last stored Id. */
  readonly afterId: string | null;
  /** Live: rows stamped before this instant (ms) are all here. */
  readonly floor: number;
  /** Live: the pass under way, resumed by its keyset after a stop. */
  readonly pass: {
    readonly since: number;
    readonly until: number;
    readonly after: { stamp: number; id: string } | null;
  } | null;
  readonly stored: number;
}

/** One line a commit: what changed, so that a snapshot can be brought up to date. `rev` is the change counter. */
export interface ChangeRow {
  readonly rev: number;
  readonly puts: Readonly<Partial<Record<TableName, readonly string[]>>>;
  readonly removes: Readonly<Partial<Record<TableName, readonly string[]>>>;
}

/** 500 records to a row: nine times faster to write and five times faster to read than a record a row. */
export interface SnapshotRow {
  readonly key: [generation: number, part: string, index: number];
  readonly records: readonly unknown[];
}

/**
 * Small single values: `rev`, `epoch`, `snapshot` (its head), `scope`, `fieldFacts`, `drafts` (what is being written), and of the
 * outbox `outboxSeq` (the last number given) and `journalCount` (how many batches the journal should have).
 */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export const draftsName = 'drafts';

type RecordTables = { readonly [T in TableName]: EntityTable<Stored<RecordOf[T]>, 'id'> };

export interface WorkspaceDatabase extends Dexie, RecordTables {
  readonly cursors: EntityTable<CursorRow, 'lane'>;
  readonly changes: EntityTable<ChangeRow, 'rev'>;
  readonly snapshot: Table<SnapshotRow, SnapshotRow['key']>;
  readonly settings: EntityTable<SettingRow, 'name'>;
  readonly outbox: EntityTable<OutboxRow, 'opId'>;
  readonly serverCopies: EntityTable<ServerCopyRow, 'record'>;
  readonly history: Table<HistoryRow, number>;
  readonly conflicts: EntityTable<ConflictRow, 'opId'>;
  readonly idMap: EntityTable<IdMapRow, 'localId'>;
}

/**
 * The schema, append-only: a new version is a new line with a named upgrade, never an edit of an old one.
 * Few indexes on purpose (each costs every write): ranking, search and look-ups by case run in the worker's memory.
 */
const versions: readonly SchemaVersion[] = [
  {
    version: 1,
    name: 'what is synced',
    stores: {
      users: 'id',
      accounts: 'id',
      contacts: 'id',
      leads: 'id',
      opportunities: 'id',
      activities: 'id',
      caseChanges: 'id',
      cases: 'id',
      cursors: 'lane',
      changes: 'rev',
      snapshot: 'key',
      settings: 'name',
    },
  },
  {
    version: 2,
    name: 'what is edited',
    // New tables beside the old: an older row is as Salesforce has it, so there is nothing to convert.
    stores: {
      outbox: 'opId,record',
      serverCopies: 'record',
      history: '++seq,record,group,caseId',
      conflicts: 'opId,record',
      idMap: 'localId',
    },
  },
];

interface SchemaVersion {
  readonly version: number;
  readonly name: string;
  readonly stores: Readonly<Record<string, string>>;
}

/** One database an org and user, so that a second sign-in never sees the first one's records. */
export function databaseName(orgId: string, userId: string): string {
  return `advocate-desk-${orgId}-${userId}`;
}

/** `durability`: strict for what a person did, relaxed for pages, whose lost end is only fetched again. */
export function defineDatabase(
  name: string,
  durability: 'strict' | 'relaxed',
  indexedDB?: IDBFactory,
): WorkspaceDatabase {
  const db = new Dexie(name, {
    cache: 'disabled',
    chromeTransactionDurability: durability,
    ...(indexedDB && { indexedDB }),
  });
  for (const { version, stores } of versions) db.version(version).stores(stores);
  return db as WorkspaceDatabase;
}
