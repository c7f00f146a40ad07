import { r10Item11 } from '../required-ten/r10-11.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-11: the linked opportunity closes with the case. */
export const r10Closing11 = warnOfGap(r10Item11, {
  record: 'opportunity',
  field: 'stage',
  label: 'Close the opportunity',
});
