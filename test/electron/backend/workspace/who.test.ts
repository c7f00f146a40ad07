import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { identityOf, readWho } from '../../../../electron/backend/workspace/who.ts';
import { json, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, loginOf, signedIn, startSmallOrg } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const whoIs = async (role: 'advocate' | 'manager' | 'stakeholder') => {
  const { client, tokens } = await signedIn(org, { role });
  return readWho(client, identityOf(tokens.identity));
};

describe('an identity address', () => {
  it('ends in the org and the user, in either length of id', () => {
    const expected = { orgId: '00Dxx0000001gPFEAY', userId: '005xx000001SxxxAAC' };
    const at = 'https://login.salesforce.com/id';
    expect(identityOf(`${at}/${expected.orgId}/${expected.userId}`)).toEqual(expected);
    expect(identityOf(`${at}/00Dxx0000001gPF/005xx000001Sxxx`)).toEqual(expected);
  });

  it.each(['https://login.salesforce.com/', 'https://login.salesforce.com/id/00Dxx0000001gPF', 'https://x.org/id/a/b'])(
    'that names nobody is refused: %s',
    async (address) => {
      const asked = Promise.resolve().then(() => identityOf(address));
      expect(await failureOf(asked)).toMatchObject({ code: 'SIGN_IN_FAILED' });
    },
  );
});

describe('who signed in', () => {
  it('is an Advocate with a manager and cases of their own', async () => {
    const login = loginOf(org);
    const who = await whoIs('advocate');
    expect(who).toMatchObject({ userId: login.userId, name: login.name, username: login.username });
    expect(who.scope).toEqual({ kind: 'advocate', managerId: expect.stringMatching(/^005\w{15}$/) as string });
    expect(org.logins.find(({ userId }) => who.scope.kind === 'advocate' && userId === who.scope.managerId)?.role).toBe(
      'manager',
    );
  });

  it('is a manager with the Advocates who report to them, and nobody else', async () => {
    const { scope } = await whoIs('manager');
    if (scope.kind !== 'manager') throw new Error('should be a manager');
    const roles = scope.reports.map((id) => org.logins.find(({ userId }) => userId === id)?.role);
    expect(roles.length).toBeGreaterThan(2);
    expect(new Set(roles)).toEqual(new Set(['advocate']));
  });

  it('has the cases of Advocates only, whoever else reports to them', async () => {
    const { client, tokens } = await signedIn(org, { loginUrl: network.url, role: 'manager' });
    const honest = await readWho(client, identityOf(tokens.identity));
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      if (!asked.query.get('q')?.includes('ManagerId =')) return answer;
      const people = JSON.parse(answer.body) as { records: unknown[] };
      const others = [{ Name: 'SMB Manager' }, { Name: 'Solutions Architect' }, null].map((UserRole, i) => ({
        Id: `00500000000000${i}AAA`,
        UserRole,
      }));
      return json(200, { ...people, records: [...people.records, ...others] });
    });
    expect(await readWho(client, identityOf(tokens.identity))).toEqual(honest);
  });

  it('is not guessed from JSON of another kind', async () => {
    const { client, tokens } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => json(200, { status: 'ok' }));
    expect(await failureOf(readWho(client, identityOf(tokens.identity)))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });

  it('is told when they may not see their own user', async () => {
    const { client, tokens } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => json(200, { totalSize: 0, done: true, records: [] }));
    expect(await failureOf(readWho(client, identityOf(tokens.identity)))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'Your own user cannot be read in this org.',
    });
  });
});
