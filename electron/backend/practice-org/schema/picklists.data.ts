export const CASE_STATUSES = [
  'Open',
  'In Progress: Attempting Contact',
  'In Progress: Blocked',
  'In Progress: Engaged',
  'Closed: Duplicate',
  'Closed: Unresponsive',
  'Closed: Resolved',
] as const;

export const CASE_TYPES = [
  'Inbound Request',
  'Churn & Contraction Mitigation',
  'Expansion Opportunities',
  'Urgent Renewal & TRX Support',
  'High Value',
] as const;

export const CASE_REASONS = [
  'Account Question / Update',
  'Adding Licenses / Purchasing Help',
  'Billing / Payment',
  'Licensing / Fulfillment',
  'Off-Cycle Subscription Changes (no uplift)',
  'Other',
  'Renewal',
  'Sales Evaluation (non-renewal)',
  'Technical Question',
  'Usage / Best Practices',
  'New High Engagement Account - 5* PtE',
  'New High Engagement Account - Tier 1 Uptier',
] as const;

export const CASE_ORIGINS = ['Email', 'Web', 'Automated', 'Internal'] as const;
export const PRIORITIES = ['High', 'Medium', 'Low'] as const;

export const RESOLUTION_ACTIONS = [
  'Answered Question',
  'Recommended Resource',
  'Transferred To Support',
  'Growth Conversation',
  'Directed to Online Purchase',
  'Completed Sales Assisted Order',
  'Request Not Possible',
  'No Action Required',
  'Failed to Engage',
] as const;

export const REGIONS = ['AMER', 'EMEA', 'APJ', 'APAC'] as const;

export const INDUSTRIES = [
  'SaaS',
  'FinTech',
  'Healthcare',
  'Manufacturing',
  'Retail',
  'Education',
  'Logistics',
  'Media',
  'Energy',
  'Public Sector',
  'Professional Services',
] as const;

export const OPPORTUNITY_TYPES = ['Renewal', 'Growth', 'Add-On', 'First Order', 'QSR'] as const;

export const OPPORTUNITY_STAGES = [
  '0-Pending Acceptance',
  '1-Discovery',
  '2-Scoping',
  '3-Technical Evaluation',
  '4-Proposal',
  '5-Negotiating',
  '6-Awaiting Signature',
  'Closed Won',
  '8-Closed Lost',
] as const;

export const RENEWAL_RISKS = [
  'Likely to renew',
  'Likely to contract',
  'Likely to churn',
  'Guaranteed contraction',
  'Guaranteed churn - no budget',
  'Guaranteed churn - moved to another tool',
  'Guaranteed churn - company closed',
] as const;

export const LEAD_STATUSES = ['Raw', 'Inquiry', 'MQL', 'Accepted', 'Qualifying', 'Converted', 'Disqualified'] as const;
export const TASK_STATUSES = [
  'Not Started',
  'In Progress',
  'Completed',
  'Waiting on someone else',
  'Deferred',
] as const;
export const EVENT_OUTCOMES = ['Held', 'No Show', 'Rescheduled', 'Cancelled'] as const;
/** Value, then label: the one picklist here whose values are not its labels. */
export const EMAIL_STATUSES = {
  '0': 'New',
  '1': 'Read',
  '2': 'Replied',
  '3': 'Sent',
  '4': 'Forwarded',
  '5': 'Draft',
} as const;
export const LANGUAGES = [
  'English',
  'German',
  'French',
  'Spanish',
  'Portuguese',
  'Italian',
  'Polish',
  'Dutch',
  'Arabic',
  'Hebrew',
  'Japanese',
  'Korean',
] as const;
