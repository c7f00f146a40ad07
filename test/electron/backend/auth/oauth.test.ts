import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { authorize, isLoopback, refresh, revoke } from '../../../../electron/backend/auth/oauth.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import {
  deadAddress,
  json,
  maintenancePage,
  portalPage,
  startBadNetwork,
  type BadNetwork,
} from '../../../support/bad-network.ts';
import { failureOf, loginOf, redirectOf, redirectUri, startSmallOrg, tokensOf } from '../../../support/practice.ts';

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

const tokenPath = '/services/oauth2/token';
const statusWith = async (accessToken: string): Promise<number> =>
  (await fetch(`${org.url}/services/data/v63.0/limits`, { headers: { authorization: `Bearer ${accessToken}` } }))
    .status;

/** A sign-in that sees the authorize address, and may send the browser back to elsewhere than the org would. */
async function signInWith(back: (honest: URL, authorizeUrl: URL) => URL, clientId = org.clientId) {
  return authorize({
    loginUrl: network.url,
    clientId,
    redirectUri,
    loginHint: loginOf(org).username,
    visit: async (url) => back(await redirectOf(url), url),
  });
}

describe('signing in', () => {
  it('trades a code for tokens that the org accepts, and says whose they are', async () => {
    const tokens = await tokensOf(org);
    expect(tokens).toEqual({
      accessToken: expect.stringMatching(/^00D/) as string,
      refreshToken: expect.any(String) as string,
      instanceUrl: org.url,
      identity: expect.stringMatching(new RegExp(`/id/00D\\w+/${loginOf(org).userId}$`)) as string,
    });
    expect(await statusWith(tokens.accessToken)).toBe(200);
  });

  it('asks with PKCE S256 and a state, and shows the verifier only to the token endpoint', async () => {
    let asked = new URLSearchParams();
    await signInWith((honest, url) => {
      asked = url.searchParams;
      return honest;
    });
    const form = new URLSearchParams(network.asked.find(({ path }) => path === tokenPath)?.body);
    const verifier = form.get('code_verifier') ?? '';
    expect(verifier.length).toBeGreaterThanOrEqual(43);
    expect(verifier.length).toBeLessThanOrEqual(128);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'api refresh_token',
      client_id: org.clientId,
      redirect_uri: redirectUri,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    });
    expect(asked.get('state')?.length).toBeGreaterThanOrEqual(32);
    expect(asked.toString()).not.toContain(verifier);
  });

  it('draws a verifier and a state anew each time', async () => {
    const states = new Set<string | null>();
    const note = (honest: URL): URL => {
      states.add(honest.searchParams.get('state'));
      return honest;
    };
    await signInWith(note);
    await signInWith(note);
    const verifiers = network.asked
      .filter(({ path }) => path === tokenPath)
      .map(({ body }) => new URLSearchParams(body).get('code_verifier'));
    expect([states.size, new Set(verifiers).size]).toEqual([2, 2]);
  });

  it.each([
    ['of another sign-in', (url: URL) => url.searchParams.set('state', 'another')],
    ['missing', (url: URL) => url.searchParams.delete('state')],
  ])('refuses an answer whose state is %s, without using its code', async (_name, spoil) => {
    const failed = await failureOf(
      signInWith((honest) => {
        spoil(honest);
        return honest;
      }),
    );
    expect(failed).toEqual({
      code: 'SIGN_IN_FAILED',
      message: `What came back from the browser does not belong to this sign-in at ${new URL(network.url).host}.`,
    });
    expect(network.asked.filter(({ path }) => path === tokenPath)).toEqual([]);
  });

  it('says that access was denied', async () => {
    const denied = authorize({
      loginUrl: org.url,
      clientId: org.clientId,
      redirectUri,
      visit: (url) => {
        url.searchParams.set('practice_decision', 'cancel');
        return redirectOf(url);
      },
    });
    expect(await failureOf(denied)).toEqual({
      code: 'SIGN_IN_FAILED',
      message: `${new URL(org.url).host} refused the sign-in: end-user denied authorization.`,
    });
  });

  it('says that the org does not know the client id', async () => {
    const callback = (_honest: URL, url: URL): URL =>
      new URL(`${redirectUri}?code=aPrx&state=${url.searchParams.get('state')}`);
    expect(await failureOf(signInWith(callback, 'a-client-of-another-org'))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: `${new URL(network.url).host} did not accept the sign-in: client identifier invalid.`,
    });
  });

  it('does not take a code twice', async () => {
    let first: URL | null = null;
    await signInWith((honest) => (first = honest));
    const again = signInWith((_honest, url) => {
      const stale = new URL(first ?? '');
      stale.searchParams.set('state', url.searchParams.get('state') ?? '');
      return stale;
    });
    expect(await failureOf(again)).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it.each([
    ['a page of HTML', portalPage, 'NOT_SALESFORCE'],
    ['an answer without the identity', json(200, { access_token: 'a', token_type: 'Bearer' }), 'NOT_SALESFORCE'],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' }, 'NOT_SALESFORCE'],
    ['maintenance', maintenancePage, 'SERVER'],
    ['a dropped connection', 'drop', 'OFFLINE'],
  ] as const)('tells %s at the token endpoint for what it is', async (_name, answer, code) => {
    network.meddle((asked, forward) => (asked.path === tokenPath ? answer : forward()));
    expect(await failureOf(signInWith((honest) => honest))).toMatchObject({ code });
  });
});

describe('refreshing', () => {
  it('gives a new pair, of which the old refresh token is no longer one', async () => {
    const first = await tokensOf(org);
    const second = await refresh(org.url, org.clientId, first.refreshToken ?? '');
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const third = await refresh(org.url, org.clientId, second.refreshToken ?? '');
    expect(await statusWith(third.accessToken)).toBe(200);
  });

  it('keeps the refresh token where the org does not rotate it', async () => {
    const { refreshToken } = await tokensOf(org);
    network.meddle(async (_asked, forward) => {
      const answer = await forward();
      return json(200, { ...(JSON.parse(answer.body) as object), refresh_token: undefined });
    });
    expect((await refresh(network.url, org.clientId, refreshToken ?? '')).refreshToken).toBe(refreshToken);
  });

  it('asks to sign in again once the token is refused', async () => {
    expect(await failureOf(refresh(org.url, org.clientId, 'rotated-out'))).toEqual({
      code: 'AUTH_REQUIRED',
      message: `${new URL(org.url).host} did not accept the sign-in: expired access/refresh token.`,
    });
  });

  it('is offline where nobody answers', async () => {
    expect(await failureOf(refresh(await deadAddress(), org.clientId, 'any'))).toMatchObject({ code: 'OFFLINE' });
  });
});

describe('revoking', () => {
  it('ends the tokens of the sign-in', async () => {
    const tokens = await tokensOf(org);
    await revoke(org.url, org.clientId, tokens.refreshToken ?? '');
    expect(await statusWith(tokens.accessToken)).toBe(401);
    expect(await failureOf(refresh(org.url, org.clientId, tokens.refreshToken ?? ''))).toMatchObject({
      code: 'AUTH_REQUIRED',
    });
  });
});

describe('plain http', () => {
  it.each([
    ['http://127.0.0.1:4000', true],
    ['http://localhost', true],
    ['http://[::1]:4000', true],
    ['http://127.0.0.1.example.com', false],
    ['http://login.salesforce.com', false],
    ['https://localhost', false],
  ])('%s is of this laptop: %s', (url, expected) => {
    expect(isLoopback(url)).toBe(expected);
  });

  it('never carries a code or a token to another machine', async () => {
    const plain = 'http://login.salesforce.example';
    expect(await failureOf(refresh(plain, 'client', 'secret'))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});
