import type { Change } from '../store/apply-change.ts';
import type { Store } from '../store/store.ts';
import type { Row, Value } from '../store/table.ts';
import { wireInstant } from '../wire-time.ts';
import type { Behaviour } from './behaviour.ts';

/** What saving a row does to the rows it hangs on. Roll-ups move SystemModstamp and leave LastModifiedDate alone. */
export function afterSave(store: Store, object: string, row: Row, at: number, behaviour: Behaviour): readonly Change[] {
  if ((object === 'Task' || object === 'Event') && behaviour.runs('last-activity')) return lastActivity(store, row, at);
  if ((object === 'EmailMessage' || object === 'CaseComment') && behaviour.runs('touch-case')) {
    const theCase = store.find(row['ParentId']);
    return theCase?.table.def.name === 'Case' ? [touch('Case', theCase.row, {}, at)] : [];
  }
  return [];
}

function lastActivity(store: Store, row: Row, at: number): readonly Change[] {
  const today = wireInstant(at).slice(0, 10);
  const happened = row['IsClosed'] === true || (typeof row['StartDateTime'] === 'number' && row['StartDateTime'] <= at);
  if (!happened) return [];
  const on = typeof row['ActivityDate'] === 'string' && row['ActivityDate'] < today ? row['ActivityDate'] : today;
  const ids = new Set<Value>([row['WhatId'] ?? null, row['WhoId'] ?? null, row['AccountId'] ?? null]);
  return [...ids].flatMap((id) => {
    const parent = store.find(id);
    if (!parent?.table.def.byName.has('lastactivitydate')) return [];
    const known = parent.row['LastActivityDate'] ?? '';
    return [touch(parent.table.def.name, parent.row, String(known) < on ? { LastActivityDate: on } : {}, at)];
  });
}

function touch(object: string, row: Row, patch: Row, at: number): Change {
  return { kind: 'update', object, id: String(row['Id']), patch: { ...patch, SystemModstamp: at } };
}
