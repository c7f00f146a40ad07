import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portHolder } from '../../../../electron/host/port-holder.ts';
import { NodeHost } from '../../../../electron/host/node-host.ts';
import { json, salesforceError } from '../../../support/bad-network.ts';
import { failureOf, loginOf } from '../../../support/practice.ts';
import { RememberingSecretStore } from '../../../support/test-host.ts';
import { personAtTheBrowser, startsOfTheApp } from './starts-of-the-app.ts';

const at = startsOfTheApp();
/** Through the browser, at the org's own address unless said otherwise. */
const signIn = (sessions = at.service(), loginUrl = at.org.url) =>
  sessions.signIn({ loginUrl, clientId: at.org.clientId });
const kept = (): unknown => JSON.parse(readFileSync(join(at.host.dataFolder, 'session.json'), 'utf8'));

describe('one click', () => {
  it('signs in as the first Advocate, and the session is kept', async () => {
    const sessions = at.service();
    const login = loginOf(at.org);
    const session = await sessions.signInToPractice();
    expect(session).toMatchObject({
      userId: login.userId,
      name: login.name,
      username: login.username,
      instanceUrl: at.org.url,
      practice: true,
      signedIn: true,
      scope: { kind: 'advocate' },
    });
    expect(await sessions.current()).toEqual(session);
    expect(kept()).toEqual(session);
    expect([...(await (await sessions.reader()).checkFit()).absent]).toEqual([]);
  });

  it('signs in as whoever is named', async () => {
    const login = at.org.logins.filter(({ role }) => role === 'advocate')[3];
    expect(await at.service().signInToPractice(login?.username)).toMatchObject({ userId: login?.userId });
  });

  it('gives a manager the reports', async () => {
    const session = await at.service().signInToPractice(loginOf(at.org, 'manager').username);
    expect(session.scope.kind === 'manager' && session.scope.reports.length).toBeGreaterThan(2);
  });

  it('knows nobody of another name', async () => {
    const sessions = at.service();
    expect(await failureOf(sessions.signInToPractice('nobody@example.com'))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The practice org has no user nobody@example.com.',
    });
    expect(await sessions.current()).toBeNull();
    expect(at.host.files().size).toBe(0);
  });

  it('lists who there is to choose from', async () => {
    expect(await at.service().practiceLogins()).toEqual(at.org.logins);
  });

  it('says so when the org does not let anyone in', async () => {
    at.network.meddle(() => json(400, { error: 'no' }));
    expect(await failureOf(at.service(at.host, at.network.url).signInToPractice())).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The practice org did not let you in.',
    });
  });
});

describe('signing in through the browser', () => {
  it('ends with the session of whoever signed in there', async () => {
    const { username, userId } = loginOf(at.org, 'manager');
    at.host.browse = personAtTheBrowser({ login_hint: username });
    expect(await signIn()).toMatchObject({ userId, practice: false, signedIn: true });
  });

  it('says that access was denied, and keeps nothing', async () => {
    at.host.browse = personAtTheBrowser({ practice_decision: 'cancel' });
    const sessions = at.service();
    expect(await failureOf(signIn(sessions))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await sessions.current()).toBeNull();
    expect(at.host.secrets.everSet).toEqual([]);
  });

  it('gives up one that is still waited for when another begins, whose browser then comes back', async () => {
    const sessions = at.service();
    at.host.browse = async () => undefined;
    const first = failureOf(signIn(sessions));
    await expect.poll(() => portHolder(at.port)).not.toBeNull();
    at.host.browse = personAtTheBrowser({ login_hint: loginOf(at.org).username });
    expect(await signIn(sessions)).toMatchObject({ userId: loginOf(at.org).userId });
    expect(await first).toMatchObject({ code: 'CANCELLED' });
  });

  it('names the port when another program holds it', async () => {
    const holder = createServer().listen(at.port, '127.0.0.1');
    await once(holder, 'listening');
    const failed = await failureOf(signIn());
    await new Promise((resolve) => holder.close(resolve));
    expect(failed).toMatchObject({ code: 'SIGN_IN_FAILED', message: expect.stringContaining('in use by') as string });
  });

  it.each(['http://login.salesforce.com', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1', 'file:///etc/passwd'])(
    'refuses %s before any browser opens',
    async (loginUrl) => {
      expect(await failureOf(signIn(at.service(), loginUrl))).toEqual({
        code: 'SIGN_IN_FAILED',
        message: 'The sign-in address must begin with https://.',
      });
    },
  );

  it('keeps no tokens when it turns out that nobody can be read', async () => {
    const login = loginOf(at.org);
    at.host.browse = personAtTheBrowser({ login_hint: login.username });
    at.network.meddle((asked, forward) =>
      asked.path.includes('/query') ? salesforceError(400, 'INVALID_TYPE', 'User is not supported.') : forward(),
    );
    const sessions = at.service();
    expect(await failureOf(signIn(sessions, at.network.url))).toMatchObject({ code: 'BAD_QUERY' });
    expect([await sessions.current(), await at.secretsOf(login.userId)]).toEqual([null, null]);
  });

  it('finds its tokens again where the org writes ids with 15 characters', async () => {
    at.host.browse = personAtTheBrowser({ login_hint: loginOf(at.org).username });
    at.network.meddle(async (asked, forward) => {
      const answer = await forward();
      if (!asked.path.endsWith('/token')) return answer;
      const tokens = JSON.parse(answer.body) as { id: string };
      return json(200, { ...tokens, id: tokens.id.replace(/(00[D5]\w{12})\w{3}/g, '$1') });
    });
    const session = await signIn(at.service(), at.network.url);
    expect(session.userId).toBe(loginOf(at.org).userId);
    expect(await at.service().current()).toEqual(session);
  });
});

describe('the next start', () => {
  it('finds the tokens where the host still has them', async () => {
    const session = await at.service().signInToPractice();
    const sessions = at.service();
    expect(await sessions.current()).toEqual(session);
    expect([...(await (await sessions.reader()).checkFit()).absent]).toEqual([]);
  });

  it('knows whose workspace it is, and that nobody is signed in, where it has not', async () => {
    const session = await at.service().signInToPractice();
    await at.host.secrets.delete(`tokens:${session.orgId}:${session.userId}`);
    const sessions = at.service();
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('is as the first one when the file is damaged', async () => {
    writeFileSync(join(at.host.dataFolder, 'session.json'), '{"orgId": "00D');
    const sessions = at.service();
    expect(await sessions.current()).toBeNull();
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
    await sessions.signInToPractice();
    expect((await at.service().current())?.signedIn).toBe(true);
  });

  it('asks the keychain again after it failed', async () => {
    const session = await at.service().signInToPractice();
    let locked = true;
    class Keychain extends RememberingSecretStore {
      override async get(name: string): Promise<string | null> {
        if (locked) throw new Error('the keychain is locked');
        return super.get(name);
      }
    }
    at.host.secrets = new Keychain();
    const sessions = at.service();
    await expect(sessions.current()).rejects.toThrow('the keychain is locked');
    locked = false;
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
  });
});

describe('without a sign-in', () => {
  it('there is no reading', async () => {
    const sessions = at.service();
    expect(await sessions.current()).toBeNull();
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });

  it('there is nothing to sign out of', async () => {
    await at.service().signOut(false);
    await at.service().markSignedOut();
  });
});

describe('secrets that were opened', () => {
  it('bring the tokens back', async () => {
    const session = await at.service().signInToPractice();
    const name = `tokens:${session.orgId}:${session.userId}`;
    const tokens = (await at.host.secrets.get(name)) ?? '';
    await at.host.secrets.delete(name);
    const sessions = at.service();
    expect((await sessions.current())?.signedIn).toBe(false);
    await at.host.secrets.set(name, tokens);
    sessions.secretsChanged();
    expect((await sessions.current())?.signedIn).toBe(true);
  });
});

describe('after the tokens stopped serving', () => {
  it('the workspace stays and asks for a sign-in', async () => {
    const sessions = at.service();
    const session = await sessions.signInToPractice();
    await sessions.markSignedOut();
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
    expect(await failureOf(sessions.reader())).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect((await sessions.signInToPractice()).signedIn).toBe(true);
    expect(await (await sessions.reader()).clock()).toHaveProperty('serverTime');
  });
});

describe('tokens', () => {
  it('never reach the log, nor any file of the data folder', async () => {
    const secrets = new RememberingSecretStore();
    const machine = Object.assign(new NodeHost({ dataFolder: at.home.dataFolder, appVersion: '1.2.3' }), { secrets });
    const sessions = at.service(machine);
    await sessions.signInToPractice();
    const reader = await sessions.reader();
    at.org.expireAccessTokens();
    await reader.checkFit();
    await at.service(machine).current();
    const grants = secrets.everSet.map((value) => JSON.parse(value) as { accessToken: string; refreshToken: string });
    expect(grants.length).toBe(2);
    // The access token's part after the `!`, which an escape could change.
    const tokens = grants.flatMap(({ accessToken, refreshToken }) => [accessToken.split('!')[1] ?? '', refreshToken]);
    const files = at.home.files();
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

    await sessions.signOut(false);
    expect(at.home.files().has('session.json')).toBe(false);
  });
});
