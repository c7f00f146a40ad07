import type { Account, Activity, Case, CaseChange, Contact, Id, Lead, Opportunity, User } from '#shared/domain';
import type { SyncObject } from './objects.ts';

/** The tables of the workspace and the records in them. */
export interface RecordOf {
  readonly users: User;
  readonly cases: Case;
  readonly accounts: Account;
  readonly contacts: Contact;
  readonly leads: Lead;
  readonly opportunities: Opportunity;
  readonly activities: Activity;
  readonly caseChanges: CaseChange;
}
export type TableName = keyof RecordOf;

export const tableNames = [
  'users',
  'accounts',
  'contacts',
  'leads',
  'opportunities',
  'activities',
  'caseChanges',
  'cases',
] as const satisfies readonly TableName[];

/** A record as it is stored: with the server's stamp (milliseconds), by which an older page never overwrites a newer row. */
export type Stored<T> = T & { readonly stamp: number };

/** What a Salesforce record becomes: a row to put, or an id to delete; `mergedInto`: the record that it lives on in. */
export type Change =
  | { [T in TableName]: { readonly table: T; readonly put: Stored<RecordOf[T]> } }[TableName]
  | { readonly table: TableName; readonly remove: Id; readonly stamp: number; readonly mergedInto?: Id };

export const tableOf: Readonly<Record<SyncObject, TableName>> = {
  User: 'users',
  Case: 'cases',
  Account: 'accounts',
  Contact: 'contacts',
  Lead: 'leads',
  Opportunity: 'opportunities',
  EmailMessage: 'activities',
  Task: 'activities',
  Event: 'activities',
  CaseComment: 'activities',
  FeedItem: 'activities',
  CaseHistory: 'caseChanges',
};
