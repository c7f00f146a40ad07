import { r10Item8 } from '../required-ten/r10-8.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-8: a linked renewal has its risk category. */
export const r10Closing8 = warnOfGap(r10Item8, {
  record: 'opportunity',
  field: 'renewalRisk',
  label: 'Set the Renewal Risk Category',
});
