import { expect, it } from 'vitest';
import { r10Item5 } from '../../../../shared/rules/required-ten/r10-5.ts';
import { warnOfGap } from '../../../../shared/rules/closing/warn-of-gap.ts';
import { anOpportunity, aReading } from '../../../support/builders.ts';

const reading = aReading({ context: { opportunity: anOpportunity() } });

it('warns under the item’s own id and sentence, with the ways to settle it', () => {
  const fix = { record: 'account', field: 'gitlabAdmin', label: 'Name them' } as const;
  expect(warnOfGap(r10Item5, fix).check(reading, 'resolved')).toEqual({
    blockers: [],
    warnings: [{ rule: 'R10-5', message: 'The account has no GitLab Admin.', fixes: [fix] }],
  });
});

it('offers nothing where nothing can be written', () => {
  expect(warnOfGap(r10Item5).check(reading, 'resolved').warnings[0]).not.toHaveProperty('fixes');
});
