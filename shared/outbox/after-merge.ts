import { baseOf } from './coalesce.ts';
import { isOpen, unsureCode, type OutboxOperation } from './operation.ts';
import { renameIds } from './rename-ids.ts';
import { withoutUnchanged } from './values.ts';

/**
 * An operation that names records which were merged, naming those that they live on in (`survivorOf`; any other id is itself). One
 * that Salesforce refused under the old name is tried again; null when it wants nothing any more.
 */
export function namingSurvivors(op: OutboxOperation, survivorOf: (id: string) => string): OutboxOperation | null {
  const renamed = renameIds(op, survivorOf);
  if (JSON.stringify(renamed) === JSON.stringify(op)) return op;
  const isOther = JSON.stringify(renamed.patch) !== JSON.stringify(op.patch);
  const again = isOther && op.state === 'rejected' ? { state: 'queued' as const, lastError: null } : {};
  if (op.kind !== 'update' || !isOpen(op)) return { ...renamed, ...again };
  const patch = withoutUnchanged(op.table, renamed.patch, renamed.base);
  if (Object.keys(patch).length === 0) return null;
  return { ...renamed, patch, base: baseOf(op.table, patch, renamed.base), ...again };
}

/**
 * A change of a record that was merged, as one of the record that it lives on in. Its base stays what the person saw, so that where
 * the survivor has something else they are asked; what they were asked before is judged anew.
 */
export function movedTo(op: OutboxOperation, survivor: string): OutboxOperation {
  const moved = { ...op, id: survivor, nextAttemptAt: null };
  if (op.state !== 'conflict') return moved;
  const state = op.lastError?.code === unsureCode ? 'unknown' : 'queued';
  return { ...moved, state, attempts: 0, lastError: null };
}
