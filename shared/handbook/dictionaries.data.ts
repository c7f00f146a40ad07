/** DICT: how a case was resolved. */
export const RESOLUTION_ACTIONS: readonly string[] = [
  'Answered Question',
  'Recommended Resource',
  'Transferred To Support',
  'Growth Conversation',
  'Directed to Online Purchase',
  'Completed Sales Assisted Order',
  'Request Not Possible',
  'No Action Required',
  'Failed to Engage',
];

/** DICT: why a case exists (fy25). */
export const CASE_REASONS: readonly string[] = [
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
];

/** SEG-4: the names under which records carry the country, the codes of ISO 3166 among them. */
export const JAPAN: readonly string[] = ['Japan', 'JP', 'JPN', '日本'];
