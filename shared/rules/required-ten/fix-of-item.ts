import type { RequiredTenId } from '#shared/handbook';

/** The command that mends a missing item in place; `elsewhere` where only Salesforce can. */
export type ItemFix =
  | 'pickUp'
  | 'assign'
  | 'linkContact'
  | 'nextStep'
  | 'setAdmin'
  | 'linkOpportunity'
  | 'setCloseDate'
  | 'setRenewalRisk'
  | 'logTouch'
  | 'close'
  | 'elsewhere';

const FIXES: Readonly<Record<RequiredTenId, ItemFix>> = {
  'R10-1': 'pickUp',
  'R10-2': 'assign',
  'R10-3': 'linkContact',
  'R10-4': 'nextStep',
  'R10-5': 'setAdmin',
  'R10-6': 'linkOpportunity',
  'R10-7': 'setCloseDate',
  'R10-8': 'setRenewalRisk',
  'R10-9': 'logTouch',
  'R10-10': 'close',
  'R10-11': 'elsewhere',
  'R10-12': 'close',
};

/** R10: how a missing item is mended. */
export function fixOfItem(id: RequiredTenId): ItemFix {
  return FIXES[id];
}
