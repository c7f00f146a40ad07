import { r10Item9 } from '../required-ten/r10-9.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-9: something was logged since work started. */
export const r10Closing9 = warnOfGap(r10Item9);
