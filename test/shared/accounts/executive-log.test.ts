import { describe, expect, it } from 'vitest';
import { isCallPrep, isQualificationCall, planKindOf } from '#shared/accounts';
import { editionOf } from '#shared/handbook';
import { anActivity } from '../../support/builders.ts';

const edition = editionOf('smb-ae');

describe('planKindOf (AE-2)', () => {
  it.each([
    ['flat', { planBefore: 1, planAfter: 1, usersBefore: 10, usersAfter: 10 }],
    ['flat', { planBefore: 1, planAfter: 1, usersBefore: 10, usersAfter: 9 }],
    ['expanded', { planBefore: 1, planAfter: 1, usersBefore: 10, usersAfter: 11 }],
    ['uptier', { planBefore: 1, planAfter: 2, usersBefore: 10, usersAfter: 9 }],
    ['uptier', { planBefore: 0, planAfter: 1, usersBefore: 0, usersAfter: 1 }],
    [null, { planBefore: 2, planAfter: 1, usersBefore: 10, usersAfter: 20 }],
  ] as const)('%s: %o', (kind, transaction) => {
    expect(planKindOf(transaction)).toBe(kind);
  });
});

describe('what is logged (AE-3)', () => {
  it.each([
    ['Prep w/ Mara', true],
    ['prep w/Mara', true],
    ['Prep w/', false],
    ['Call prep', false],
  ])('"%s" as a call preparation: %s', (subject, logged) => {
    expect(isCallPrep(anActivity({ subject, opportunityId: 'o1' }), edition)).toBe(logged);
  });

  it('wants a call preparation on the opportunity', () => {
    expect(isCallPrep(anActivity({ subject: 'Prep w/ Mara' }), edition)).toBe(false);
  });

  it.each([
    ['Qual call', true],
    ['First call (qualification)', true],
    ['Quality review', false],
    ['Disqualified', false],
  ])('"%s" as a qualification call: %s', (subject, logged) => {
    expect(isQualificationCall(anActivity({ subject }), edition)).toBe(logged);
  });

  it('asks neither of other editions', () => {
    expect(isQualificationCall(anActivity({ subject: 'qual' }), editionOf('fy26'))).toBe(false);
    expect(isCallPrep(anActivity({ subject: 'Prep w/ Mara', opportunityId: 'o1' }), editionOf('fy26'))).toBe(false);
  });
});
