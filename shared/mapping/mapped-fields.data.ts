import type { SyncObject } from '#shared/sync';

/** Salesforce's own type names, as describe gives them. */
const text = ['string', 'textarea', 'picklist', 'combobox'] as const;
const shortText = ['string', 'picklist', 'combobox', 'email', 'phone', 'url'] as const;
const number = ['int', 'long', 'double', 'currency', 'percent'] as const;
const flag = ['boolean'] as const;
const day = ['date'] as const;
const instant = ['datetime'] as const;
const link = ['reference'] as const;
const rank = [...number, 'picklist', 'string'] as const;

/** A field that organisations name as they like. */
export interface MappedField {
  readonly object: SyncObject;
  /** The name that the app uses: the practice org's. */
  readonly field: string;
  readonly label: string;
  /** Other labels under which organisations have it. */
  readonly alsoCalled?: readonly string[];
  readonly types: readonly string[];
  /** What does not work without it; null: nothing works without it. */
  readonly without: string | null;
  /** A lookup must lead there. */
  readonly linksTo?: SyncObject;
  /** The app writes it, so the person must be allowed to. */
  readonly written: boolean;
}

type Rest = Partial<Pick<MappedField, 'alsoCalled' | 'linksTo' | 'written'>>;

const of =
  (object: SyncObject) =>
  (field: string, label: string, types: readonly string[], without: string | null, rest: Rest = {}): MappedField => ({
    object, field, label, types, without, written: false, ...rest,
  }); // prettier-ignore
const [ofCase, ofAccount, ofUser, ofOpportunity] = [of('Case'), of('Account'), of('User'), of('Opportunity')];

/** In the order in which a person is asked: what is needed first. */
export const mappedFields: readonly MappedField[] = [
  ofCase('Next_Steps__c', 'Next Steps', text, null, { alsoCalled: ['Notes', 'Next Step'], written: true }),
  ofCase('Next_Steps_Date__c', 'Next Steps Date', day, null, { alsoCalled: ['Next Step Date', 'Next Step Due Date'], written: true }),
  ofCase('Resolution_Action__c', 'Resolution Action', shortText, null, { alsoCalled: ['Resolution'], written: true }),
  ofCase('Feedback__c', 'Feedback', text, 'Feedback at closing (R10-12)', { written: true }),
  ofCase('Opportunity__c', 'Opportunity', link, 'linking an opportunity (R10-5 to R10-8, R10-11)', { linksTo: 'Opportunity', written: true }),
  ofCase('Lead__c', 'Lead', link, 'leads of cases (R10-3)', { linksTo: 'Lead', written: true }),
  ofCase('Started_At__c', 'Started At', instant, 'when work began: it is then told from status and mails', { alsoCalled: ['In Progress Date'], written: true }),
  ofCase('Routed_At__c', 'Routed At', instant, 'when a case was routed: reviews then count from its creation', { alsoCalled: ['Assigned At'] }),
  ofCase('Context__c', 'Context', text, 'the context of a case'),
  ofCase('CTA__c', 'CTA', text, 'the call to action of a case', { alsoCalled: ['Call to Action'] }),
  ofCase('Ticket_URL__c', 'Ticket URL', ['url', 'string'], 'the link to the support ticket'),
  ofAccount('CARR__c', 'cARR', number, 'order by cARR, segment, tier and rank', { alsoCalled: ['CARR (This Account)', 'Current ARR'] }),
  ofAccount('LAM__c', 'LAM', number, 'tier and rank by LAM', { alsoCalled: ['LAM (Developers)'] }),
  ofAccount('Total_Funding__c', 'Total Funding', number, 'rank by funding'),
  ofAccount('GitLab_Admin__c', 'GitLab Admin', text, 'the GitLab admin (R10-5)', { written: true }),
  ofAccount('High_Value__c', 'High Value Account', flag, 'High Value Accounts and their check-ins'),
  ofAccount('Ultimate__c', 'Ultimate', flag, 'what is different for Ultimate customers'),
  ofAccount('Region__c', 'Region', shortText, 'regions of accounts'),
  ofAccount('Auto_Renew__c', 'Auto Renew', flag, 'auto-renewal'),
  ofAccount('Subscription_End__c', 'Subscription End', day, 'renewal dates and the life-cycle', { alsoCalled: ['Subscription End Date'] }),
  ofAccount('Rank__c', 'Rank', rank, 'the rank that Salesforce has'),
  ofOpportunity('NARR__c', 'nARR', number, 'nARR won', { alsoCalled: ['Net ARR'] }),
  ofOpportunity('Renewal_Risk_Category__c', 'Renewal Risk Category', shortText, 'the renewal risk (R10-8)', { written: true }),
  ofUser('Initials__c', 'Initials', ['string'], 'initials: they are then made from the name'),
  ofUser('Region__c', 'Region', shortText, 'regions of people'),
  ofUser('Languages__c', 'Languages', [...text, 'multipicklist'], 'languages of people'),
  of('Contact')('Language__c', 'Language', shortText, 'the language of a contact'),
  of('Lead')('Matched_Account__c', 'Matched Account', link, 'the account that a lead was matched to', { linksTo: 'Account' }),
  of('Event')('Outcome__c', 'Outcome', text, 'the outcome of meetings'),
]; // prettier-ignore
