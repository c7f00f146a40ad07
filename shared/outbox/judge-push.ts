import { editedFields } from '#shared/sync';
import { mergeOperation, type FieldConflict } from './merge.ts';
import type { OutboxOperation, Patch } from './operation.ts';
import { isUnsure } from './plan-push.ts';

type Theirs = Readonly<Record<string, unknown>> & { readonly stamp: number };

/**
 * What to do about a change or a removal, by what Salesforce has now. `arrived`: nothing is left to send. `write`: send these
 * fields; `conflicts` stay behind for a person. `deleted`: the record that we changed is gone. `unsure`: our lost write may have
 * landed and been taken back.
 */
export type PushVerdict =
  | { readonly kind: 'arrived' | 'remove' | 'deleted' | 'edited' | 'unsure' }
  | { readonly kind: 'write'; readonly send: Patch; readonly conflicts: readonly FieldConflict[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FieldConflict[] };

/** `theirs`: the record as it was just read; null when it is gone. */
export function judgePush(op: OutboxOperation, theirs: Theirs | null): PushVerdict {
  if (theirs === null) return { kind: op.kind === 'delete' ? 'arrived' : 'deleted' };
  if (op.kind === 'delete') return { kind: theirs.stamp === op.baseModified ? 'remove' : 'edited' };
  const { send, conflicts } = mergeOperation(op, theirs);
  if (Object.keys(send).length === 0)
    return conflicts.length > 0 ? { kind: 'conflict', conflicts } : { kind: 'arrived' };
  if (isUnsure(op) && theirs.stamp !== op.baseModified) return { kind: 'unsure' };
  return { kind: 'write', send, conflicts };
}

/** What stays of an update when only the contested fields are left, with what is shown beside them. */
export function contestedRest(op: OutboxOperation, conflicts: readonly FieldConflict[]): OutboxOperation {
  const contested = new Set(conflicts.map(({ field }) => field));
  const patch = Object.fromEntries(
    Object.entries(op.patch).filter(([field]) => contested.has(field) || editedFields[op.table][field]?.sent === false),
  );
  return { ...op, patch, state: 'conflict', nextAttemptAt: null, lastError: null };
}
