import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInWithToken } from '../../../../electron/backend/headless/sign-in-with-token.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { failureOf, loginOf, startSmallOrg, tokensOf } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
beforeAll(async () => {
  org = await startSmallOrg();
});
afterAll(() => org.close());

describe('signing in with a token', () => {
  it.each(['advocate', 'manager'] as const)('says who it is of, and whose cases that is: %s', async (role) => {
    const { accessToken } = await tokensOf(org, { role });
    const { who, zone } = await signInWithToken(`${org.url}/anything`, accessToken, Date.now);
    const { userId, name } = loginOf(org, role);
    expect(who).toMatchObject({ userId, name, scope: { kind: role } });
    expect(zone).toMatch(/^\w+\/\w+/);
  });

  it('refuses a token that the org does not take', async () => {
    expect(await failureOf(signInWithToken(org.url, 'guess', Date.now))).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it.each(['acme', '', 'http://acme.example', 'ftp://127.0.0.1', 'file:///etc'])(
    'sends no token to %j',
    async (address) => {
      expect(await failureOf(signInWithToken(address, 't', Date.now))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    },
  );
});
