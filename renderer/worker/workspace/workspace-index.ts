import type { Account, Activity, Case, Contact, Id, Lead, Opportunity, User } from '#shared/domain';
import type { Change, RecordOf, Stored, TableName } from '#shared/sync';
import { Links } from './links.ts';

/** Long texts stay on disk: a case is opened one at a time, but all are ranked. */
const longTexts: Partial<Record<TableName, readonly string[]>> = {
  cases: ['description', 'context', 'cta'],
  activities: ['body', 'html', 'from', 'to'],
};

/** Whether memory has the field: the long texts are only on the disk. */
export function isInMemory(table: TableName, field: string): boolean {
  return longTexts[table]?.includes(field) !== true;
}

/** The tables that are kept in memory; case changes are only read for managers' figures. */
export const indexedTables = [
  'users',
  'accounts',
  'contacts',
  'leads',
  'opportunities',
  'activities',
  'cases',
] as const;
export type IndexedTable = (typeof indexedTables)[number];

type Maps = { readonly [T in IndexedTable]: Map<Id, Stored<RecordOf[T]>> };

/** The workspace without its long texts, with the look-ups that ranking and opening a case need. */
export class WorkspaceIndex implements Maps {
  readonly users = new Map<Id, Stored<User>>();
  readonly accounts = new Map<Id, Stored<Account>>();
  readonly contacts = new Map<Id, Stored<Contact>>();
  readonly leads = new Map<Id, Stored<Lead>>();
  readonly opportunities = new Map<Id, Stored<Opportunity>>();
  readonly activities = new Map<Id, Stored<Activity>>();
  readonly cases = new Map<Id, Stored<Case>>();

  readonly casesOf = {
    account: new Links<Id>(),
    contact: new Links<Id>(),
    lead: new Links<Id>(),
    opportunity: new Links<Id>(),
  };
  readonly activitiesOf = {
    case: new Links<Activity>(),
    contact: new Links<Activity>(),
    account: new Links<Activity>(),
  };
  readonly opportunitiesOf = new Links<Id>();
  readonly contactsOf = new Links<Id>();
  /** Accounts whose list row a change may have touched; whoever keeps that list takes them out. */
  readonly changedAccounts = new Set<Id>();

  /** Whether what Salesforce sent is newer than what is here. An equal stamp tells nothing: see `hasStampOf`. */
  isNews(change: Change): boolean {
    if (change.table === 'caseChanges') return true;
    const known = this[change.table].get('put' in change ? change.put.id : change.remove);
    if ('remove' in change) return known !== undefined && change.stamp >= known.stamp;
    return known === undefined || change.put.stamp > known.stamp;
  }

  /** Whether the row has the stamp of the one here: it is the same seen again, or was written again within that second. */
  hasStampOf(change: Extract<Change, { put: unknown }>): boolean {
    return change.table !== 'caseChanges' && this[change.table].get(change.put.id)?.stamp === change.put.stamp;
  }

  /** Takes a change in and adds to `affected` the cases that it may rank anew. */
  apply(change: Change, affected: Set<Id>): void {
    if (change.table === 'caseChanges') return;
    if ('put' in change) this.put(change.table, change.put, affected);
    else this.remove(change.table, change.remove, affected);
  }

  put(table: IndexedTable, record: Stored<RecordOf[IndexedTable]>, affected: Set<Id>): void {
    this.remove(table, record.id, affected);
    const slim = withoutLongTexts(table, record);
    (this[table] as Map<Id, unknown>).set(record.id, slim);
    this.link(table, slim, affected, true);
  }

  remove(table: IndexedTable, id: Id, affected: Set<Id>): void {
    const known = this[table].get(id);
    if (!known) return;
    this[table].delete(id);
    this.link(table, known, affected, false);
  }

  private link(table: IndexedTable, record: unknown, affected: Set<Id>, add: boolean): void {
    switch (table) {
      case 'cases': {
        const one = record as Case;
        affected.add(one.id);
        if (one.accountId) this.changedAccounts.add(one.accountId);
        this.casesOf.account.set(one.accountId, one.id, add);
        this.casesOf.contact.set(one.contactId, one.id, add);
        this.casesOf.lead.set(one.leadId, one.id, add);
        this.casesOf.opportunity.set(one.opportunityId, one.id, add);
        return;
      }
      case 'accounts':
        this.changedAccounts.add((record as Account).id);
        return this.casesOf.account.addTo(affected, (record as Account).id);
      case 'contacts': {
        const one = record as Contact;
        this.contactsOf.set(one.accountId, one.id, add);
        if (one.accountId) this.changedAccounts.add(one.accountId);
        return this.casesOf.contact.addTo(affected, one.id);
      }
      case 'leads':
        return this.casesOf.lead.addTo(affected, (record as Lead).id);
      case 'opportunities': {
        const one = record as Opportunity;
        this.opportunitiesOf.set(one.accountId, one.id, add);
        this.casesOf.opportunity.addTo(affected, one.id);
        this.casesOf.account.addTo(affected, one.accountId);
        return;
      }
      case 'activities': {
        const one = record as Activity;
        this.activitiesOf.case.set(one.caseId, one, add);
        this.activitiesOf.contact.set(one.contactId, one, add);
        this.activitiesOf.account.set(one.accountId, one, add);
        if (one.caseId) affected.add(one.caseId);
        this.casesOf.contact.addTo(affected, one.contactId);
        this.casesOf.account.addTo(affected, one.accountId);
        return;
      }
      case 'users':
        return;
    }
  }
}

/** Copies the rest: a `delete` would turn each of very many records into an object that is slow to read. */
function withoutLongTexts<T extends object>(table: IndexedTable, record: T): T {
  const fields = longTexts[table];
  if (!fields?.some((field) => field in record)) return record;
  const slim: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) if (!fields.includes(field)) slim[field] = value;
  return slim as T;
}
