/** What does not work in an org that lacks a field, or does not show it to this person. */
const losses: Readonly<Record<string, string>> = {
  'Case.Feedback__c': 'Feedback is neither shown nor asked for (R10-12)',
  'Case.Opportunity__c': 'cases show no linked opportunity (R10-6)',
  'Case.Lead__c': 'leads of cases are not fetched (R10-3)',
  'Case.Routed_At__c': 'limits count from the day that a case was created',
  'Case.Started_At__c': 'a case counts as started by its status and its activities only',
  'Account.High_Value__c': 'High Value Accounts without a case are not fetched',
  'Account.CARR__c': 'cARR is unknown, so neither segment nor order of accounts can use it',
  'Account.LAM__c': 'LAM is unknown, so the segment may be too',
  'Account.GitLab_Admin__c': 'the GitLab admin is not checked (R10-5)',
  'Account.Subscription_End__c': 'renewals are not dated',
  'Opportunity.NARR__c': 'nARR won cannot be counted',
  'Opportunity.Renewal_Risk_Category__c': 'renewal risk is not checked (R10-8)',
  'User.UserRole.Name': 'nobody’s role is known: the shared queue and the scorecard’s people are missing',
  'User.Initials__c': 'initials are taken from names',
  'Event.Outcome__c': 'a meeting never counts as held',
  'Task.CompletedDateTime': 'a task counts as done on its due day',
};

/** A field that is missing, and what that stops; everything else goes on. */
export function withoutField(field: string): string {
  return losses[field] ?? 'it stays empty here';
}
