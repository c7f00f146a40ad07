import type { Account, Activity, Case, Contact, Id, Lead, Opportunity, User } from '#shared/domain';
import type { SyncObject } from './objects.ts';

/** What hangs on a case or its account; a case that newly came into scope brings them with their old stamps. */
export const childrenOfCase = [
  ['EmailMessage', 'ParentId'],
  ['Task', 'WhatId'],
  ['Event', 'WhatId'],
  ['CaseComment', 'ParentId'],
  ['FeedItem', 'ParentId'],
] as const satisfies readonly (readonly [SyncObject, string])[];
export const childrenOfAccount = [
  ['Contact', 'AccountId'],
  ['Opportunity', 'AccountId'],
] as const satisfies readonly (readonly [SyncObject, string])[];

/** The records that are here, by id. */
export interface KnownRecords {
  readonly users: ReadonlyMap<Id, User>;
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly contacts: ReadonlyMap<Id, Contact>;
  readonly leads: ReadonlyMap<Id, Lead>;
  readonly opportunities: ReadonlyMap<Id, Opportunity>;
  readonly cases: ReadonlyMap<Id, Case>;
  readonly activities: ReadonlyMap<Id, Activity>;
}

/** The accounts of the open cases of `owners`: others' open cases on them are in scope too. */
export function accountsOfOpenCases(cases: Iterable<Case>, owners: readonly Id[]): Set<Id> {
  const accounts = new Set<Id>();
  for (const one of cases)
    if (one.accountId && !one.closedAt && owners.includes(one.ownerId)) accounts.add(one.accountId);
  return accounts;
}

/** Accounts, people and opportunities that a case, an account or an opportunity names but that no lane brought. */
export function namedButAbsent(known: KnownRecords): readonly (readonly [SyncObject, readonly Id[]])[] {
  const absent = {
    Account: new Set<Id>(),
    Contact: new Set<Id>(),
    Lead: new Set<Id>(),
    Opportunity: new Set<Id>(),
    User: new Set<Id>(),
  };
  const need = (set: Set<Id>, table: ReadonlyMap<Id, unknown>, id: Id | undefined): void => {
    // What was made here Salesforce does not have.
    if (id && !id.startsWith('local:') && !table.has(id)) set.add(id);
  };
  for (const one of known.cases.values()) {
    need(absent.Account, known.accounts, one.accountId);
    need(absent.Contact, known.contacts, one.contactId);
    need(absent.Lead, known.leads, one.leadId);
    need(absent.Opportunity, known.opportunities, one.opportunityId);
    if (one.ownerId.startsWith('005')) need(absent.User, known.users, one.ownerId);
    need(absent.User, known.users, one.createdById);
  }
  for (const { byId } of known.activities.values()) need(absent.User, known.users, byId);
  // OWN: whether a team's user or a person owns them can only be said of users that are here.
  for (const { ownerId } of known.accounts.values()) need(absent.User, known.users, ownerId);
  for (const { ownerId } of known.opportunities.values()) need(absent.User, known.users, ownerId);
  return (Object.entries(absent) as [SyncObject, Set<Id>][]).map(([object, ids]) => [object, [...ids]] as const);
}
