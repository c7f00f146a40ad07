import { describe, expect, it } from 'vitest';
import { assigned } from '../../../../../electron/backend/practice-org/write/assignment.ts';
import { aWriter, AT } from './a-writer.ts';

function team() {
  const one = aWriter();
  const role = one.add('UserRole', { Name: 'SMB Advocate' });
  const advocate = (name: string, region: string, IsActive = true): string =>
    one.add('User', { LastName: name, Username: name, UserRoleId: role, Region__c: region, IsActive });
  const account = (region?: string): string => one.add('Account', { Name: 'a', ...(region && { Region__c: region }) });
  const route = (region?: string): string => {
    const routed = assigned(one.store, { Status: 'Open', AccountId: account(region) }, AT);
    const owner = String(routed?.['OwnerId']);
    one.add('Case', {
      Subject: 'x',
      OwnerId: owner,
      ...(routed?.['Routed_At__c'] && { Routed_At__c: '2026-06-11T15:00:00Z' }),
    });
    return owner;
  };
  return { ...one, advocate, account, route };
}

describe('the assignment rule', () => {
  it('goes round the Advocates of the region who are there', () => {
    const { advocate, route } = team();
    const [a, , b] = [advocate('a', 'EMEA'), advocate('gone', 'EMEA', false), advocate('b', 'EMEA')];
    const other = advocate('c', 'AMER');
    expect([route('EMEA'), route('AMER'), route('EMEA'), route('EMEA')]).toEqual([a, other, b, a]);
  });

  it('takes APAC for APJ', () => {
    const { advocate, route } = team();
    const advocateInApj = advocate('a', 'APJ');
    expect([route('APAC'), route('APJ')]).toEqual([advocateInApj, advocateInApj]);
  });

  it('leaves a case without a region to Operations', () => {
    const { advocate, route, kim } = team();
    advocate('a', 'EMEA');
    expect([route(), route('AMER')]).toEqual([kim, kim]);
  });

  it('does not apply to work in progress', () => {
    const { store, account } = team();
    expect(assigned(store, { Status: 'In Progress: Engaged', AccountId: account('EMEA') }, AT)).toBeNull();
  });
});
