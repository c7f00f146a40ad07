import { describe, expect, it } from 'vitest';
import { anOrg, authorizeUrl, caller, pkce, postToken, redirectOf, REDIRECT, signIn } from '../an-org.ts';

async function aCode(org: Awaited<ReturnType<typeof anOrg>>, changes: Record<string, string | null> = {}) {
  const { verifier, challenge } = pkce();
  const back = await redirectOf(authorizeUrl(org, { code_challenge: challenge, ...changes }));
  return { verifier, code: back.searchParams.get('code') ?? '' };
}

const exchange = (org: Awaited<ReturnType<typeof anOrg>>, code: string, verifier: string, redirect = REDIRECT) =>
  postToken(org, { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier });

describe('the authorize endpoint', () => {
  it('sends the named person straight back, with the state', async () => {
    const org = await anOrg();
    const back = await redirectOf(authorizeUrl(org, { state: 'a b/&' }));
    expect([back.origin + back.pathname, back.searchParams.get('state'), back.searchParams.has('code')]).toEqual([
      REDIRECT,
      'a b/&',
      true,
    ]);
  });

  it.each([
    [{ practice_decision: 'cancel' }, 'access_denied'],
    [{ code_challenge: null }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
  ])('%j goes back with %s', async (changes, error) => {
    const back = await redirectOf(authorizeUrl(await anOrg(), { state: 's', ...changes }));
    expect([back.searchParams.get('error'), back.searchParams.get('state'), back.searchParams.get('code')]).toEqual([
      error,
      's',
      null,
    ]);
  });

  it.each([
    [{ client_id: 'another' }, 'error=invalid_client_id'],
    [{ redirect_uri: 'https://evil.example/callback' }, 'error=redirect_uri_mismatch'],
    [{ redirect_uri: 'http://127.0.0.1.evil.example/' }, 'error=redirect_uri_mismatch'],
    [{ redirect_uri: null }, 'error=redirect_uri_mismatch'],
  ])('%j is refused without going anywhere', async (changes, says) => {
    const response = await fetch(authorizeUrl(await anOrg(), changes), { redirect: 'manual' });
    expect([response.status, (await response.text()).includes(says)]).toEqual([400, true]);
  });

  it('takes any port of this machine for the way back, as localhost too', async () => {
    const org = await anOrg();
    const back = await redirectOf(authorizeUrl(org, { redirect_uri: 'http://localhost:40123/cb?x=1' }));
    expect(back.href).toMatch(/^http:\/\/localhost:40123\/cb\?x=1&code=/);
  });
});

describe('the token endpoint', () => {
  it('answers as Salesforce does, and never with expires_in', async () => {
    const org = await anOrg();
    const tokens = await signIn(org);
    expect(Object.keys(tokens).sort()).toEqual(
      ['access_token', 'id', 'instance_url', 'issued_at', 'refresh_token', 'scope', 'signature', 'token_type'].sort(),
    );
    expect([tokens.id, tokens['instance_url'], tokens['issued_at']]).toEqual([
      `${org.url}/id/00DPr0000000001MAA/${org.logins[0]?.userId}`,
      org.url,
      expect.stringMatching(/^\d{13}$/) as string,
    ]);
    expect(tokens.access_token).toMatch(/^00D\w{15}!/);
  });

  it('gives no refresh token to who did not ask for one', async () => {
    const org = await anOrg();
    const { code, verifier } = await aCode(org, { scope: 'api id' });
    expect(Object.keys((await (await exchange(org, code, verifier)).json()) as object)).not.toContain('refresh_token');
  });

  it('takes a verifier of 171 characters', async () => {
    const org = await anOrg();
    const verifier = 'v'.repeat(171);
    const { createHash } = await import('node:crypto');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const { code } = await aCode(org, { code_challenge: challenge, code_challenge_method: null });
    expect((await exchange(org, code, verifier)).status).toBe(200);
  });

  it.each([
    ['a code twice', 'invalid_grant', 'expired authorization code'],
    ['a wrong verifier', 'invalid_grant', 'invalid code verifier'],
    ['another way back', 'redirect_uri_mismatch', 'redirect_uri must match configuration'],
    ['another client', 'invalid_client_id', 'client identifier invalid'],
    ['another grant', 'unsupported_grant_type', 'grant type not supported'],
  ])('refuses %s', async (what, error, error_description) => {
    const org = await anOrg();
    const { code, verifier } = await aCode(org);
    if (what === 'a code twice') await exchange(org, code, verifier);
    const attempts: Record<string, () => Promise<Response>> = {
      'a code twice': () => exchange(org, code, verifier),
      'a wrong verifier': () => exchange(org, code, 'wrong'),
      'another way back': () => exchange(org, code, verifier, 'http://127.0.0.1:9/other'),
      'another client': () => postToken(org, { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'another' }),
      'another grant': () => postToken(org, { grant_type: 'password' }),
    };
    const response = await attempts[what]?.();
    expect([response?.status, await response?.json()]).toEqual([400, { error, error_description }]);
  });

  it('rotates the refresh token', async () => {
    const org = await anOrg();
    const first = await signIn(org);
    const second = (await (
      await postToken(org, { grant_type: 'refresh_token', refresh_token: first.refresh_token })
    ).json()) as typeof first;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const third = await postToken(org, { grant_type: 'refresh_token', refresh_token: second.refresh_token });
    expect(third.status).toBe(200);
  });

  it('ends the sign-in when a rotated token is shown again', async () => {
    const org = await anOrg();
    const first = await signIn(org);
    const second = (await (
      await postToken(org, { grant_type: 'refresh_token', refresh_token: first.refresh_token })
    ).json()) as typeof first;
    const again = await postToken(org, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(await again.json()).toEqual({ error: 'invalid_grant', error_description: 'expired access/refresh token' });
    expect((await postToken(org, { grant_type: 'refresh_token', refresh_token: second.refresh_token })).status).toBe(
      400,
    );
    expect((await caller(org, second.access_token)('/services/data/v63.0/limits')).status).toBe(401);
  });
});

describe('revoking', () => {
  it('a refresh token ends its access tokens, an access token ends alone', async () => {
    const org = await anOrg();
    const tokens = await signIn(org);
    const revoke = (token: string) =>
      fetch(`${org.url}/services/oauth2/revoke`, { method: 'POST', body: new URLSearchParams({ token }) });
    const limits = async (token: string): Promise<number> =>
      (await caller(org, token)('/services/data/v63.0/limits')).status;
    await revoke(tokens.access_token);
    expect(await limits(tokens.access_token)).toBe(401);
    const next = (await (
      await postToken(org, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })
    ).json()) as typeof tokens;
    expect(await limits(next.access_token)).toBe(200);
    expect((await revoke(next.refresh_token)).status).toBe(200);
    expect(await limits(next.access_token)).toBe(401);
    expect((await revoke('nonsense')).status).toBe(400);
  });
});

describe('userinfo', () => {
  it('says who holds the token', async () => {
    const org = await anOrg();
    const login = org.logins[3];
    const { access_token } = await signIn(org, login?.username);
    const { status, body } = await caller(org, access_token)('/services/oauth2/userinfo');
    expect([status, body]).toMatchObject([
      200,
      { user_id: login?.userId, name: login?.name, preferred_username: login?.username },
    ]);
  });

  it('answers a bad token with 403 and no JSON', async () => {
    const org = await anOrg();
    expect(await caller(org, 'nonsense')('/services/oauth2/userinfo')).toMatchObject({
      status: 403,
      body: 'Bad_OAuth_Token',
    });
  });
});
