import { describe, expect, it } from 'vitest';
import { anOrg, caller, signIn } from '../an-org.ts';

describe('the identity resource', () => {
  it('gives the person, with addresses for the version asked for', async () => {
    const org = await anOrg();
    const login = org.logins[1];
    const { id, access_token } = await signIn(org, login?.username);
    const call = caller(org, access_token);
    expect((await call(`${id}?version=latest`)).body).toMatchObject({
      user_id: login?.userId,
      username: login?.username,
      display_name: login?.name,
      urls: { rest: `${org.url}/services/data/v63.0/` },
    });
    expect((await call(id)).body).toMatchObject({ urls: { query: `${org.url}/services/data/v{version}/query/` } });
  });

  it('gives the zone, and its offset without summer time', async () => {
    const org = await anOrg({ now: '2026-07-01T12:00:00Z' });
    const { access_token } = await signIn(org);
    expect((await caller(org, access_token)('/services/oauth2/userinfo')).body).toMatchObject({
      zoneinfo: 'America/New_York',
      utcOffset: -5 * 3_600_000,
    });
  });
});
