import { mappedFields, mappedPicklists } from '#shared/mapping';
import type { OutboxOperation } from '#shared/outbox';
import { DeskError } from '#shared/rpc';
import { writableFields } from '#shared/sync';

const objectOf = { cases: 'Case', contacts: 'Contact', accounts: 'Account', opportunities: 'Opportunity' } as const;

/** Throws UNSENT_WORK where changes that wait to be sent are of fields that would be found elsewhere, or spelled otherwise, from now on. */
export function refuseForUnsent(changed: readonly string[], waiting: readonly OutboxOperation[]): void {
  const concerned = waiting.map((op) => namesIn(op).filter((name) => changed.includes(name)));
  const count = concerned.filter((names) => names.length > 0).length;
  if (count === 0) return;
  const labels = [...new Set(concerned.flat().map(labelOf))].join(', ');
  throw new DeskError(
    'UNSENT_WORK',
    `${count === 1 ? 'A change' : `${count} changes`} of ${labels} ${count === 1 ? 'waits' : 'wait'} to be sent, and would go where it was not meant for.`,
    'Sync first, or take it back in the Outbox, then use these fields; nothing was changed.',
    { waiting: count },
  );
}

/** The app's names of the fields that an operation writes, or was written over. */
function namesIn({ table, patch, base }: OutboxOperation): readonly string[] {
  const properties = Object.keys({ ...patch, ...base });
  if (table === 'activities') return properties.includes('outcome') ? ['Event.Outcome__c'] : [];
  const object = objectOf[table];
  const fields: Readonly<Record<string, readonly string[]>> = writableFields[object];
  return properties.flatMap((property) => fields[property]?.slice(0, 1).map((api) => `${object}.${api}`) ?? []);
}

function labelOf(name: string): string {
  return (
    [...mappedFields, ...mappedPicklists].find(({ object, field }) => `${object}.${field}` === name)?.label ?? name
  );
}
