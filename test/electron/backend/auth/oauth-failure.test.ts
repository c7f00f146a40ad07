import * as oauth from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { acceptCallback, tellFailures, unlessUnable } from '../../../../electron/backend/auth/oauth-failure.ts';
import { DeskError } from '#shared/rpc';
import { failureOf } from '../../../support/practice.ts';

const server: oauth.AuthorizationServer = { issuer: 'https://login.salesforce.com' };
const client: oauth.Client = { client_id: 'client' };
const callback = (query: string): URL => new URL(`http://localhost:45871/callback?${query}`);
const accept = (query: string) =>
  failureOf(Promise.resolve().then(() => acceptCallback(server, client, callback(query), 's')));

describe('what the browser comes back with', () => {
  it('is taken when it carries our state', () => {
    expect(acceptCallback(server, client, callback('code=c&state=s'), 's').get('code')).toBe('c');
  });

  it.each([
    ['code=c&state=other', /does not belong to this sign-in at login\.salesforce\.com/],
    ['code=c', /does not belong/],
    ['error=access_denied&state=s', /refused the sign-in: access_denied/],
    ['error=access_denied&error_description=No+thanks&state=s', /refused the sign-in: No thanks/],
  ])('%s is SIGN_IN_FAILED', async (query, message) => {
    expect(await accept(query)).toEqual({ code: 'SIGN_IN_FAILED', message: expect.stringMatching(message) as string });
  });
});

describe('a server that cannot work now', () => {
  it('says nothing about the sign-in', async () => {
    expect(unlessUnable(new Response('{}', { status: 400 }), server).status).toBe(400);
    const unable = Promise.resolve().then(() => unlessUnable(new Response('', { status: 503 }), server));
    expect(await failureOf(unable)).toEqual({
      code: 'SERVER',
      message: 'login.salesforce.com is not able to answer now (HTTP 503).',
    });
  });
});

describe('a failed request to the token endpoint', () => {
  const told = (error: Error, refused: 'SIGN_IN_FAILED' | 'AUTH_REQUIRED' = 'AUTH_REQUIRED') =>
    failureOf(tellFailures(server.issuer, refused, () => Promise.reject(error)));
  const refusal = new oauth.ResponseBodyError('refused', {
    cause: { error: 'invalid_grant', error_description: 'expired access/refresh token' },
    response: new Response('', { status: 400 }),
  });

  it.each(['SIGN_IN_FAILED', 'AUTH_REQUIRED'] as const)('is %s when refused, as the caller asked', async (refused) => {
    expect(await told(refusal, refused)).toEqual({
      code: refused,
      message: 'login.salesforce.com did not accept the sign-in: expired access/refresh token.',
    });
  });

  it.each([
    ['a failed fetch', new TypeError('fetch failed'), 'OFFLINE'],
    ['a timeout', new DOMException('too slow', 'TimeoutError'), 'OFFLINE'],
    ['anything else', new oauth.OperationProcessingError('not JSON'), 'NOT_SALESFORCE'],
    ['what was told already', new DeskError('SERVER', 'down', 'wait'), 'SERVER'],
  ])('is told for %s', async (_name, error, code) => {
    expect(await told(error)).toMatchObject({ code });
  });

  it('keeps the answer when nothing failed', async () => {
    expect(await tellFailures(server.issuer, 'AUTH_REQUIRED', async () => 7)).toBe(7);
  });
});
