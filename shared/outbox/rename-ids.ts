import type { FieldValue, OutboxOperation, Patch } from './operation.ts';

/** An operation that names other records than before, in what it writes and in what was there; its own record stays. */
export function renameIds(op: OutboxOperation, nameOf: (id: string) => string): OutboxOperation {
  const renamed = (patch: Patch): Patch =>
    Object.fromEntries(
      Object.entries(patch).map(([field, value]): [string, FieldValue] => [
        field,
        typeof value === 'string' ? nameOf(value) : value,
      ]),
    );
  const caseId = op.caseId === null ? null : nameOf(op.caseId);
  return { ...op, caseId, patch: renamed(op.patch), base: renamed(op.base) };
}
