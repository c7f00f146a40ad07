import { z } from 'zod';
import { operationSchema, type OutboxOperation } from './operation.ts';

const id = z.string().min(1).max(64);

/**
 * One line of the journal. `PUT` holds an operation as it is now, `DROP` says that nothing of it waits any more; `SENT` that it
 * went out, so that without a `RESULT` nobody knows whether Salesforce has it.
 */
export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PUT'), op: operationSchema }),
  z.strictObject({ kind: z.literal('DROP'), opId: id }),
  z.strictObject({ kind: z.literal('SENT'), opId: id, attemptId: id, at: z.number() }),
  z.strictObject({ kind: z.literal('RESULT'), opId: id, attemptId: id }),
]);
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;

/** The entries of one action, written whole or not at all. `count` numbers them, as the database does. */
export const journalBatchSchema = z.strictObject({
  count: z.number().int().min(0),
  entries: z.array(journalEntrySchema).max(20_000),
});
export type JournalBatch = z.infer<typeof journalBatchSchema>;

/** What waits after an entry, in the order of the edits. */
export function replay(ops: Map<string, OutboxOperation>, entry: JournalEntry): void {
  const known = entry.kind === 'PUT' ? undefined : ops.get(entry.opId);
  switch (entry.kind) {
    case 'PUT':
      ops.set(entry.op.opId, entry.op);
      return;
    case 'DROP':
      ops.delete(entry.opId);
      return;
    case 'SENT':
      if (known) ops.set(entry.opId, { ...known, state: 'unknown', attemptId: entry.attemptId, sentAt: entry.at });
      return;
    case 'RESULT':
      if (known?.attemptId === entry.attemptId) ops.set(entry.opId, { ...known, state: 'queued' });
      return;
  }
}
