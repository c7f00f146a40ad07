// What jsforce does, as measured, and this client must not: one test a trap.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueryAnswer } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { usualTimeouts } from '../../../../electron/backend/salesforce/exchange.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { usualRetries } from '../../../../electron/backend/salesforce/retry.ts';
import {
  json,
  maintenancePage,
  salesforceError,
  startBadNetwork,
  type BadNetwork,
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

const query = { path: '/query?q=' + encodeURIComponent('SELECT Id FROM User ORDER BY Id LIMIT 1') };
const change = { method: 'PATCH' as const, path: '/sobjects/Case/500000000000001AAA', body: { Status: 'Open' } };
const refused = salesforceError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
const isToken = ({ path }: { path: string }): boolean => path === '/services/oauth2/token';

describe('a long query', () => {
  it('does not stop silently at 10,000 rows: each page says whether there is more, until there is none', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    const reader = new SalesforceReader(client, new OrgFit(client));
    await reader.checkFit();
    const [pages, size] = [13, 1000];
    network.meddle((asked) => {
      const offset = Number(/-(\d+)$/.exec(asked.path)?.[1] ?? 0);
      const next = offset + size;
      const records = Array.from({ length: size }, (_, at) => ({ Id: `500${String(offset + at).padStart(12, '0')}` }));
      const more = next < pages * size;
      const nextRecordsUrl = `/services/data/v63.0/query/01gRO0000016PIAYA2-${next}`;
      return json(200, { totalSize: pages * size, done: !more, ...(more ? { nextRecordsUrl } : {}), records });
    });
    const ids = new Set<unknown>();
    let request: Parameters<SalesforceReader['page']>[0] | null = {
      kind: 'keyed',
      object: 'Case',
      field: 'Id',
      ids: ['500000000000001AAA'],
      openOnly: false,
      changedSince: null,
    };
    while (request) {
      const answer = JSON.parse((await reader.page(request)).body) as QueryAnswer;
      for (const record of answer.records) ids.add(record['Id']);
      const locator = answer.nextRecordsUrl?.split('/').at(-1);
      request = locator ? { kind: 'next', object: 'Case', locator } : null;
    }
    expect(ids.size).toBe(13_000);
  });
});

describe('a refused token', () => {
  it('does not loop: one refresh, then AUTH_REQUIRED, in three requests', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    network.meddle((asked, forward) => (isToken(asked) ? forward() : refused));
    expect(await failureOf(client.call(query))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(network.asked.length).toBe(3);
  });

  it('does not drop the rotated refresh token: the second expiry is survived as the first', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    for (const _expiry of [1, 2, 3]) {
      org.expireAccessTokens();
      expect((await client.call(query)).json).toMatchObject({ totalSize: 1 });
    }
    expect(new Set(network.asked.filter(isToken).map(({ body }) => body)).size).toBe(
      network.asked.filter(isToken).length,
    );
  });

  it('does not send the code verifier again with a refresh', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    org.expireAccessTokens();
    await client.call(query);
    const [refresh] = network.asked.filter(isToken);
    expect([...new URLSearchParams(refresh?.body).keys()].sort()).toEqual(['client_id', 'grant_type', 'refresh_token']);
  });

  it('does not reset what is known of the call limit', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.meddle(async (_asked, forward) => {
      const answer = await forward();
      return { ...answer, headers: { ...answer.headers, 'sforce-limit-info': 'api-usage=10018/100000' } };
    });
    await client.call(query);
    network.forget();
    org.expireAccessTokens();
    network.meddle(async (_asked, forward) => {
      const { status, headers, body } = await forward();
      const { 'sforce-limit-info': _left, ...others } = headers;
      return { status, headers: others, body };
    });
    await client.call(query);
    expect(client.counter.budget.org).toMatchObject({ used: 10_018, max: 100_000 });
  });
});

describe('a failure', () => {
  it('is not hidden for 15 s of retries: three tries, and at most a second and a half between them', () => {
    const { tries, baseMs } = usualRetries;
    const longest = Array.from({ length: tries - 1 }, (_, tried) => baseMs * 2 ** tried).reduce((sum, ms) => sum + ms);
    expect([tries, longest]).toEqual([3, 1_500]);
  });

  it('is not waited for during half an hour', () => {
    expect(usualTimeouts).toEqual({ answerMs: 30_000, wholeMs: 120_000 });
  });

  it('of a write is never tried again blindly, whatever it was', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    for (const outcome of ['drop', 'half', maintenancePage] as const) {
      network.forget();
      network.meddle(() => outcome);
      expect(await failureOf(client.call(change))).toMatchObject({ code: 'UNKNOWN_OUTCOME' });
      expect(network.asked.length).toBe(1);
    }
    network.forget();
    network.meddle(() => salesforceError(503, 'SERVER_UNAVAILABLE', 'Server Unavailable'));
    expect(await failureOf(client.call(change))).toMatchObject({ code: 'SERVER' });
    expect(network.asked.length).toBe(1);
  });

  it('does not lose its status: 412 with an empty body', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => ({ status: 412, headers: {}, body: '' }));
    await expect(client.call(change)).rejects.toMatchObject({ details: { said: { class: 'CONFLICT', status: 412 } } });
  });
});

describe('the way to Salesforce', () => {
  it('does not lead through a proxy that the environment names, where the address is this laptop', async () => {
    const proxy = await startBadNetwork(org.url);
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];
    for (const name of names) vi.stubEnv(name, proxy.url);
    vi.resetModules();
    const fresh = await import('../../../../electron/backend/salesforce/client.ts');
    const { vault } = await signedIn(org, { loginUrl: network.url });
    await new fresh.SalesforceClient(vault, Date.now).call(query);
    vi.unstubAllEnvs();
    expect(proxy.asked).toEqual([]);
    expect(network.asked.length).toBeGreaterThan(0);
    await proxy.close();
  });

  it.each([301, 302, 303, 307, 308])(
    'is not changed by a redirect (%i): nothing goes elsewhere, and no PATCH becomes a GET',
    async (status) => {
      const elsewhere = await startBadNetwork(org.url);
      const { client } = await signedIn(org, { loginUrl: network.url });
      network.forget();
      network.meddle(() => ({ status, headers: { location: elsewhere.url }, body: '' }));
      expect(await failureOf(client.call(change))).toMatchObject({ code: 'UNKNOWN_OUTCOME' });
      expect(elsewhere.asked).toEqual([]);
      expect(network.asked.map(({ method }) => method)).toEqual(['PATCH']);
      await elsewhere.close();
    },
  );

  it('does not carry the token in an address, the one that says who it is included', async () => {
    const { client, secrets } = await signedIn(org, { loginUrl: network.url });
    org.expireAccessTokens();
    await client.call(query);
    await client.call({ path: '/services/oauth2/userinfo' });
    await client.clock();
    const { accessToken, refreshToken } = JSON.parse((await secrets.get('tokens:org:user')) ?? '') as Record<
      string,
      string
    >;
    const addresses = network.asked.map(({ path, query: sent }) => decodeURIComponent(`${path}?${sent.toString()}`));
    expect(addresses.length).toBeGreaterThan(5);
    for (const secret of [accessToken, refreshToken]) {
      expect(secret?.length).toBeGreaterThan(40);
      expect(addresses.filter((address) => address.includes(secret ?? ''))).toEqual([]);
    }
  });
});
