import { describe, expect, it } from 'vitest';
import { DeskError } from '#shared/rpc';
import { WipeMark } from '../../../../electron/backend/workspace/wipe-mark.ts';
import { json } from '../../../support/bad-network.ts';
import { failureOf, loginOf } from '../../../support/practice.ts';
import { personAtTheBrowser, startsOfTheApp } from './starts-of-the-app.ts';

const at = startsOfTheApp();

describe('a workspace’s own person', () => {
  const stranger = { orgId: '00Dxx0000001gPFEAY', userId: '005xx000001SxxxAAC' };

  it('is served; anybody else’s workspace is not, for reading and for writing', async () => {
    const sessions = at.service();
    const session = await sessions.signInToPractice();
    expect((await sessions.servicesFor(session)).owner).toEqual({ orgId: session.orgId, userId: session.userId });
    const { userId } = session;
    for (const asked of [stranger, { ...stranger, userId }]) {
      expect(await failureOf(sessions.servicesFor(asked))).toMatchObject({ code: 'OTHER_IDENTITY' });
      expect(await failureOf(sessions.servicesForWriting(asked))).toMatchObject({ code: 'OTHER_IDENTITY' });
    }
  });

  it('is asked of Salesforce before the first write: a token of somebody else writes nothing', async () => {
    const sessions = at.service(at.host, at.network.url);
    const session = await sessions.signInToPractice();
    const { userId } = loginOf(at.org, 'manager');
    at.network.meddle((asked, forward) =>
      asked.path.endsWith('/userinfo') ? json(200, { user_id: userId, organization_id: session.orgId }) : forward(),
    );
    expect(await failureOf(sessions.servicesForWriting(session))).toMatchObject({ code: 'OTHER_IDENTITY' });
    at.network.forget();
    expect((await sessions.servicesForWriting(session)).owner.userId).toBe(session.userId);
  });

  it('is who has to sign in again: another one is refused, revoked and forgotten', async () => {
    const sessions = at.service();
    const session = await sessions.signInToPractice();
    await sessions.markSignedOut();
    const other = loginOf(at.org, 'manager');
    const place = { loginUrl: at.org.url, clientId: at.org.clientId };
    at.host.browse = personAtTheBrowser({ login_hint: other.username });
    expect(await failureOf(sessions.signIn({ ...place, as: session }))).toMatchObject({
      code: 'OTHER_IDENTITY',
    });
    expect(await sessions.current()).toEqual({ ...session, signedIn: false });
    expect(await at.secretsOf(other.userId)).toBeNull();
    expect(await at.secretsOf(session.userId)).not.toBeNull();
    expect(await sessions.signIn({ ...place, as: { ...session, userId: other.userId } })).toMatchObject({
      userId: other.userId,
    });
  });

  it('has the calls counted, over restarts', async () => {
    const sessions = at.service();
    expect(await failureOf(sessions.counter())).toMatchObject({ code: 'AUTH_REQUIRED' });
    await sessions.signInToPractice();
    await (await sessions.reader()).checkFit();
    const counted = (await sessions.counter()).budget.device.calls;
    expect(counted).toBeGreaterThan(12);
    expect((await at.service().counter()).budget.device.calls).toBeGreaterThan(counted - 5);
  });
});

describe('signing out', () => {
  it('revokes at the org and forgets tokens and session', async () => {
    const sessions = at.service();
    const { userId } = await sessions.signInToPractice();
    const { accessToken } = JSON.parse(at.host.secrets.everSet[0] ?? '') as { accessToken: string };
    await sessions.signOut(false);
    expect([await sessions.current(), await at.secretsOf(userId)]).toEqual([null, null]);
    expect([...at.host.files().keys()]).toEqual(['signing-out.json']);
    sessions.wiped();
    expect(at.host.files().size).toBe(0);
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await fetch(`${at.org.url}/services/data/v63.0/limits`, { headers })).status).toBe(401);
  });

  it('is refused while work waits that is not in Salesforce, before anything is touched', async () => {
    const sessions = at.service();
    const session = await sessions.signInToPractice();
    const wiped: unknown[] = [];
    sessions.keep({
      unsent: async () => [],
      refuseIfUnsent: () => Promise.reject(new DeskError('UNSENT_WORK', 'Two changes wait.', 'Sync first.')),
      wipe: async ({ userId }) => void wiped.push(userId),
    });
    expect(await failureOf(sessions.signOut(false))).toEqual({ code: 'UNSENT_WORK', message: 'Two changes wait.' });
    expect(await sessions.current()).toEqual(session);
    expect(await sessions.leftToWipe()).toBeNull();
    expect(
      await (await sessions.servicesForWriting(session)).records.retrieve({ object: 'User', ids: [session.userId] }),
    ).toHaveLength(1);
    expect(wiped).toEqual([]);
    await sessions.signOut(true);
    expect([await sessions.current(), wiped]).toEqual([null, [session.userId]]);
  });

  it('says whose data is left to delete, until that is done', async () => {
    const sessions = at.service();
    const { orgId, userId } = await sessions.signInToPractice();
    await sessions.signOut(false);
    expect(await sessions.leftToWipe()).toEqual({ orgId, userId });
    expect(await at.service().leftToWipe()).toEqual({ orgId, userId });
    sessions.wiped();
    expect(await sessions.leftToWipe()).toBeNull();
  });

  it('that was stopped after its mark is finished at the next start: revoked, forgotten, and nobody’s workspace opens', async () => {
    const { orgId, userId } = await at.service().signInToPractice();
    const { accessToken } = JSON.parse(at.host.secrets.everSet[0] ?? '') as { accessToken: string };
    new WipeMark(at.host.dataFolder).save({ orgId, userId });
    const sessions = at.service();
    const wiped: unknown[] = [];
    sessions.keep({
      unsent: async () => [],
      refuseIfUnsent: async () => undefined,
      wipe: async (owner) => void wiped.push(owner),
    });
    expect(await sessions.current()).toBeNull();
    expect(wiped).toEqual([{ orgId, userId }]);
    expect(await sessions.leftToWipe()).toEqual({ orgId, userId });
    expect(await at.secretsOf(userId)).toBeNull();
    expect([...at.host.files().keys()]).toEqual(['signing-out.json']);
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await fetch(`${at.org.url}/services/data/v63.0/limits`, { headers })).status).toBe(401);
  });

  it('happens to the former person when another signs in', async () => {
    const sessions = at.service();
    const first = await sessions.signInToPractice();
    const second = await sessions.signInToPractice(loginOf(at.org, 'manager').username);
    expect(await at.secretsOf(first.userId)).toBeNull();
    expect(await at.secretsOf(second.userId)).not.toBeNull();
    const again = await sessions.signInToPractice(second.username);
    expect(again.userId).toBe(second.userId);
    expect(await at.secretsOf(second.userId)).not.toBeNull();
  });
});
