import { entityDeleted, notFound, refused } from '../org-error.ts';
import type { Draft } from '../store/ledger.ts';
import { removeChange, type Moment } from '../store/changes.ts';
import type { Store } from '../store/store.ts';
import type { Row, Table } from '../store/table.ts';
import { mayEdit, mayRead } from '../store/visible.ts';

/** Lookups whose rows go to the recycle bin together with what they point at. */
const CASCADES: Readonly<Record<string, readonly (readonly [object: string, lookup: string])[]>> = {
  Case: [
    ['EmailMessage', 'ParentId'],
    ['CaseComment', 'ParentId'],
    ['FeedItem', 'ParentId'],
    ['Task', 'WhatId'],
    ['Event', 'WhatId'],
    ['CaseHistory', 'CaseId'],
  ],
  Opportunity: [
    ['Task', 'WhatId'],
    ['Event', 'WhatId'],
  ],
};

/** Rows that a row cannot be deleted from under. */
const HELD_BY: Readonly<Record<string, string>> = { Account: 'AccountId', Contact: 'ContactId' };

/** The row that a user wants to write, or the refusal that Salesforce gives for one that is gone or kept from them. */
export function writableRow(store: Store, table: Table, id: string, userId: string): Row {
  const row = table.get(id);
  if (!row || !mayRead(userId, table, row, store)) throw notFound();
  if (row['IsDeleted'] === true) throw entityDeleted();
  if (!mayEdit(userId, table, row, store)) {
    throw refused('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
  return row;
}

/** Puts the row into the recycle bin, with what goes along. */
export function removeRow(store: Store, draft: Draft, table: Table, row: Row, moment: Moment): void {
  const { name } = table.def;
  const id = String(row['Id']);
  const lookup = HELD_BY[name];
  const cases = store.table('Case');
  const holding = lookup ? cases.withValue(lookup, id).filter((at) => cases.rows[at]?.['IsDeleted'] !== true) : [];
  if (holding.length > 0) {
    const numbers = holding.slice(0, 5).map((at) => String(cases.rows[at]?.['CaseNumber']));
    throw refused(
      'DELETE_FAILED',
      `Your attempt to delete ${String(row['Name'])} could not be completed because it is associated with the following cases.: ${numbers.join(', ')}\n`,
    );
  }
  draft.apply(removeChange(table, id, moment));
  for (const [object, link] of CASCADES[name] ?? []) {
    const children = store.table(object);
    for (const position of [...children.withValue(link, id)]) {
      const child = children.rows[position];
      if (child?.['IsDeleted'] !== true) draft.apply(removeChange(children, String(child?.['Id']), moment));
    }
  }
}
