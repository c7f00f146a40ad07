import { describe, expect, it } from 'vitest';
import { accountsOfOpenCases, namedButAbsent } from '#shared/sync';
import { aCase, anAccount, anActivity, anOpportunity, aUser } from '../../support/builders.ts';

const byId = <T extends { readonly id: string }>(...records: T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
const nothing = {
  users: byId(),
  accounts: byId(),
  contacts: byId(),
  leads: byId(),
  opportunities: byId(),
  cases: byId(),
  activities: byId(),
} as Parameters<typeof namedButAbsent>[0];

describe('the accounts on which others’ cases are in scope', () => {
  it('are those of my open cases', () => {
    const cases = [
      aCase({ id: '1', ownerId: 'me', accountId: 'a1' }),
      aCase({ id: '2', ownerId: 'other', accountId: 'a2' }),
      aCase({ id: '3', ownerId: 'me', accountId: 'a3', closedAt: '2026-01-01T00:00:00Z' }),
    ];
    expect([...accountsOfOpenCases(cases, ['me'])]).toEqual(['a1']);
  });
});

describe('what is named but not here', () => {
  const absentOf = (known: Partial<typeof nothing>) => Object.fromEntries(namedButAbsent({ ...nothing, ...known }));

  it('is asked for once each, by what it is', () => {
    const one = { accountId: 'a1', contactId: 'c1', leadId: 'l1', opportunityId: 'o1', createdById: '005B' };
    const cases = byId(aCase({ id: '1', ownerId: '005A', ...one }), aCase({ id: '2', ownerId: '005A', ...one }));
    expect(absentOf({ cases })).toEqual({
      Account: ['a1'],
      Contact: ['c1'],
      Lead: ['l1'],
      Opportunity: ['o1'],
      User: ['005A', '005B'],
    });
  });

  it('is not what is here, a queue, or a record that was made on this laptop', () => {
    const cases = byId(aCase({ id: '1', ownerId: '00GQ', createdById: '005A', accountId: 'a1', contactId: 'local:1' }));
    const absent = absentOf({ cases, accounts: byId(anAccount({ id: 'a1' })), users: byId(aUser({ id: '005A' })) });
    expect(Object.values(absent).flat()).toEqual([]);
  });

  it('are also the people who own accounts and opportunities or did something (OWN)', () => {
    const absent = absentOf({
      accounts: byId(anAccount({ id: 'a1', ownerId: '005A' })),
      opportunities: byId(anOpportunity({ id: 'o1', ownerId: '005B' })),
      activities: byId(anActivity({ id: 't1', byId: '005C' })),
    });
    expect(absent['User']).toEqual(['005C', '005A', '005B']);
  });
});
