import { mergeOperation } from './merge.ts';
import { unsureCode, type OutboxOperation } from './operation.ts';

/**
 * A change that somebody was asked about and whose fields, by what Salesforce has now, nobody else wants otherwise: it waits again,
 * to be judged as ever when it is sent. Null while there is something to decide. One that was lost on its way clears only when all
 * of it is there: that Salesforce has what was there before is what made it unsure.
 */
export function cleared(op: OutboxOperation, theirs: Readonly<Record<string, unknown>> | null): OutboxOperation | null {
  if (op.kind !== 'update' || op.state !== 'conflict' || theirs === null) return null;
  const { send, conflicts } = mergeOperation(op, theirs);
  if (conflicts.length > 0) return null;
  const waiting = { ...op, attempts: 0, nextAttemptAt: null, lastError: null };
  if (op.lastError?.code !== unsureCode) return { ...waiting, state: 'queued' };
  return Object.keys(send).length === 0 ? { ...waiting, state: 'unknown' } : null;
}
