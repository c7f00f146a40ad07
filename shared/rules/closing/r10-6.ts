import { r10Item6 } from '../required-ten/r10-6.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-6: an open opportunity of the account is linked. */
export const r10Closing6 = warnOfGap(r10Item6, {
  record: 'case',
  field: 'opportunityId',
  label: 'Link the opportunity',
});
