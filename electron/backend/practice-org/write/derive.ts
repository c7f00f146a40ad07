import { refused } from '../org-error.ts';
import type { Store } from '../store/store.ts';
import type { Row, Value } from '../store/table.ts';
import { wireInstant } from '../wire-time.ts';

const dayOf = (seconds: Value | undefined): Value =>
  typeof seconds === 'number' ? wireInstant(seconds).slice(0, 10) : null;

type Derive = (row: Row, patch: Row, store: Store, at: number) => Row;

/** The account behind whatever an activity hangs on. */
function accountOf(store: Store, row: Row): Value {
  const what = store.find(row['WhatId']);
  if (what) return what.table.def.name === 'Account' ? (what.row['Id'] ?? null) : (what.row['AccountId'] ?? null);
  return store.find(row['WhoId'])?.row['AccountId'] ?? null;
}

/** What the platform itself fills in from other fields, by object. `patch` is what is being set, `row` the whole. */
const DERIVATIONS: Readonly<Record<string, Derive>> = {
  Case: (row, patch, store) => {
    const fromContact = store.find(row['ContactId'])?.row['AccountId'] ?? null;
    const follows = 'ContactId' in patch && !('AccountId' in patch) && (row['AccountId'] ?? null) === null;
    return follows && fromContact !== null ? { AccountId: fromContact } : {};
  },
  Task: (row, patch, store) => ('WhatId' in patch || 'WhoId' in patch ? { AccountId: accountOf(store, row) } : {}),
  Event: (row, patch, store) => ({
    ...('WhatId' in patch || 'WhoId' in patch ? { AccountId: accountOf(store, row) } : {}),
    ...('StartDateTime' in patch && !('ActivityDate' in patch) ? { ActivityDate: dayOf(patch['StartDateTime']) } : {}),
  }),
  EmailMessage: (row, _patch, _store, at) => ({
    MessageDate: row['MessageDate'] ?? at,
    RelatedToId: row['RelatedToId'] ?? row['ParentId'] ?? null,
  }),
};

export function derived(object: string, row: Row, patch: Row, store: Store, at: number): Row {
  return DERIVATIONS[object]?.(row, patch, store, at) ?? {};
}

/** Refusals of the platform that no administrator can switch off. */
export function checkIntegrity(object: string, row: Row, before: Row | null): void {
  if (object === 'Event') checkEvent(row);
  if (object === 'Lead' && before?.['IsConverted'] === true) {
    throw refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  }
  if (object === 'EmailMessage' && before && before['Status'] !== '5') {
    const others = Object.keys(row).filter((name) => row[name] !== before[name] && name !== 'Status');
    if (others.length > 0) {
      throw refused(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        'You can only edit an email message while it is a draft.',
        others,
      );
    }
  }
}

function checkEvent(row: Row): void {
  const start = row['StartDateTime'] ?? null;
  const end = row['EndDateTime'] ?? null;
  if (row['IsAllDayEvent'] === true && (row['ActivityDate'] ?? start) !== null) return;
  if (start === null || end === null) {
    const missing = [start === null ? 'StartDateTime' : '', end === null ? 'EndDateTime' : ''].filter(Boolean);
    throw refused('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  }
  if (end < start) {
    throw refused('FIELD_INTEGRITY_EXCEPTION', 'Event duration cannot be negative', ['EndDateTime']);
  }
}
