import { needsPerson, recordKey, type OutboxOperation } from '#shared/outbox';

/** It, an earlier change of its record, or a record that it names and that is not there yet is for a person to decide on. */
export function waitsForPerson(op: OutboxOperation, waiting: readonly OutboxOperation[]): boolean {
  if (needsPerson(op)) return true;
  const names = (one: OutboxOperation): boolean => one.kind === 'create' && Object.values(op.patch).includes(one.id);
  const before = waiting.filter((one) => one.seq < op.seq && (recordKey(one) === recordKey(op) || names(one)));
  return before.some((one) => waitsForPerson(one, waiting));
}
