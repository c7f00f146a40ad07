import { recordKey, renameIds, viewOf, type OutboxOperation } from '#shared/outbox';
import type { Change, EditedTable } from '#shared/sync';
import { tableOf } from './commit.ts';
import type { WorkspaceDatabase } from './database.ts';
import { withoutKey } from './edit-store.ts';
import type { OutboxRow } from './edit-tables.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly stamp: number };

/**
 * Puts the id that Salesforce gave in the place of the local one wherever this laptop has it: the record, what waits, what hangs
 * on it, history and visits. Only records that wait can name a local id, so their operations lead to them. To be called inside
 * the transaction that settles the create; the changed rows are to be written by the caller.
 */
export async function nameRecord(
  db: WorkspaceDatabase,
  table: EditedTable,
  localId: string,
  id: string,
): Promise<{ readonly puts: readonly OutboxOperation[]; readonly changes: readonly Change[] }> {
  const from = recordKey({ table, id: localId });
  const to = recordKey({ table, id });
  const nameOf = (one: string): string => (one === localId ? id : one);
  const names = (op: OutboxRow): boolean =>
    op.id === localId ||
    op.caseId === localId ||
    [op.patch, op.base].some((one) => Object.values(one).includes(localId));
  const rows = (await db.outbox.filter(names).toArray()).map((row) => {
    const op = { ...renameIds(withoutKey(row), nameOf), id: nameOf(row.id) };
    return { ...op, record: recordKey(op) };
  });
  await db.outbox.bulkPut(rows);
  const copy = (await db.serverCopies.get(from))?.copy ?? null;
  await db.serverCopies.delete(from);
  await db.idMap.put({ localId, id });
  await db.conflicts.where('record').equals(from).modify({ record: to });
  await db.history.where('record').equals(from).modify({ record: to });
  await db.history.where('caseId').equals(localId).modify({ caseId: id });
  const visits = (await db.settings.get('visits'))?.value as Record<string, number> | undefined;
  if (visits?.[localId] !== undefined) {
    const { [localId]: at, ...others } = visits;
    await db.settings.put({ name: 'visits', value: { ...others, [id]: at } });
  }
  const changes: Change[] = [{ table, remove: localId, stamp: copy?.stamp ?? 0 }];
  const records = new Map(rows.map((op) => [op.record, { table: op.table, id: op.id }]));
  records.set(to, { table, id });
  for (const [record, one] of records) {
    const ops = await db.outbox.where('record').equals(record).sortBy('seq');
    const isMade = record === to;
    if (isMade && ops.length > 0) await db.serverCopies.put({ record, copy });
    const known = isMade ? { copy } : await db.serverCopies.get(record);
    const row = await tableOf(db, one.table).get(one.id);
    const server = (known ? known.copy : (row ?? null)) as Row | null;
    const view = viewOf<Row>(server, ops);
    if (view)
      changes.push({ table: one.table, put: { ...view, id: one.id, stamp: server?.stamp ?? 0 } } as unknown as Change);
  }
  return { puts: rows.map(withoutKey), changes };
}
