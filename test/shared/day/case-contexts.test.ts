import { describe, expect, it } from 'vitest';
import { caseContexts, rosterOf } from '#shared/day';
import {
  aCase,
  aContact,
  aLead,
  anAccount,
  anActivity,
  anOpportunity,
  aUser,
  aWorkspace,
} from '../../support/builders.ts';

const around = aWorkspace({
  users: [aUser()],
  accounts: [anAccount()],
  contacts: [aContact()],
  leads: [aLead()],
  opportunities: [anOpportunity(), anOpportunity({ id: 'o2', accountId: 'a2' })],
  activities: [
    anActivity({ id: 'all three', accountId: 'a1', contactId: 'k1' }),
    anActivity({ id: 'contact and account', caseId: 'another', accountId: 'a1', contactId: 'k1' }),
    anActivity({ id: 'account', caseId: 'another', accountId: 'a1' }),
    anActivity({ id: 'elsewhere', caseId: 'another' }),
  ],
});
const contextOf = caseContexts(around, 'u-kk');

describe('caseContexts', () => {
  it('gives a case its records and each activity on it, its contact or its account once', () => {
    const context = contextOf(aCase({ accountId: 'a1', contactId: 'k1', leadId: 'l1', opportunityId: 'o1' }));
    expect({ ...context, activities: context.activities.map(({ id }) => id) }).toEqual({
      account: anAccount(),
      contact: aContact(),
      lead: aLead(),
      opportunity: anOpportunity(),
      owner: aUser(),
      accountHasOpenOpportunity: true,
      activities: ['all three', 'contact and account', 'account'],
      roster: new Set(['KK']),
      me: 'u-kk',
    });
  });

  it('treats ids that lead nowhere as absent', () => {
    const lost = aCase({
      ownerId: 'gone',
      accountId: 'gone',
      contactId: 'gone',
      leadId: 'gone',
      opportunityId: 'gone',
    });
    const { account, contact, lead, opportunity, owner, accountHasOpenOpportunity } = contextOf(lost);
    expect([account, contact, lead, opportunity, owner, accountHasOpenOpportunity]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      false,
    ]);
  });

  it('counts only open opportunities of the account', () => {
    const closed = caseContexts({ ...around, opportunities: [anOpportunity({ closed: true })] }, 'u-kk');
    expect(closed(aCase({ accountId: 'a1' })).accountHasOpenOpportunity).toBe(false);
  });
});

it('writes the roster in capitals without dots, and without sales users', () => {
  const users = [
    aUser(),
    aUser({ id: '2', initials: 'm.s.' }),
    aUser({ id: '3', initials: 'SU', role: 'sales-user' }),
    aUser({ id: '4', initials: '' }),
  ];
  expect(rosterOf(users)).toEqual(new Set(['KK', 'MS']));
});
