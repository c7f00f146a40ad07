import { r10Item7 } from '../required-ten/r10-7.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-7: the linked opportunity has a Close Date, in fy26 one that is not past while it is open. */
export const r10Closing7 = warnOfGap(r10Item7, {
  record: 'opportunity',
  field: 'closeDate',
  label: 'Set the Close Date',
});
