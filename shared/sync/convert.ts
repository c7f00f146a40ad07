import { plainWords } from '#shared/lib';
import type {
  Account,
  Case,
  CaseChange,
  Contact,
  Id,
  Lead,
  Opportunity,
  Priority,
  Region,
  Role,
  User,
} from '#shared/domain';
import { initialsOf } from '#shared/domain';
import { toActivity, type DayOf } from './convert-activity.ts';
import type { SalesforceRecord, SyncObject } from './objects.ts';
import { compact, day, flag, id, instant, number, stamp, text } from './read-fields.ts';
import { tableOf, type Change } from './stored.ts';

/** What a conversion must know beyond the record: whose cases these are, so that a colleague's question is told from a note. */
export interface ConvertContext {
  readonly owners: ReadonlySet<string>;
  /** The account of a High Value Account case: what is done on that case is done with its account (HVA-3, ours). */
  highValueAccountOf(caseId: Id): Id | undefined;
  /** Days in the Advocate's zone; UTC where it is not known. */
  readonly dayOf?: DayOf;
}

/** A Salesforce record as a change to the workspace; null when it lacks its id or is of no use (a draft mail). */
export function toChange(object: SyncObject, record: SalesforceRecord, context: ConvertContext): Change | null {
  const recordId = id(record, 'Id');
  if (!recordId) return null;
  const table = tableOf[object];
  const at = stamp(record, object === 'CaseHistory' ? 'CreatedDate' : 'SystemModstamp');
  if (record['IsDeleted'] === true) {
    const mergedInto = id(record, 'MasterRecordId');
    return { table, remove: recordId, stamp: at, ...(mergedInto && { mergedInto }) };
  }
  switch (object) {
    case 'User':
      return { table: 'users', put: { ...toUser(recordId, record), stamp: at } };
    case 'Case':
      return { table: 'cases', put: { ...toCase(recordId, record), stamp: at } };
    case 'Account':
      return { table: 'accounts', put: { ...toAccount(recordId, record), stamp: at } };
    case 'Contact':
      return { table: 'contacts', put: { ...toContact(recordId, record), stamp: at } };
    case 'Lead':
      return { table: 'leads', put: { ...toLead(recordId, record), stamp: at } };
    case 'Opportunity':
      return { table: 'opportunities', put: { ...toOpportunity(recordId, record), stamp: at } };
    case 'CaseHistory':
      return { table: 'caseChanges', put: { ...toCaseChange(recordId, record), stamp: at } };
    case 'EmailMessage':
    case 'Task':
    case 'Event':
    case 'CaseComment':
    case 'FeedItem': {
      const activity = toActivity(object, recordId, record, context.owners, context.dayOf);
      if (!activity) return null;
      const accountId = activity.accountId ?? (activity.caseId && context.highValueAccountOf(activity.caseId));
      return { table: 'activities', put: { ...activity, ...(accountId && { accountId }), stamp: at } };
    }
  }
}

const roleOfUserRole: Readonly<Record<string, Role>> = {
  'SMB Advocate': 'advocate',
  'SMB Manager': 'manager',
  'Renewals Manager': 'renewals-manager',
  'New Logo AE': 'new-logo-ae',
  BDR: 'bdr',
  'SMB Sales User': 'sales-user',
};

/** The role that a User has in the handbook, by the name of its Salesforce role. */
export function roleOf(record: SalesforceRecord): Role {
  const role = record['UserRole'];
  const name = role && typeof role === 'object' ? text(role as SalesforceRecord, 'Name') : undefined;
  return (name && roleOfUserRole[name]) || 'stakeholder';
}

function toUser(recordId: string, record: SalesforceRecord): User {
  const name = text(record, 'Name') ?? '';
  return compact({
    id: recordId,
    name,
    initials: text(record, 'Initials__c') ?? initialsOf(name),
    email: text(record, 'Email'),
    region: region(record),
    languages: text(record, 'Languages__c')?.split(';'),
    department: text(record, 'Department'),
    managerId: id(record, 'ManagerId'),
    role: roleOf(record),
  });
}

/** Organisations mind capitals, dashes and spaces in a list as little as people do. */
function spelledLike<Known extends string>(known: readonly Known[], value: string | undefined): Known | undefined {
  return known.find((one) => one === value) ?? known.find((one) => plainWords(one) === plainWords(value ?? ''));
}

function region(record: SalesforceRecord): Region | undefined {
  const value = text(record, 'Region__c');
  return value === 'AMER' || value === 'EMEA' || value === 'APJ' || value === 'APAC' ? value : undefined;
}

function toCase(recordId: string, record: SalesforceRecord): Case {
  return compact({
    id: recordId,
    caseNumber: text(record, 'CaseNumber') ?? '',
    subject: text(record, 'Subject') ?? '',
    description: text(record, 'Description'),
    context: text(record, 'Context__c'),
    cta: text(record, 'CTA__c'),
    type: text(record, 'Type'),
    reason: text(record, 'Reason'),
    priority: spelledLike<Priority>(['High', 'Low'], text(record, 'Priority')) ?? 'Medium',
    status: text(record, 'Status') ?? '',
    ownerId: id(record, 'OwnerId') ?? '',
    createdById: id(record, 'CreatedById'),
    accountId: id(record, 'AccountId'),
    contactId: id(record, 'ContactId'),
    leadId: id(record, 'Lead__c'),
    opportunityId: id(record, 'Opportunity__c'),
    duplicateOfId: id(record, 'ParentId'),
    webEmail: text(record, 'SuppliedEmail'),
    ticketUrl: text(record, 'Ticket_URL__c'),
    createdAt: instant(record, 'CreatedDate') ?? '1970-01-01T00:00:00Z',
    routedAt: instant(record, 'Routed_At__c'),
    startedAt: instant(record, 'Started_At__c'),
    closedAt: instant(record, 'ClosedDate'),
    modifiedAt: instant(record, 'LastModifiedDate') ?? '1970-01-01T00:00:00Z',
    nextSteps: text(record, 'Next_Steps__c'),
    nextStepsDate: day(record, 'Next_Steps_Date__c'),
    resolutionAction: text(record, 'Resolution_Action__c'),
    feedback: text(record, 'Feedback__c'),
  });
}

const addressFields = ['BillingStreet', 'BillingCity', 'BillingPostalCode', 'BillingCountry'];

function toAccount(recordId: string, record: SalesforceRecord): Account {
  const rank = number(record, 'Rank__c');
  return compact({
    id: recordId,
    name: text(record, 'Name') ?? '',
    region: region(record),
    country: text(record, 'BillingCountry'),
    industry: text(record, 'Industry'),
    employees: number(record, 'NumberOfEmployees'),
    carr: number(record, 'CARR__c'),
    lam: number(record, 'LAM__c'),
    totalFunding: number(record, 'Total_Funding__c'),
    ultimate: flag(record, 'Ultimate__c'),
    highValue: flag(record, 'High_Value__c'),
    gitlabAdmin: text(record, 'GitLab_Admin__c'),
    billingAddressComplete: 'BillingStreet' in record ? addressFields.every((field) => text(record, field)) : undefined,
    autoRenew: flag(record, 'Auto_Renew__c'),
    subscriptionEnd: day(record, 'Subscription_End__c'),
    rank: rank === 1 || rank === 2 || rank === 3 ? rank : undefined,
    ownerId: id(record, 'OwnerId'),
    webDomain: text(record, 'Website')?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, ''),
  }); // prettier-ignore
}

function toContact(recordId: string, record: SalesforceRecord): Contact {
  return compact({
    id: recordId,
    accountId: id(record, 'AccountId'),
    firstName: text(record, 'FirstName'),
    lastName: text(record, 'LastName') ?? '',
    email: text(record, 'Email'),
    phone: text(record, 'Phone'),
    title: text(record, 'Title'),
    language: text(record, 'Language__c'),
    optedOut: flag(record, 'HasOptedOutOfEmail'),
    bounced: text(record, 'EmailBouncedDate') ? true : undefined,
  });
}

function toLead(recordId: string, record: SalesforceRecord): Lead {
  return compact({
    id: recordId,
    lastName: text(record, 'LastName') ?? '',
    company: text(record, 'Company'),
    email: text(record, 'Email'),
    matchedAccountId: id(record, 'Matched_Account__c'),
    convertedContactId: id(record, 'ConvertedContactId'),
    status: text(record, 'Status'),
  });
}

const opportunityTypes = ['Renewal', 'Growth', 'Add-On', 'First Order', 'QSR'] as const;

function toOpportunity(recordId: string, record: SalesforceRecord): Opportunity {
  const closed = flag(record, 'IsClosed') ?? false;
  return compact({
    id: recordId,
    accountId: id(record, 'AccountId') ?? '',
    name: text(record, 'Name') ?? '',
    type: spelledLike(opportunityTypes, text(record, 'Type')) ?? 'Growth',
    stage: text(record, 'StageName') ?? '',
    closed,
    won: flag(record, 'IsWon') ?? false,
    closeDate: day(record, 'CloseDate'),
    amount: number(record, 'Amount'),
    nArr: number(record, 'NARR__c'),
    renewalRisk: text(record, 'Renewal_Risk_Category__c'),
    ownerId: id(record, 'OwnerId'),
    createdAt: instant(record, 'CreatedDate') ?? '1970-01-01T00:00:00Z',
    closedAt: closed ? instant(record, 'LastStageChangeDate') : undefined,
  });
}

function toCaseChange(recordId: string, record: SalesforceRecord): CaseChange {
  const value = (field: string): string | null => {
    const raw = record[field];
    return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : null;
  };
  return compact({
    id: recordId,
    caseId: id(record, 'CaseId') ?? '',
    field: text(record, 'Field') ?? '',
    from: value('OldValue'),
    to: value('NewValue'),
    byId: id(record, 'CreatedById'),
    at: instant(record, 'CreatedDate') ?? '1970-01-01T00:00:00Z',
  });
}
