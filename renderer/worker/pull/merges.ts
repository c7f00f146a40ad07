import type { Id } from '#shared/domain';
import type { Change, RecordOf, Stored, TableName } from '#shared/sync';
import { tableOf } from '../../data/commit.ts';
import type { WorkspaceDatabase } from '../../data/database.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

interface Place {
  readonly db: WorkspaceDatabase;
  readonly index: WorkspaceIndex;
}

/** What can name a record that was merged into another, by the table of the merged one. */
const namedBy: Partial<Record<TableName, readonly (readonly [Exclude<TableName, 'caseChanges'>, string])[]>> = {
  contacts: [
    ['cases', 'contactId'],
    ['activities', 'contactId'],
    ['leads', 'convertedContactId'],
  ],
  accounts: [
    ['cases', 'accountId'],
    ['contacts', 'accountId'],
    ['opportunities', 'accountId'],
    ['activities', 'accountId'],
    ['leads', 'matchedAccountId'],
  ],
  leads: [['cases', 'leadId']],
  cases: [
    ['activities', 'caseId'],
    ['cases', 'duplicateOfId'],
  ],
};

/** The rows that named records which were merged into others, naming those others, with the stamps that they have. */
export async function repointed({ db, index }: Place, changes: readonly Change[]): Promise<readonly Change[]> {
  const puts = new Map<string, Change>();
  for (const change of changes) {
    if (!('remove' in change) || !change.mergedInto) continue;
    for (const [table, field] of namedBy[change.table] ?? []) {
      for (const row of index[table].values()) {
        if ((row as unknown as Readonly<Record<string, unknown>>)[field] !== change.remove) continue;
        const key = `${table}/${row.id}`;
        const known = puts.get(key);
        const whole = known && 'put' in known ? known.put : await asServerHas({ db }, table, row.id);
        // Where only what waits named it, that is renamed with the outbox.
        if (whole && (whole as unknown as Readonly<Record<string, unknown>>)[field] === change.remove)
          puts.set(key, { table, put: { ...whole, [field]: change.mergedInto } } as Change);
      }
    }
  }
  return [...puts.values()];
}

/** The row without what waits to be sent, with the long texts that memory does without. */
async function asServerHas(
  { db }: Pick<Place, 'db'>,
  table: TableName,
  id: Id,
): Promise<Stored<RecordOf[TableName]> | null> {
  if (id.startsWith('local:')) return null;
  const copy = (await db.serverCopies.get(`${table}/${id}`))?.copy;
  return (copy as Stored<RecordOf[TableName]> | null | undefined) ?? (await tableOf(db, table).get(id)) ?? null;
}
