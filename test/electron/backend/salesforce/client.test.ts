import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import {
  cutOff,
  deadAddress,
  json,
  maintenancePage,
  page,
  portalPage,
  salesforceError,
  startBadNetwork,
  type BadNetwork,
  type Outcome,
} from '../../../support/bad-network.ts';
import { failureOf, signedIn, startSmallOrg } from '../../../support/practice.ts';

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

const call = { path: '/query?q=' + encodeURIComponent('SELECT Id FROM User ORDER BY Id LIMIT 1') };
const calls = (): string[] => network.asked.map(({ path }) => path.replace(/^\/services\/(data\/v63\.0|oauth2)/, ''));

/** A client whose first call goes through a network that does `outcome` to everything but sign-in. */
async function throughNetworkThat(outcome: Outcome, options: Parameters<typeof signedIn>[1] = {}) {
  const signed = await signedIn(org, { loginUrl: network.url, ...options });
  network.forget();
  network.meddle(() => outcome);
  return signed;
}

describe('a call', () => {
  it('gives Salesforce’s answer, as text and parsed', async () => {
    const { client } = await signedIn(org);
    const answer = await client.call(call);
    expect(JSON.parse(answer.body)).toEqual(answer.json);
    expect(answer.json).toMatchObject({ totalSize: 1, done: true });
  });

  it('asks to sign in when nobody is', async () => {
    const { client, vault } = await signedIn(org);
    await vault.drop();
    expect(await failureOf(client.call(call))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await failureOf(client.clock())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it.each<[string, Outcome, string, number]>([
    ['a page of HTML with 200', portalPage, 'NOT_SALESFORCE', 1],
    ['JSON that is cut off', cutOff, 'NOT_SALESFORCE', 1],
    ['JSON that is no object', json(200, '42'), 'NOT_SALESFORCE', 1],
    ['a page that forbids', page(403, '<html>'), 'NOT_SALESFORCE', 1],
    ['a redirect', { status: 302, headers: { location: '/elsewhere' }, body: '' }, 'NOT_SALESFORCE', 1],
    ['a lost cursor', salesforceError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator'), 'CURSOR_LOST', 1],
    ['a malformed query', salesforceError(400, 'MALFORMED_QUERY', "unexpected token: 'FORM'"), 'BAD_QUERY', 1],
    ['a spent quota', salesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'QUOTA', 1],
    ['503 with JSON', salesforceError(503, 'SERVER_UNAVAILABLE', 'Server Unavailable'), 'SERVER', 3],
    ['503 with a page', maintenancePage, 'SERVER', 3],
    ['a dropped connection', 'drop', 'OFFLINE', 3],
    ['an answer that ends in its midst', 'half', 'OFFLINE', 3],
  ])('through %s fails as what it is, after the tries that help', async (_name, outcome, code, tries) => {
    const { client } = await throughNetworkThat(outcome);
    expect(await failureOf(client.call(call))).toMatchObject({ code });
    expect(network.asked.length).toBe(tries);
  });

  it('follows no redirect, which could carry the token elsewhere', async () => {
    const elsewhere = await startBadNetwork(org.url);
    const { client } = await throughNetworkThat({ status: 307, headers: { location: elsewhere.url }, body: '' });
    await failureOf(client.call(call));
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('is offline when it takes longer than its time', async () => {
    const { client } = await throughNetworkThat('hang', { client: { answerMs: 30, retry: { tries: 1 } } });
    expect(await failureOf(client.call(call))).toEqual({
      code: 'OFFLINE',
      message: `${new URL(network.url).host} cannot be reached.`,
    });
  });

  it('is offline where nobody listens', async () => {
    const { client, vault, tokens } = await signedIn(org);
    const instanceUrl = await deadAddress();
    await vault.save(org.url, org.clientId, { ...tokens, instanceUrl });
    expect(await failureOf(client.call(call))).toEqual({
      code: 'OFFLINE',
      message: `${new URL(instanceUrl).host} cannot be reached.`,
    });
  });

  it('goes through at the third try when the trouble passes', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    const troubles: Outcome[] = [maintenancePage, 'drop'];
    network.meddle((_asked, forward) => troubles.shift() ?? forward());
    expect((await client.call(call)).json).toMatchObject({ totalSize: 1 });
    expect(network.asked.length).toBe(3);
  });

  it('with a body is sent once: it may have been carried out before the answer was lost', async () => {
    const { client } = await throughNetworkThat('drop');
    expect(await failureOf(client.call({ path: '/composite/sobjects/Case', body: {} }))).toMatchObject({
      code: 'UNKNOWN_OUTCOME',
    });
    expect(network.asked.map(({ method }) => method)).toEqual(['POST']);
  });

  it('with a body that changes nothing is tried again', async () => {
    const { client } = await throughNetworkThat('drop');
    const read = { path: '/composite/sobjects/Case', body: {}, safe: true };
    expect(await failureOf(client.call(read))).toMatchObject({ code: 'OFFLINE' });
    expect(network.asked.length).toBe(3);
  });

  it.each<[string, Outcome]>([
    ['a page of HTML with 200', portalPage],
    ['half a JSON', cutOff],
    ['a gateway’s page', page(502, '<html>Bad gateway')],
    ['500', salesforceError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.')],
    ['an answer that ends in its midst', 'half'],
  ])('that changes something is unknown after %s, and sent once', async (_name, outcome) => {
    const { client } = await throughNetworkThat(outcome);
    const change = { method: 'PATCH' as const, path: '/sobjects/Case/500000000000001AAA', body: { Status: 'Open' } };
    expect(await failureOf(client.call(change))).toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    expect(network.asked.map(({ method }) => method)).toEqual(['PATCH']);
  });

  it('that changes something was not carried out where nobody could be reached', async () => {
    const { client, vault, tokens } = await signedIn(org);
    await vault.save(org.url, org.clientId, { ...tokens, instanceUrl: await deadAddress() });
    const change = client.call({ method: 'DELETE', path: '/sobjects/Case/500000000000001AAA' });
    expect(await failureOf(change)).toMatchObject({ code: 'OFFLINE' });
  });

  it('without anything to say is answered all the same', async () => {
    const { client } = await throughNetworkThat({ status: 204, headers: {}, body: '' });
    const answer = await client.call({ method: 'DELETE', path: '/sobjects/Case/500000000000001AAA' });
    expect(answer).toEqual({ status: 204, body: '', json: null });
    expect(await failureOf(client.call(call))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });

  it('waits as long as it is asked to, and not at all when that is long', async () => {
    const busy = (seconds: string): Outcome => ({ ...maintenancePage, headers: { 'retry-after': seconds } });
    const { client } = await throughNetworkThat(busy('0'));
    await failureOf(client.call(call));
    expect(network.asked.length).toBe(3);
    network.forget();
    network.meddle(() => busy('600'));
    await expect(client.call(call)).rejects.toMatchObject({ details: { said: { retryAfterMs: 600_000 } } });
    expect(network.asked.length).toBe(1);
  });

  it('can be cancelled: while it is answered, while it waits, and before', async () => {
    const cancel = new AbortController();
    const { client } = await signedIn(org, {
      loginUrl: network.url,
      client: { retry: { baseMs: 1_000_000, mostMs: 1_000_000 } },
    });
    network.meddle(() => {
      cancel.abort();
      return 'hang';
    });
    expect(await failureOf(client.call({ ...call, signal: cancel.signal }))).toMatchObject({ code: 'CANCELLED' });
    expect(await failureOf(client.call({ ...call, signal: cancel.signal }))).toMatchObject({ code: 'CANCELLED' });
    const second = new AbortController();
    network.meddle(() => {
      setImmediate(() => second.abort());
      return maintenancePage;
    });
    expect(await failureOf(client.call({ ...call, signal: second.signal }))).toMatchObject({ code: 'CANCELLED' });
  });

  it('carries its body as JSON', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    const [id] = org.logins.map(({ userId }) => userId);
    const answer = await client.call({ path: '/composite/sobjects/User', body: { ids: [id], fields: ['Id'] } });
    expect(answer.json).toMatchObject([{ Id: id }]);
  });
});

describe('an expired access token', () => {
  it('is refreshed once for two calls that meet it at the same time', async () => {
    const { client, vault, tokens } = await signedIn(org, { loginUrl: network.url });
    org.expireAccessTokens();
    const before = org.requests().length;
    const answers = await Promise.all([client.call(call), client.call(call)]);
    expect(answers.map(({ json: body }) => body)).toMatchObject([{ totalSize: 1 }, { totalSize: 1 }]);
    const seen = org.requests().slice(before);
    expect(seen.filter(({ path }) => path === '/services/oauth2/token').map(({ status }) => status)).toEqual([200]);
    expect(seen.filter(({ status }) => status === 401).length).toBe(2);
    expect((await vault.load())?.refreshToken).not.toBe(tokens.refreshToken);
  });

  it('ends in AUTH_REQUIRED after three requests when the new one is refused as well', async () => {
    const { client, vault } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    const refused = salesforceError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    network.meddle((asked, forward) => (asked.path.startsWith('/services/data/') ? refused : forward()));
    expect(await failureOf(client.call(call))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(calls()).toEqual(['/query', '/token', '/query']);
    expect(await vault.load()).not.toBeNull();
  });

  it('ends in AUTH_REQUIRED, with the tokens dropped, when the refresh is refused', async () => {
    const { client, vault, tokens } = await signedIn(org);
    await vault.save(org.url, org.clientId, { ...tokens, accessToken: 'expired', refreshToken: 'revoked' });
    expect(await failureOf(client.call(call))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await vault.load()).toBeNull();
  });

  it('waits for a server in trouble and refreshes then', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    org.expireAccessTokens();
    let troubles = 1;
    network.meddle((asked, forward) => (asked.path.endsWith('/token') && troubles-- > 0 ? maintenancePage : forward()));
    expect((await client.call(call)).json).toMatchObject({ totalSize: 1 });
  });
});

describe('what is thrown', () => {
  it.each<[string, Outcome]>([
    ['no answer', 'drop'],
    ['a page', portalPage],
    ['a refusal', salesforceError(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled.')],
    ['a refused token', salesforceError(401, 'INVALID_SESSION_ID', 'Session expired or invalid')],
  ])('after %s has no token in it', async (_what, outcome) => {
    const { client, secrets, tokens } = await throughNetworkThat(outcome);
    const error: unknown = await client.call(call).catch((failed: unknown) => failed);
    const told = error instanceof Error ? inspect(error, { depth: 9, showHidden: true }) : '';
    expect(told).toContain('DeskError');
    for (const secret of [
      tokens.accessToken,
      tokens.refreshToken ?? 'none',
      (await secrets.get('tokens:org:user')) ?? 'none',
    ])
      expect(told).not.toContain(secret);
  });
});

describe('the clock', () => {
  it.each([0, 10 * 60_000, -3_600_000])('is measured against the Date header: %i ms ahead', async (ahead) => {
    const serverTime = Date.UTC(2026, 10, 23, 9);
    const { client } = await signedIn(org, { loginUrl: network.url, now: () => serverTime + ahead });
    network.forget();
    network.meddle(async (_asked, forward) => {
      const answer = await forward();
      return { ...answer, headers: { ...answer.headers, date: new Date(serverTime).toUTCString() } };
    });
    expect(await client.clock()).toEqual({ serverTime, clockSkew: ahead });
  });

  it('is asked of the resource that costs no call, without the token', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    await client.clock();
    expect(network.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/services/data', undefined],
    ]);
  });

  it('is not read from a captive portal', async () => {
    const { client } = await throughNetworkThat(portalPage);
    expect(await failureOf(client.clock())).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});
