/**
 * What the product writes to Salesforce: by object, the domain's property, its API field and the kind of value. What is not listed
 * cannot be written, whatever a page in the renderer asks for. `long` texts can be written but not searched by.
 */
export type ValueKind = 'text' | 'long' | 'id' | 'day' | 'instant' | 'number' | 'flag';

export const writableFields = {
  Case: {
    subject: ['Subject', 'text'],
    description: ['Description', 'long'],
    context: ['Context__c', 'long'],
    cta: ['CTA__c', 'long'],
    type: ['Type', 'text'],
    reason: ['Reason', 'text'],
    priority: ['Priority', 'text'],
    status: ['Status', 'text'],
    ownerId: ['OwnerId', 'id'],
    accountId: ['AccountId', 'id'],
    contactId: ['ContactId', 'id'],
    leadId: ['Lead__c', 'id'],
    opportunityId: ['Opportunity__c', 'id'],
    duplicateOfId: ['ParentId', 'id'],
    webEmail: ['SuppliedEmail', 'text'],
    ticketUrl: ['Ticket_URL__c', 'text'],
    routedAt: ['Routed_At__c', 'instant'],
    startedAt: ['Started_At__c', 'instant'],
    nextSteps: ['Next_Steps__c', 'long'],
    nextStepsDate: ['Next_Steps_Date__c', 'day'],
    resolutionAction: ['Resolution_Action__c', 'text'],
    feedback: ['Feedback__c', 'long'],
  },
  Account: {
    name: ['Name', 'text'],
    country: ['BillingCountry', 'text'],
    industry: ['Industry', 'text'],
    employees: ['NumberOfEmployees', 'number'],
    gitlabAdmin: ['GitLab_Admin__c', 'text'],
    highValue: ['High_Value__c', 'flag'],
    autoRenew: ['Auto_Renew__c', 'flag'],
    subscriptionEnd: ['Subscription_End__c', 'day'],
    ownerId: ['OwnerId', 'id'],
  },
  Contact: {
    accountId: ['AccountId', 'id'],
    firstName: ['FirstName', 'text'],
    lastName: ['LastName', 'text'],
    email: ['Email', 'text'],
    phone: ['Phone', 'text'],
    title: ['Title', 'text'],
    language: ['Language__c', 'text'],
    optedOut: ['HasOptedOutOfEmail', 'flag'],
  },
  Lead: {
    lastName: ['LastName', 'text'],
    company: ['Company', 'text'],
    email: ['Email', 'text'],
    matchedAccountId: ['Matched_Account__c', 'id'],
    status: ['Status', 'text'],
  },
  Opportunity: {
    accountId: ['AccountId', 'id'],
    name: ['Name', 'text'],
    type: ['Type', 'text'],
    stage: ['StageName', 'text'],
    closeDate: ['CloseDate', 'day'],
    amount: ['Amount', 'number'],
    nArr: ['NARR__c', 'number'],
    renewalRisk: ['Renewal_Risk_Category__c', 'text'],
    ownerId: ['OwnerId', 'id'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly [field: string, kind: ValueKind]>>>;

/** The fields of activities; which of them carries what is decided in `activity-fields.ts`. */
export const activityFields = {
  Task: {
    Subject: 'text', Description: 'long', Status: 'text', ActivityDate: 'day', TaskSubtype: 'text', CallType: 'text',
    CallDisposition: 'text', WhoId: 'id', WhatId: 'id', OwnerId: 'id',
  },
  Event: {
    Subject: 'text', Description: 'long', StartDateTime: 'instant', EndDateTime: 'instant', IsAllDayEvent: 'flag', Outcome__c: 'text',
    WhoId: 'id', WhatId: 'id', OwnerId: 'id',
  },
  CaseComment: { ParentId: 'id', CommentBody: 'long' },
  FeedItem: { ParentId: 'id', Body: 'long', Type: 'text' },
  EmailMessage: {
    ParentId: 'id', RelatedToId: 'id', Subject: 'text', TextBody: 'long', FromAddress: 'text', ToAddress: 'text', Incoming: 'flag',
    MessageDate: 'instant', Status: 'text',
  },
} as const satisfies Record<string, Readonly<Record<string, ValueKind>>>; // prettier-ignore

/** Not sent: what Salesforce sets itself after a change of another field, and `assignByRules`, which says how a write is sent. */
export const derivedProperties = [
  'id', 'stamp', 'caseNumber', 'createdAt', 'createdById', 'modifiedAt', 'closedAt', 'closed', 'won', 'billingAddressComplete', 'bounced',
  'convertedContactId', 'webDomain', 'assignByRules',
] as const; // prettier-ignore
