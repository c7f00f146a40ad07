import { r10Item5 } from '../required-ten/r10-5.ts';
import { warnOfGap } from './warn-of-gap.ts';

/** R10-5: a linked opportunity wants the account's GitLab Admin. */
export const r10Closing5 = warnOfGap(r10Item5, {
  record: 'account',
  field: 'gitlabAdmin',
  label: 'Name the GitLab Admin',
});
