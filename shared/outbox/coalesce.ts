import { coupledFields } from '#shared/sync';
import { isOpen, type FieldValue, type OutboxOperation, type Patch } from './operation.ts';
import { asValue, withoutUnchanged } from './values.ts';

/**
 * The operations of one record, in order, after one more (`sync-research.md` §3.4). Only an operation that waits takes an edit
 * in; what is being sent stays as it is, and a new one follows it. The last effect is always that of `next`.
 */
export function enqueue(ops: readonly OutboxOperation[], next: OutboxOperation): readonly OutboxOperation[] {
  const last = ops.filter(({ state }) => state !== 'done').at(-1);
  if (!last) return append(ops, next);
  if (!isOpen(last)) return follow(ops, last, next);
  const before = ops.filter((op) => op !== last);
  const kept = fold(last, next);
  return kept === null ? before : [...before, kept];
}

/** Folds an edit into an operation that waits; null when nothing is left to send. */
function fold(open: OutboxOperation, next: OutboxOperation): OutboxOperation | null {
  if (open.kind === 'delete') return open;
  if (open.kind === 'create') {
    if (next.kind === 'delete') return null;
    return again(open, next, { patch: withoutNulls({ ...open.patch, ...next.patch }) });
  }
  const base = { ...next.base, ...open.base };
  if (next.kind === 'delete') return again(open, next, { kind: 'delete', patch: {}, base });
  const patch = withoutUnchanged(open.table, { ...open.patch, ...next.patch }, base);
  const folded = again(open, next, { patch, base: baseOf(open.table, patch, base) });
  return isEmpty(folded) ? null : folded;
}

/** A rejected operation that is edited is tried again. */
function again(open: OutboxOperation, next: OutboxOperation, changes: Partial<OutboxOperation>): OutboxOperation {
  return {
    ...open,
    ...changes,
    group: next.group,
    label: next.label,
    dependsOn: [...new Set([...open.dependsOn, ...next.dependsOn])],
    state: open.state === 'rejected' ? 'queued' : open.state,
    lastError: null,
  };
}

/** After one that may be in Salesforce already: what it carries is what Salesforce will have when the new one is sent. */
function follow(
  ops: readonly OutboxOperation[],
  sent: OutboxOperation,
  next: OutboxOperation,
): readonly OutboxOperation[] {
  if (sent.kind === 'delete') return ops;
  const carried = Object.fromEntries(Object.entries(sent.patch).filter(([field]) => field in next.base));
  const base = { ...next.base, ...carried };
  return append(ops, { ...next, base, dependsOn: [...new Set([...next.dependsOn, sent.opId])] });
}

function append(ops: readonly OutboxOperation[], next: OutboxOperation): readonly OutboxOperation[] {
  const op = next.kind === 'update' ? { ...next, patch: withoutUnchanged(next.table, next.patch, next.base) } : next;
  return isEmpty(op) ? ops : [...ops, op];
}

/** Takes back the removal that waits: what was edited before it is edited again. `record`: as it was shown before. */
export function unremove(ops: readonly OutboxOperation[], record: Readonly<Record<string, unknown>>): readonly OutboxOperation[] {
  const last = ops.at(-1);
  if (last?.kind !== 'delete' || !isOpen(last)) return ops;
  const before = ops.slice(0, -1);
  const shown = Object.fromEntries(Object.keys(last.base).map((field) => [field, asValue(record[field])]));
  const patch = withoutUnchanged(last.table, shown, last.base);
  return Object.keys(patch).length === 0 ? before : [...before, { ...last, kind: 'update', patch }];
} // prettier-ignore

/** The base of a patch: of its own fields, and of those that conflict together with them. */
export function baseOf(table: OutboxOperation['table'], patch: Patch, known: Readonly<Record<string, unknown>>): Patch {
  const fields = new Set(Object.keys(patch));
  for (const group of coupledFields[table])
    if (group.some((field) => field in patch)) for (const field of group) fields.add(field);
  return Object.fromEntries([...fields].map((field): [string, FieldValue] => [field, asValue(known[field])]));
}

function isEmpty({ kind, patch }: OutboxOperation): boolean {
  return kind === 'update' && Object.keys(patch).length === 0;
}

function withoutNulls(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
}
