import type { SyncObject } from './objects.ts';

/**
 * Which API names carry what the product needs: the mapping of the practice org, which is also the first guess for a real one.
 * `required`: without one of these the object cannot be read at all. `optional`: a missing one only disables a feature.
 */
export interface ObjectMapping {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const audit = ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'] as const;

export const practiceMapping = {
  User: {
    required: ['Name', 'IsActive', ...audit],
    optional: ['Email', 'Username', 'Department', 'ManagerId', 'UserRole.Name', 'Initials__c', 'Region__c', 'Languages__c'],
  },
  Case: {
    required: [
      'CaseNumber', 'Subject', 'Priority', 'Status', 'IsClosed', 'OwnerId', 'CreatedById', 'AccountId', 'ContactId', 'ClosedDate',
      'Next_Steps__c', 'Next_Steps_Date__c', 'Resolution_Action__c', ...audit,
    ],
    optional: [
      'Description', 'Type', 'Reason', 'ParentId', 'SuppliedEmail', 'Context__c', 'CTA__c', 'Feedback__c', 'Opportunity__c', 'Lead__c',
      'Routed_At__c', 'Started_At__c', 'Ticket_URL__c', 'MasterRecordId',
    ],
  },
  Account: {
    required: ['Name', ...audit],
    optional: [
      'OwnerId', 'Industry', 'NumberOfEmployees', 'Website', 'BillingStreet', 'BillingCity', 'BillingPostalCode', 'BillingCountry',
      'CARR__c', 'LAM__c', 'Total_Funding__c', 'GitLab_Admin__c', 'High_Value__c', 'Ultimate__c', 'Region__c', 'Auto_Renew__c',
      'Subscription_End__c', 'Rank__c', 'MasterRecordId',
    ],
  },
  Contact: {
    required: ['AccountId', 'FirstName', 'LastName', 'Email', ...audit],
    optional: ['Phone', 'Title', 'Language__c', 'HasOptedOutOfEmail', 'EmailBouncedDate', 'MasterRecordId'],
  },
  Lead: {
    required: ['LastName', 'Company', 'Email', 'Status', 'ConvertedContactId', ...audit],
    optional: ['Matched_Account__c', 'MasterRecordId'],
  },
  Opportunity: {
    required: ['AccountId', 'Name', 'Type', 'StageName', 'IsClosed', 'IsWon', 'CloseDate', ...audit],
    optional: ['OwnerId', 'Amount', 'LastStageChangeDate', 'NARR__c', 'Renewal_Risk_Category__c'],
  },
  EmailMessage: {
    required: ['ParentId', 'Subject', 'TextBody', 'FromAddress', 'ToAddress', 'Incoming', 'MessageDate', 'Status', 'CreatedById', ...audit],
    optional: ['FromName', 'RelatedToId', 'HtmlBody'],
  },
  Task: {
    required: ['Subject', 'Description', 'Status', 'IsClosed', 'ActivityDate', 'WhoId', 'WhatId', 'AccountId', 'OwnerId', ...audit],
    optional: ['TaskSubtype', 'CallType', 'CallDisposition', 'CompletedDateTime'],
  },
  Event: {
    required: ['Subject', 'Description', 'StartDateTime', 'EndDateTime', 'IsAllDayEvent', 'WhoId', 'WhatId', 'AccountId', 'OwnerId', ...audit],
    optional: ['Outcome__c'],
  },
  CaseComment: { required: ['ParentId', 'CommentBody', 'CreatedById', ...audit], optional: [] },
  FeedItem: { required: ['ParentId', 'Body', 'Type', 'CreatedById', ...audit], optional: [] },
  CaseHistory: { required: ['CaseId', 'Field', 'OldValue', 'NewValue', 'CreatedById', 'CreatedDate'], optional: [] },
} as const satisfies Record<SyncObject, ObjectMapping>; // prettier-ignore

/** The columns to select, in order; `absent` are optional fields that this org does not show. */
export function columnsOf(object: SyncObject, absent: ReadonlySet<string>): readonly string[] {
  const mapping: ObjectMapping = practiceMapping[object];
  const optional = mapping.optional.filter((field) => !absent.has(`${object}.${field}`));
  return ['Id', ...mapping.required, ...optional, 'IsDeleted'].filter(
    (field) => field !== 'IsDeleted' || object !== 'User',
  );
}

/** The column that orders a delta pass: histories are never changed, so they carry no SystemModstamp. */
export function stampOf(object: SyncObject): 'SystemModstamp' | 'CreatedDate' {
  return object === 'CaseHistory' ? 'CreatedDate' : 'SystemModstamp';
}
