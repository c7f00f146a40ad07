import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { portHolder } from '../../../../electron/host/port-holder.ts';
import { NodeHost } from '../../../../electron/host/node-host.ts';
import { PracticeSource } from '../../../../electron/backend/practice/practice-source.ts';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { SessionService } from '../../../../electron/backend/workspace/session-service.ts';
import { json, salesforceError, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, loginOf, redirectOf } from '../../../support/practice.ts';
import { RememberingSecretStore, TestHost } from '../../../support/test-host.ts';

// The org lives in the data folder, as it does for a user.
const home = new TestHost();
let org: InProcessPracticeOrg;
let network: BadNetwork;
let host: TestHost;
let port: number;
beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: join(home.dataFolder, 'practice-org'), cases: 200 });
  network = await startBadNetwork(org.url);
});
afterAll(async () => {
  await network.close();
  await org.close();
  home.dispose();
});
beforeEach(async () => {
  host = new TestHost();
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  ({ port } = free.address() as AddressInfo);
  await new Promise((resolve) => free.close(resolve));
});
afterEach(() => {
  network.forget();
  host.dispose();
});

/** The services of one start of the app; the practice org is reached at `url`. */
const service = (on: TestHost | NodeHost = host, url = org.url): SessionService =>
  new SessionService(on, new PracticeSource(async () => ({ ...org, url, close: async () => undefined })), port);

const kept = (): unknown => JSON.parse(readFileSync(join(host.dataFolder, 'session.json'), 'utf8'));
const secretsOf = async (userId: string): Promise<string | null> => {
  const identity = [...host.secrets.everSet].map((value) => (JSON.parse(value) as { identity: string }).identity);
  const orgId = identity[0]?.split('/').at(-2) ?? '';
  return host.secrets.get(`tokens:${orgId}:${userId}`);
};

describe('one click', () => {
  it('signs in as the first Advocate, and the session is kept', async () => {
    const sessions = service();
    const login = loginOf(org);
    const session = await sessions.signInToPractice();
    expect(session).toMatchObject({
      userId: login.userId,
      name: login.name,
      username: login.username,
      instanceUrl: org.url,
      practice: true,
      signedIn: true,
      scope: { kind: 'advocate' },
    });
    expect(await sessions.current()).toEqual(session);
    expect(kept()).toEqual(session);
    expect([...(await (await sessions.reader()).checkFit())]).toEqual([]);
  });

  it('signs in as whoever is named', async () => {
    const login = org.logins.filter(({ role }) => role === 'advocate')[3];
    expect(await service().signInToPractice(login?.username)).toMatchObject({ userId: login?.userId });
  });

  it('gives a manager the reports', async () => {
    const session = await service().signInToPractice(loginOf(org, 'manager').username);
    expect(session.scope.kind === 'manager' && session.scope.reports.length).toBeGreaterThan(2);
  });

  it('knows nobody of another name', async () => {
    const sessions = service();
    expect(await failureOf(sessions.signInToPractice('nobody@example.com'))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The practice org has no user nobody@example.com.',
    });
    expect(await sessions.current()).toBeNull();
    expect(host.files().size).toBe(0);
  });

  it('lists who there is to choose from', async () => {
    expect(await service().practiceLogins()).toEqual(org.logins);
  });

  it('says so when the org does not let anyone in', async () => {
    network.meddle(() => json(400, { error: 'no' }));
    expect(await failureOf(service(host, network.url).signInToPractice())).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The practice org did not let you in.',
    });
  });
});

describe('signing in through the browser', () => {
  /** A person who signs in as `login` on the page that opens, or refuses. */
  const person = (extra: Record<string, string>) => async (address: string) => {
    const url = new URL(address);
    for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
    void redirectOf(url).then((back) => fetch(back));
  };

  it('ends with the session of whoever signed in there', async () => {
    const { username, userId } = loginOf(org, 'manager');
    host.browse = person({ login_hint: username });
    expect(await service().signIn(org.url, org.clientId)).toMatchObject({ userId, practice: false, signedIn: true });
  });

  it('says that access was denied, and keeps nothing', async () => {
    host.browse = person({ practice_decision: 'cancel' });
    const sessions = service();
    expect(await failureOf(sessions.signIn(org.url, org.clientId))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await sessions.current()).toBeNull();
    expect(host.secrets.everSet).toEqual([]);
  });

  it('gives up one that is still waited for when another begins, whose browser then comes back', async () => {
    const sessions = service();
    host.browse = async () => undefined;
    const first = failureOf(sessions.signIn(org.url, org.clientId));
    await expect.poll(() => portHolder(port)).not.toBeNull();
    host.browse = person({ login_hint: loginOf(org).username });
    expect(await sessions.signIn(org.url, org.clientId)).toMatchObject({ userId: loginOf(org).userId });
    expect(await first).toMatchObject({ code: 'CANCELLED' });
  });

  it('names the port when another program holds it', async () => {
    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    const failed = await failureOf(service().signIn(org.url, org.clientId));
    await new Promise((resolve) => holder.close(resolve));
    expect(failed).toMatchObject({ code: 'SIGN_IN_FAILED', message: expect.stringContaining('in use by') as string });
  });

  it.each(['http://login.salesforce.com', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1', 'file:///etc/passwd'])(
    'refuses %s before any browser opens',
    async (loginUrl) => {
      expect(await failureOf(service().signIn(loginUrl, 'client'))).toEqual({
        code: 'SIGN_IN_FAILED',
        message: 'The sign-in address must begin with https://.',
      });
    },
  );

  it('keeps no tokens when it turns out that nobody can be read', async () => {
    const login = loginOf(org);
    host.browse = person({ login_hint: login.username });
    network.meddle((asked, forward) =>
      asked.path.includes('/query') ? salesforceError(400, 'INVALID_TYPE', 'User is not supported.') : forward(),
    );
    const sessions = service();
    expect(await failureOf(sessions.signIn(network.url, org.clientId))).toMatchObject({ code: 'BAD_QUERY' });
    expect([await sessions.current(), await secretsOf(login.userId)]).toEqual([null, null]);
  });

  it('finds its tokens again where the org writes ids with 15 characters', async () => {
    host.browse = person({ login_hint: loginOf(org).username });
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      if (!asked.path.endsWith('/token')) return answer;
      const tokens = JSON.parse(answer.body) as { id: string };
      return json(200, { ...tokens, id: tokens.id.replace(/(00[D5]\w{12})\w{3}/g, '$1') });
    });
    const session = await service().signIn(network.url, org.clientId);
    expect(session.userId).toBe(loginOf(org).userId);
    expect(await service().current()).toEqual(session);
  });
});

describe('the next start', () => {
  it('finds the tokens where the host still has them', async () => {
    const session = await service().signInToPractice();
    const sessions = service();
    expect(await sessions.current()).toEqual(session);
    expect([...(await (await sessions.reader()).checkFit())]).toEqual([]);
  });

  it('knows whose workspace it is, and that nobody is signed in, where it has not', async () => {
    const session = await service().signInToPractice();
    await host.secrets.delete(`tokens:${session.orgId}:${session.userId}`);
    const sessions = service();
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('is as the first one when the file is damaged', async () => {
    writeFileSync(join(host.dataFolder, 'session.json'), '{"orgId": "00D');
    const sessions = service();
    expect(await sessions.current()).toBeNull();
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
    await sessions.signInToPractice();
    expect((await service().current())?.signedIn).toBe(true);
  });

  it('asks the keychain again after it failed', async () => {
    const session = await service().signInToPractice();
    let locked = true;
    class Keychain extends RememberingSecretStore {
      override async get(name: string): Promise<string | null> {
        if (locked) throw new Error('the keychain is locked');
        return super.get(name);
      }
    }
    host.secrets = new Keychain();
    const sessions = service();
    await expect(sessions.current()).rejects.toThrow('the keychain is locked');
    locked = false;
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
  });
});

describe('without a sign-in', () => {
  it('there is no reading', async () => {
    const sessions = service();
    expect(await sessions.current()).toBeNull();
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('there is nothing to sign out of', async () => {
    await service().signOut();
    await service().markSignedOut();
  });
});

describe('after the tokens stopped serving', () => {
  it('the workspace stays and asks for a sign-in', async () => {
    const sessions = service();
    const session = await sessions.signInToPractice();
    await sessions.markSignedOut();
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect((await sessions.signInToPractice()).signedIn).toBe(true);
    expect(await (await sessions.reader()).clock()).toHaveProperty('serverTime');
  });
});

describe('signing out', () => {
  it('revokes at the org and forgets tokens and session', async () => {
    const sessions = service();
    const { userId } = await sessions.signInToPractice();
    const { accessToken } = JSON.parse(host.secrets.everSet[0] ?? '') as { accessToken: string };
    await sessions.signOut();
    expect([await sessions.current(), await secretsOf(userId), host.files().size]).toEqual([null, null, 0]);
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await fetch(`${org.url}/services/data/v63.0/limits`, { headers })).status).toBe(401);
  });

  it('happens to the former person when another signs in', async () => {
    const sessions = service();
    const first = await sessions.signInToPractice();
    const second = await sessions.signInToPractice(loginOf(org, 'manager').username);
    expect(await secretsOf(first.userId)).toBeNull();
    expect(await secretsOf(second.userId)).not.toBeNull();
    const again = await sessions.signInToPractice(second.username);
    expect(again.userId).toBe(second.userId);
    expect(await secretsOf(second.userId)).not.toBeNull();
  });
});

describe('tokens', () => {
  it('never reach the log, nor any file of the data folder', async () => {
    const secrets = new RememberingSecretStore();
    const machine = Object.assign(new NodeHost({ dataFolder: home.dataFolder, appVersion: '1.2.3' }), { secrets });
    const sessions = service(machine);
    await sessions.signInToPractice();
    const reader = await sessions.reader();
    org.expireAccessTokens();
    await reader.checkFit();
    await service(machine).current();
    const grants = secrets.everSet.map((value) => JSON.parse(value) as { accessToken: string; refreshToken: string });
    expect(grants.length).toBe(2);
    // The access token's part after the `!`, which an escape could change.
    const tokens = grants.flatMap(({ accessToken, refreshToken }) => [accessToken.split('!')[1] ?? '', refreshToken]);
    const files = home.files();
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'session.json',
        'logs/desk.log',
        'practice-org/requests.log',
        'practice-org/tokens.json',
      ]),
    );
    expect(files.get('logs/desk.log')).toContain('signed in to');
    const found = [...files].filter(([, text]) => tokens.some((token) => text.includes(token)));
    expect(found.map(([path]) => path)).toEqual([]);

    await sessions.signOut();
    expect(home.files().has('session.json')).toBe(false);
  });
});
