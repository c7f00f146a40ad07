/** How values of a property compare: texts without regard to line ends, ids by their 18 characters, instants by the second. */
export type FieldKind = 'text' | 'day' | 'instant' | 'id' | 'number' | 'flag' | 'set';

export interface EditedField {
  readonly kind: FieldKind;
  /** In the users' words, where the org's own label is not known. */
  readonly label: string;
  /** Its API name in the practice org, the first guess for a real one; null where that depends on the record, or there is none. */
  readonly api: string | null;
  /** False for what is only shown until Salesforce sets it itself. */
  readonly sent: boolean;
}

export const editedTables = ['cases', 'contacts', 'accounts', 'opportunities', 'activities'] as const;
export type EditedTable = (typeof editedTables)[number];

const field = (kind: FieldKind, label: string, api: string | null): EditedField => ({ kind, label, api, sent: true });
const shown = (kind: FieldKind, label: string): EditedField => ({ kind, label, api: null, sent: false });

/** What the app writes. `closedAt`, `closed` and `won` follow from other fields: they are shown, Salesforce sets them itself. */
export const editedFields: Readonly<Record<EditedTable, Readonly<Record<string, EditedField>>>> = {
  cases: {
    subject: field('text', 'Subject', 'Subject'),
    description: field('text', 'Description', 'Description'),
    type: field('text', 'Type', 'Type'),
    reason: field('text', 'Case Reason', 'Reason'),
    priority: field('text', 'Priority', 'Priority'),
    status: field('text', 'Status', 'Status'),
    ownerId: field('id', 'Owner', 'OwnerId'),
    accountId: field('id', 'Account', 'AccountId'),
    contactId: field('id', 'Contact', 'ContactId'),
    leadId: field('id', 'Lead', 'Lead__c'),
    opportunityId: field('id', 'Opportunity', 'Opportunity__c'),
    duplicateOfId: field('id', 'Duplicate of', 'ParentId'),
    startedAt: field('instant', 'Started', 'Started_At__c'),
    nextSteps: field('text', 'Next Steps', 'Next_Steps__c'),
    nextStepsDate: field('day', 'Next Steps Date', 'Next_Steps_Date__c'),
    resolutionAction: field('text', 'Resolution Action', 'Resolution_Action__c'),
    feedback: field('text', 'Feedback', 'Feedback__c'),
    closedAt: shown('instant', 'Closed'),
    /** Not a field but how the write is sent: Salesforce assigns the case by its rules. */
    assignByRules: shown('flag', 'Assigned by the rules'),
  },
  contacts: {
    accountId: field('id', 'Account', 'AccountId'),
    firstName: field('text', 'First name', 'FirstName'),
    lastName: field('text', 'Last name', 'LastName'),
    email: field('text', 'E-mail', 'Email'),
    phone: field('text', 'Phone', 'Phone'),
    title: field('text', 'Title', 'Title'),
    language: field('text', 'Language', 'Language__c'),
  },
  accounts: { gitlabAdmin: field('text', 'GitLab Admin', 'GitLab_Admin__c') },
  opportunities: {
    accountId: field('id', 'Account', 'AccountId'),
    name: field('text', 'Name', 'Name'),
    type: field('text', 'Type', 'Type'),
    stage: field('text', 'Stage', 'StageName'),
    closeDate: field('day', 'Close Date', 'CloseDate'),
    amount: field('number', 'Amount', 'Amount'),
    nArr: field('number', 'nARR', 'NARR__c'),
    renewalRisk: field('text', 'Renewal Risk Category', 'Renewal_Risk_Category__c'),
    closed: shown('flag', 'Closed'),
    won: shown('flag', 'Won'),
    closedAt: shown('instant', 'Closed'),
  },
  /** API names of a Task; other activities are told apart when they are sent. */
  activities: {
    subject: field('text', 'Subject', 'Subject'),
    body: field('text', 'Comments', 'Description'),
    at: field('instant', 'Date', 'ActivityDate'),
    endsAt: field('instant', 'Until', null),
    outcome: field('text', 'Result', 'CallDisposition'),
    done: field('flag', 'Done', 'Status'),
    contactId: field('id', 'Contact', 'WhoId'),
    caseId: field('id', 'Case', 'WhatId'),
    accountId: field('id', 'Account', null),
    opportunityId: field('id', 'Opportunity', null),
    kind: field('text', 'Kind', null),
    direction: field('text', 'Direction', null),
    byId: field('id', 'By', 'OwnerId'),
    allDay: field('flag', 'All day', null),
  },
};

/** Properties that conflict as one: what one of them says makes sense only beside the others. */
export const coupledFields: Readonly<Record<EditedTable, readonly (readonly string[])[]>> = {
  cases: [
    ['status', 'resolutionAction', 'duplicateOfId', 'feedback'],
    ['nextSteps', 'nextStepsDate'],
  ],
  contacts: [],
  accounts: [],
  opportunities: [['stage', 'closeDate']],
  activities: [
    ['at', 'endsAt', 'allDay'],
    ['caseId', 'accountId', 'contactId', 'opportunityId'],
  ],
};
