import {
  auditFields,
  day,
  email,
  flag,
  FORMULA,
  idField,
  instant,
  isDeleted,
  longText,
  lookup,
  money,
  number,
  phone,
  picklist,
  READ_ONLY,
  text,
  UNSET,
  url,
  whole,
  type FieldDef,
} from './field.ts';
import * as values from './picklists.data.ts';

export interface ChildRelationship {
  readonly relationshipName: string;
  readonly childSObject: string;
  readonly field: string;
}

export interface ObjectDef {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: readonly FieldDef[];
  /** By lower-cased API name: SOQL does not mind case. */
  readonly byName: ReadonlyMap<string, FieldDef>;
  /** By lower-cased relationship name, the lookup behind a dotted path. */
  readonly byRelationship: ReadonlyMap<string, FieldDef>;
  readonly children: readonly ChildRelationship[];
  /** By the people who sign in, who are no administrators. */
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
}

const PEOPLE = ['Contact', 'Lead'];
const THINGS = ['Account', 'Opportunity', 'Case'];

function object(
  name: string,
  keyPrefix: string,
  fields: readonly FieldDef[],
  options: { label?: string; labelPlural?: string; writable?: boolean; children?: readonly string[] } = {},
): ObjectDef {
  const all = [idField(), ...fields];
  const label = options.label ?? name;
  const writable = options.writable ?? true;
  return {
    name,
    label,
    labelPlural: options.labelPlural ?? `${label}s`,
    keyPrefix,
    fields: all,
    byName: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    byRelationship: new Map(
      all.flatMap((field) => (field.relationshipName ? [[field.relationshipName.toLowerCase(), field] as const] : [])),
    ),
    createable: writable,
    updateable: writable,
    deletable: writable,
    children: (options.children ?? []).map((line) => {
      const [relationshipName = '', childSObject = '', field = ''] = line.split(' ');
      return { relationshipName, childSObject, field };
    }),
  };
}

const fixed = { nillable: false } as const;
/** Whoever creates a row owns it, unless they say otherwise. */
const owned = { nillable: false, defaultedOnCreate: true } as const;
const lastActivity = () => day('LastActivityDate', UNSET);
/** What an app that works offline calls a row before Salesforce has named it. */
const offlineKey = () => text('Offline_Key__c', 36, { externalId: true });

/** The objects of the practice org. Order is the order of creation: a row refers to rows of earlier objects. */
export const OBJECTS: readonly ObjectDef[] = [
  object(
    'UserRole',
    '00E',
    [text('Name', 80, { ...fixed, nameField: true }), text('DeveloperName', 80), ...auditFields().slice(2)],
    { label: 'Role', writable: false },
  ),
  object(
    'RecordType',
    '012',
    [
      text('Name', 80, { ...fixed, nameField: true }),
      text('DeveloperName', 80, fixed),
      text('SobjectType', 40, fixed),
      flag('IsActive'),
      ...auditFields(),
    ],
    { label: 'Record Type', writable: false },
  ),
  object(
    'User',
    '005',
    [
      text('Name', 121, { ...READ_ONLY, nameField: true, label: 'Full Name' }),
      text('FirstName', 40),
      text('LastName', 80, fixed),
      text('Username', 80, fixed),
      email('Email', fixed),
      text('Department', 80),
      text('Title', 80),
      lookup('ManagerId', 'User', 'Manager'),
      flag('IsActive', { label: 'Active' }),
      picklist('TimeZoneSidKey', [], { ...fixed, label: 'Time Zone' }),
      picklist('LanguageLocaleKey', [], { ...fixed, label: 'Language' }),
      text('Initials__c', 4),
      picklist('Region__c', values.REGIONS),
      text('Languages__c', 255),
      lookup('UserRoleId', 'UserRole', 'UserRole', { label: 'Role ID' }),
      ...auditFields(),
    ],
    { writable: false },
  ),
  object(
    'Account',
    '001',
    [
      text('Name', 255, { ...fixed, nameField: true, label: 'Account Name' }),
      picklist('Region__c', values.REGIONS),
      longText('BillingStreet', 255),
      text('BillingCity', 40),
      text('BillingPostalCode', 20, { label: 'Billing Zip/Postal Code' }),
      text('BillingCountry', 80),
      picklist('Industry', values.INDUSTRIES),
      whole('NumberOfEmployees', { label: 'Employees' }),
      money('CARR__c', { label: 'cARR' }),
      number('LAM__c', { label: 'LAM', scale: 0 }),
      money('Total_Funding__c'),
      flag('Ultimate__c'),
      flag('High_Value__c', { label: 'High Value Account' }),
      text('GitLab_Admin__c', 255, { label: 'GitLab Admin' }),
      flag('Auto_Renew__c'),
      day('Subscription_End__c'),
      picklist('Rank__c', ['1', '2', '3']),
      lookup('OwnerId', 'User', 'Owner', owned),
      url('Website'),
      lookup('MasterRecordId', 'Account', 'MasterRecord', UNSET),
      lastActivity(),
      ...auditFields(),
      isDeleted(),
    ],
    {
      children: [
        'Cases Case AccountId',
        'Contacts Contact AccountId',
        'Opportunities Opportunity AccountId',
        'Tasks Task WhatId',
        'Events Event WhatId',
      ],
    },
  ),
  object(
    'Contact',
    '003',
    [
      lookup('AccountId', 'Account', 'Account'),
      text('FirstName', 40),
      text('LastName', 80, fixed),
      text('Name', 121, { ...READ_ONLY, nameField: true, label: 'Full Name' }),
      email('Email'),
      phone('Phone'),
      text('Title', 128),
      picklist('Language__c', values.LANGUAGES),
      flag('HasOptedOutOfEmail', { label: 'Email Opt Out' }),
      instant('EmailBouncedDate'),
      lookup('OwnerId', 'User', 'Owner', owned),
      lookup('MasterRecordId', 'Contact', 'MasterRecord', UNSET),
      lastActivity(),
      ...auditFields(),
      isDeleted(),
    ],
    { children: ['Cases Case ContactId', 'Tasks Task WhoId', 'Events Event WhoId'] },
  ),
  object(
    'Lead',
    '00Q',
    [
      text('FirstName', 40),
      text('LastName', 80, fixed),
      text('Name', 121, { ...READ_ONLY, nameField: true, label: 'Full Name' }),
      text('Company', 255, fixed),
      email('Email'),
      lookup('Matched_Account__c', 'Account', 'Matched_Account__r'),
      flag('IsConverted', READ_ONLY),
      day('ConvertedDate', UNSET),
      lookup('ConvertedAccountId', 'Account', 'ConvertedAccount', UNSET),
      lookup('ConvertedContactId', 'Contact', 'ConvertedContact', UNSET),
      lookup('ConvertedOpportunityId', 'Opportunity', 'ConvertedOpportunity', UNSET),
      picklist('Status', values.LEAD_STATUSES, fixed),
      lookup('OwnerId', 'User', 'Owner', owned),
      lookup('MasterRecordId', 'Lead', 'MasterRecord', UNSET),
      lastActivity(),
      ...auditFields(),
      isDeleted(),
    ],
    { children: ['Cases__r Case Lead__c', 'Tasks Task WhoId', 'Events Event WhoId'] },
  ),
  object(
    'Opportunity',
    '006',
    [
      lookup('AccountId', 'Account', 'Account'),
      text('Name', 120, { ...fixed, nameField: true }),
      picklist('Type', values.OPPORTUNITY_TYPES),
      picklist('StageName', values.OPPORTUNITY_STAGES, { ...fixed, label: 'Stage' }),
      flag('IsClosed', { ...READ_ONLY, label: 'Closed' }),
      flag('IsWon', { ...READ_ONLY, label: 'Won' }),
      day('CloseDate', { label: 'Close Date' }),
      money('Amount'),
      money('NARR__c', { label: 'nARR' }),
      picklist('Renewal_Risk_Category__c', values.RENEWAL_RISKS),
      lookup('OwnerId', 'User', 'Owner', owned),
      instant('LastStageChangeDate', UNSET),
      lastActivity(),
      offlineKey(),
      ...auditFields(),
      isDeleted(),
    ],
    {
      labelPlural: 'Opportunities',
      children: ['Cases__r Case Opportunity__c', 'Tasks Task WhatId', 'Events Event WhatId'],
    },
  ),
  object(
    'Case',
    '500',
    [
      text('CaseNumber', 30, { ...READ_ONLY, autoNumber: true, nameField: true }),
      text('Subject'),
      longText('Description'),
      longText('Context__c'),
      longText('CTA__c', 4000, { label: 'CTA' }),
      picklist('Type', values.CASE_TYPES),
      picklist('Reason', values.CASE_REASONS, { label: 'Case Reason' }),
      picklist('Priority', values.PRIORITIES, { picklistDefault: 'Medium' }),
      picklist('Status', values.CASE_STATUSES, { picklistDefault: 'Open' }),
      flag('IsClosed', { ...READ_ONLY, label: 'Closed' }),
      picklist('Origin', values.CASE_ORIGINS, { label: 'Case Origin' }),
      lookup('OwnerId', ['Group', 'User'], 'Owner', owned),
      lookup('AccountId', 'Account', 'Account'),
      lookup('ContactId', 'Contact', 'Contact'),
      lookup('Lead__c', 'Lead', 'Lead__r'),
      lookup('Opportunity__c', 'Opportunity', 'Opportunity__r'),
      lookup('ParentId', 'Case', 'Parent', { label: 'Parent Case ID' }),
      lookup('MasterRecordId', 'Case', 'MasterRecord', UNSET),
      email('SuppliedEmail', { label: 'Web Email' }),
      url('Ticket_URL__c', { label: 'Ticket URL' }),
      instant('Routed_At__c'),
      instant('Started_At__c'),
      instant('ClosedDate', { ...UNSET, label: 'Date/Time Closed' }),
      longText('Next_Steps__c', 4000, { label: 'Next Steps' }),
      day('Next_Steps_Date__c', { label: 'Next Steps Date' }),
      picklist('Resolution_Action__c', values.RESOLUTION_ACTIONS),
      longText('Feedback__c', 4000),
      lookup('RecordTypeId', 'RecordType', 'RecordType', { defaultedOnCreate: true }),
      number('Days_Open__c', { ...FORMULA, scale: 0 }),
      offlineKey(),
      ...auditFields(),
      isDeleted(),
    ],
    {
      children: [
        'Cases Case ParentId',
        'CaseComments CaseComment ParentId',
        'EmailMessages EmailMessage ParentId',
        'Feeds FeedItem ParentId',
        'Histories CaseHistory CaseId',
        'Tasks Task WhatId',
        'Events Event WhatId',
      ],
    },
  ),
  object('Task', '00T', [
    text('Subject', 255, { nameField: true }),
    longText('Description', 32000, { label: 'Comments' }),
    picklist('Status', values.TASK_STATUSES, { ...fixed, picklistDefault: 'Not Started' }),
    flag('IsClosed', { ...READ_ONLY, label: 'Closed' }),
    day('ActivityDate', { label: 'Due Date Only' }),
    instant('CompletedDateTime', UNSET),
    picklist('TaskSubtype', ['Task', 'Email', 'Call'], { updateable: false }),
    picklist('CallType', ['Inbound', 'Outbound', 'Internal']),
    text('CallDisposition', 255, { label: 'Call Result' }),
    lookup('WhoId', PEOPLE, 'Who', { label: 'Name ID' }),
    lookup('WhatId', THINGS, 'What', { label: 'Related To ID' }),
    lookup('AccountId', 'Account', 'Account', UNSET),
    lookup('OwnerId', 'User', 'Owner', owned),
    offlineKey(),
    ...auditFields(),
    isDeleted(),
  ]),
  object('Event', '00U', [
    text('Subject', 255, { nameField: true }),
    longText('Description'),
    instant('StartDateTime'),
    instant('EndDateTime'),
    flag('IsAllDayEvent', { label: 'All-Day Event' }),
    day('ActivityDate', { label: 'Due Date Only' }),
    picklist('Outcome__c', values.EVENT_OUTCOMES),
    lookup('WhoId', PEOPLE, 'Who', { label: 'Name ID' }),
    lookup('WhatId', THINGS, 'What', { label: 'Related To ID' }),
    lookup('AccountId', 'Account', 'Account', UNSET),
    lookup('OwnerId', 'User', 'Owner', owned),
    offlineKey(),
    ...auditFields(),
    isDeleted(),
  ]),
  object(
    'EmailMessage',
    '02s',
    [
      lookup('ParentId', 'Case', 'Parent', { label: 'Case ID', updateable: false }),
      lookup('RelatedToId', THINGS, 'RelatedTo', { updateable: false }),
      text('Subject', 3000, { nameField: true }),
      longText('TextBody', 131072),
      longText('HtmlBody', 131072, { label: 'HTML Body' }),
      email('FromAddress'),
      text('FromName', 1000),
      text('ToAddress', 4000),
      flag('Incoming', { label: 'Is Incoming' }),
      instant('MessageDate'),
      picklist('Status', Object.keys(values.EMAIL_STATUSES), {
        ...fixed,
        picklistLabels: values.EMAIL_STATUSES,
        picklistDefault: '0',
      }),
      offlineKey(),
      ...auditFields(),
      isDeleted(),
    ],
    { label: 'Email Message' },
  ),
  object(
    'CaseComment',
    '00a',
    [
      lookup('ParentId', 'Case', 'Parent', { ...fixed, updateable: false }),
      longText('CommentBody', 4000, { label: 'Body' }),
      flag('IsPublished', { label: 'Published' }),
      ...auditFields(),
      isDeleted(),
    ],
    { label: 'Case Comment' },
  ),
  object(
    'FeedItem',
    '0D5',
    [
      lookup('ParentId', [...THINGS, 'User'], 'Parent', { ...fixed, updateable: false }),
      longText('Body', 10000),
      picklist('Type', ['TextPost', 'LinkPost', 'ContentPost'], {
        restrictedPicklist: false,
        picklistDefault: 'TextPost',
        updateable: false,
      }),
      ...auditFields(),
      isDeleted(),
    ],
    { label: 'Feed Item' },
  ),
  object(
    'CaseHistory',
    '017',
    [
      lookup('CaseId', 'Case', 'Case', READ_ONLY),
      picklist('Field', ['created', 'Owner', 'Status'], { ...READ_ONLY, label: 'Changed Field' }),
      text('OldValue', 255, { ...READ_ONLY, nillable: true, filterable: false }),
      text('NewValue', 255, { ...READ_ONLY, nillable: true, filterable: false }),
      lookup('CreatedById', 'User', 'CreatedBy', READ_ONLY),
      instant('CreatedDate', READ_ONLY),
      isDeleted(),
    ],
    { label: 'Case History', labelPlural: 'Case History', writable: false },
  ),
];

export type ObjectName = (typeof OBJECTS)[number]['name'];

const BY_NAME = new Map(OBJECTS.map((def) => [def.name.toLowerCase(), def]));

/** The object of that API name, whatever its case. */
export function objectNamed(name: string): ObjectDef | undefined {
  return BY_NAME.get(name.toLowerCase());
}
