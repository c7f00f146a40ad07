import type { OutboxOperation, Patch } from './operation.ts';

/** What says how an operation is sent: no record has it. */
const notShown: ReadonlySet<string> = new Set(['assignByRules']);

/** A record with a patch laid over it: null takes the property out. */
export function withPatch<T extends object>(record: T, patch: Patch): T {
  const view = { ...record } as Record<string, unknown>;
  for (const [field, value] of Object.entries(patch)) {
    if (notShown.has(field)) continue;
    if (value === null) delete view[field];
    else view[field] = value;
  }
  return view as T;
}

/** A property as it stands with everything that waits: of how a record is sent, only its operations know. */
export function valueOf(record: object | null, ops: readonly OutboxOperation[], field: string): unknown {
  if (!notShown.has(field)) return (record as Readonly<Record<string, unknown>> | null)?.[field];
  return ops.findLast(({ patch }) => field in patch)?.patch[field];
}

/**
 * What the user sees of a record: the server's copy (null when Salesforce has none) with everything over it that is not there
 * yet. Null when the record is, or will be, gone.
 */
export function viewOf<T extends object>(server: T | null, ops: readonly OutboxOperation[]): T | null {
  let view: object | null = server;
  for (const op of ops) {
    if (op.state === 'done') continue;
    if (op.kind === 'delete') view = null;
    else if (op.kind === 'create') view = withPatch(view ?? { id: op.id }, op.patch);
    else if (view) view = withPatch(view, op.patch);
  }
  return view as T | null;
}
