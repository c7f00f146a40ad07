import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TokenVault } from '../../../../electron/backend/auth/token-vault.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { MemorySecretStore } from '../../../../electron/host/secret-store.ts';
import { json, portalPage, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, signedIn, startSmallOrg, tokensOf } from '../../../support/practice.ts';

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
const refreshes = (since: number): number =>
  org
    .requests()
    .slice(since)
    .filter(({ path }) => path === tokenPath).length;
const secretName = 'tokens:org:user';

describe('the tokens of a workspace', () => {
  it('are read back as they were saved', async () => {
    const { vault, tokens } = await signedIn(org);
    expect(await vault.load()).toEqual({ loginUrl: org.url, clientId: org.clientId, ...tokens });
  });

  it.each(['{"accessToken":"a"}', 'not JSON', ''])('are none when the secret is damaged: %s', async (damaged) => {
    const secrets = new MemorySecretStore();
    await secrets.set(secretName, damaged);
    expect(await new TokenVault(secrets, 'org', 'user').load()).toBeNull();
  });

  it('are kept apart by org and user', async () => {
    const { secrets } = await signedIn(org);
    expect(await new TokenVault(secrets, 'org', 'another').load()).toBeNull();
  });
});

describe('renewing', () => {
  it('stores the rotated pair before anyone has it', async () => {
    const order: string[] = [];
    class SlowStore extends MemorySecretStore {
      override async set(name: string, value: string): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await super.set(name, value);
        order.push('stored');
      }
    }
    const { tokens } = await signedIn(org);
    const secrets = new SlowStore();
    const vault = new TokenVault(secrets, 'org', 'user');
    await vault.save(org.url, org.clientId, tokens);
    order.length = 0;
    const renewed = await vault.renew(tokens.accessToken);
    order.push('given');
    expect(order).toEqual(['stored', 'given']);
    expect(JSON.parse((await secrets.get(secretName)) ?? '')).toEqual(renewed);
    expect(renewed.refreshToken).not.toBe(tokens.refreshToken);
  });

  it('is done once for all who ask at the same time, and not again for one who comes late', async () => {
    const { vault, tokens } = await signedIn(org);
    const before = org.requests().length;
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => vault.renew(tokens.accessToken)));
    const late = await vault.renew(tokens.accessToken);
    expect(refreshes(before)).toBe(1);
    expect([two, three, late]).toEqual([one, one, one]);
  });

  it('works over and over: each refresh uses the token that the last one gave', async () => {
    const { vault, tokens } = await signedIn(org);
    const second = await vault.renew(tokens.accessToken);
    const third = await vault.renew(second.accessToken);
    expect(new Set([tokens.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
  });

  it('drops the tokens once the refresh token is refused', async () => {
    const { vault, secrets, tokens } = await signedIn(org);
    await vault.save(org.url, org.clientId, { ...tokens, refreshToken: 'rotated-out' });
    expect(await failureOf(vault.renew(tokens.accessToken))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await secrets.get(secretName)).toBeNull();
  });

  it.each([
    ['a page of HTML', portalPage, 'NOT_SALESFORCE'],
    ['a server in trouble', json(503, { error: 'temporarily_unavailable' }), 'SERVER'],
    ['a dropped connection', 'drop', 'OFFLINE'],
  ] as const)('keeps them through %s, and tries again when asked again', async (_name, answer, code) => {
    const { vault, tokens } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => answer);
    expect(await failureOf(vault.renew(tokens.accessToken))).toMatchObject({ code });
    network.forget();
    expect((await vault.renew(tokens.accessToken)).accessToken).not.toBe(tokens.accessToken);
  });

  it('asks to sign in where there is no refresh token, or nothing at all', async () => {
    const { vault, tokens } = await signedIn(org);
    await vault.save(org.url, org.clientId, { ...tokens, refreshToken: null });
    expect(await failureOf(vault.renew(tokens.accessToken))).toMatchObject({ code: 'AUTH_REQUIRED' });
    const empty = new TokenVault(new MemorySecretStore(), 'org', 'user');
    expect(await failureOf(empty.renew(tokens.accessToken))).toMatchObject({ code: 'AUTH_REQUIRED' });
  });
});

describe('a refresh that brings somebody else’s tokens', () => {
  it('is refused, and what it brought is not kept', async () => {
    const { vault, tokens } = await signedIn(org, { loginUrl: network.url });
    const other = await tokensOf(org, { role: 'manager' });
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      if (asked.path !== tokenPath) return answer;
      return json(200, { ...(JSON.parse(answer.body) as object), id: other.identity });
    });
    expect(await failureOf(vault.renew(tokens.accessToken))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await vault.load()).toBeNull();
  });

  it('is told from one at another address of the same org', async () => {
    const { vault, tokens } = await signedIn(org, { loginUrl: network.url });
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      if (asked.path !== tokenPath) return answer;
      const { id, ...rest } = JSON.parse(answer.body) as { id: string };
      return json(200, { ...rest, id: id.replace(/^https?:\/\/[^/]+/, 'https://acme.my.salesforce.com') });
    });
    expect((await vault.renew(tokens.accessToken)).identity).toMatch(/^https:\/\/acme\.my\.salesforce\.com\/id\//);
  });
});

describe('a refresh token that was used before', () => {
  it('ends every token of the sign-in: AUTH_REQUIRED, and nothing is kept', async () => {
    const { vault, client, tokens } = await signedIn(org);
    await vault.renew(tokens.accessToken);
    await vault.save(org.url, org.clientId, tokens);
    expect(await failureOf(vault.renew(tokens.accessToken))).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await vault.load()).toBeNull();
    expect(await failureOf(client.call({ path: '/limits' }))).toMatchObject({ code: 'AUTH_REQUIRED' });
  });
});

describe('dropping', () => {
  it('revokes first and forgets then, so that a stop in between leaves something to revoke', async () => {
    const { vault, secrets } = await signedIn(org, { loginUrl: network.url });
    let keptMeanwhile: string | null = null;
    network.meddle(async (_asked, forward) => {
      keptMeanwhile = await secrets.get(secretName);
      return forward();
    });
    await vault.drop();
    expect(keptMeanwhile).not.toBeNull();
    expect(await secrets.get(secretName)).toBeNull();
  });

  it('waits for a refresh that is under way, and revokes what that brings', async () => {
    const { vault, secrets, client, tokens } = await signedIn(org, { loginUrl: network.url });
    const renewing = vault.renew(tokens.accessToken);
    await vault.drop();
    const renewed = await renewing;
    expect(await secrets.get(secretName)).toBeNull();
    await vault.save(org.url, org.clientId, renewed);
    expect(await failureOf(client.call({ path: '/limits' }))).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('revokes at the org and forgets here', async () => {
    const { vault, client, secrets, tokens } = await signedIn(org);
    await vault.drop();
    expect(await secrets.get(secretName)).toBeNull();
    await vault.save(org.url, org.clientId, tokens);
    expect(await failureOf(client.call({ path: '/limits' }))).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('forgets even when the org cannot be reached', async () => {
    const { vault, secrets } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => 'drop');
    await vault.drop();
    expect(await secrets.get(secretName)).toBeNull();
  });
});
