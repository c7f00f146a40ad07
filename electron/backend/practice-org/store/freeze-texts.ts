import type { Store } from './store.ts';
import type { Row, Table } from './table.ts';

/** Fields that generated texts speak of, and how the cases are found whose texts those are. */
const SPOKEN_OF: Readonly<Record<string, { readonly fields: readonly string[]; readonly casesBy: string }>> = {
  Case: { fields: ['OwnerId', 'AccountId', 'ContactId', 'Lead__c', 'Subject', 'Type'], casesBy: 'Id' },
  Account: { fields: ['Name', 'Website', 'LAM__c'], casesBy: 'AccountId' },
  Contact: { fields: ['Name', 'FirstName', 'Title', 'Language__c'], casesBy: 'ContactId' },
  Lead: { fields: ['Name', 'FirstName'], casesBy: 'Lead__c' },
  User: { fields: ['FirstName'], casesBy: 'OwnerId' },
};

const CHILDREN = [
  ['EmailMessage', 'ParentId'],
  ['Task', 'WhatId'],
  ['Event', 'WhatId'],
  ['CaseComment', 'ParentId'],
  ['FeedItem', 'ParentId'],
] as const;

/**
 * Generated texts are written out only when read, from rows as they are then. Before such a row changes they are written
 * for good: a mail that was sent does not change because its case moved on.
 */
export function freezeTexts(store: Store, object: string, row: Row, patch: Row): void {
  const spoken = SPOKEN_OF[object];
  if (!spoken || !spoken.fields.some((field) => field in patch && patch[field] !== row[field])) return;
  const id = row['Id'] as string;
  const cases = store.table('Case');
  const positions = spoken.casesBy === 'Id' ? [cases.positionOf(id)] : cases.withValue(spoken.casesBy, id);
  for (const position of positions) {
    const theCase = cases.rows[position] as Row;
    freeze(store, cases, theCase);
    for (const [child, link] of CHILDREN) {
      const table = store.table(child);
      for (const at of table.withValue(link, theCase['Id'] as string)) freeze(store, table, table.rows[at] as Row);
    }
  }
}

function freeze(store: Store, table: Table, row: Row): void {
  for (const field of table.def.fields) {
    if (field.type === 'textarea' && typeof row[field.name] === 'number')
      row[field.name] = store.read(table, row, field);
  }
}
