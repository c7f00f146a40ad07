import type { OutboxOperation, Patch } from '#shared/outbox';

/** The ids in a patch or record of what was made here and Salesforce has not seen. */
export function localIds(values: Readonly<Record<string, unknown>>): string[] {
  return Object.values(values).filter(
    (value): value is string => typeof value === 'string' && value.startsWith('local:'),
  );
}

/** The operations that make the records which a patch names and Salesforce has not seen. */
export function parentsOf(patch: Patch, opsHere: () => readonly OutboxOperation[]): string[] {
  const ids = localIds(patch);
  if (ids.length === 0) return [];
  const made = opsHere().filter(({ kind, id }) => kind === 'create' && ids.includes(id));
  return [...new Set(made.map(({ opId }) => opId))];
}
