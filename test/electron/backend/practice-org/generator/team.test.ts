import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';

const people = (advocates: number) =>
  aStore({ advocates }).query(
    'SELECT Id, Name, Username, Initials__c, Region__c, UserRole.Name, Manager.Name, TimeZoneSidKey FROM User',
  );
const roleOf = (user: Record<string, unknown>): string => (user['UserRole'] as { Name: string }).Name;

describe('the team', () => {
  it('has an Advocate in each region for every three', () => {
    const regions = (count: number) =>
      people(count)
        .filter((user) => roleOf(user) === 'SMB Advocate')
        .map((user) => user['Region__c'])
        .sort();
    expect([regions(1), regions(4), regions(12).filter((region) => region === 'APJ').length]).toEqual([
      ['AMER'],
      ['AMER', 'AMER', 'APJ', 'EMEA'],
      4,
    ]);
  });

  it('gives nobody the name or login of somebody else, up to thirty Advocates', () => {
    const users = people(30);
    expect([
      new Set(users.map((user) => user['Username'])).size,
      new Set(users.map((user) => user['Name'])).size,
    ]).toEqual([users.length, users.length]);
  });

  it('gives Advocates initials of two or three letters and a manager', () => {
    const advocates = people(30).filter((user) => roleOf(user) === 'SMB Advocate');
    expect(
      advocates.filter((user) => !/^[A-Z]{2,3}$/.test(String(user['Initials__c'])) || user['Manager'] === null),
    ).toEqual([]);
  });

  it('has every role of the handbook and the departments that make cases', () => {
    expect([...new Set(people(12).map(roleOf))].sort()).toEqual(
      [
        'BDR',
        'Billing',
        'New Logo AE',
        'Operations',
        'Partner',
        'Renewals Manager',
        'SDR',
        'SMB Advocate',
        'SMB Manager',
        'SMB Sales User',
        'Support',
      ].sort(),
    );
  });

  it('lives in zones that exist', () => {
    const zones = people(30).map((user) => String(user['TimeZoneSidKey']));
    expect(() => zones.map((timeZone) => new Intl.DateTimeFormat('en', { timeZone }))).not.toThrow();
  });
});
