import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IdentityGuard, isSameOwner, otherIdentity } from '../../../../electron/backend/auth/identity-guard.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { identityOf } from '../../../../electron/backend/workspace/who.ts';
import { json, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
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

async function aGuard() {
  const signed = await signedIn(org, { loginUrl: network.url });
  const owner = identityOf(signed.tokens.identity);
  network.forget();
  return { ...signed, owner, guard: new IdentityGuard(signed.client, signed.vault, owner) };
}

const asks = (): number => network.asked.filter(({ path }) => path === '/services/oauth2/userinfo').length;

describe('the guard before a write', () => {
  it('asks Salesforce once whose token it is, also for several writes at the same time', async () => {
    const { guard } = await aGuard();
    await Promise.all([guard.prove(), guard.prove()]);
    await guard.prove();
    expect(asks()).toBe(1);
  });

  it('asks again for another token, one that a refresh brought included', async () => {
    const { guard, vault, tokens } = await aGuard();
    await guard.prove();
    await vault.renew(tokens.accessToken);
    await guard.prove();
    await guard.prove();
    expect(asks()).toBe(2);
  });

  it('refuses the token of somebody else, every time', async () => {
    const { guard, vault } = await aGuard();
    await vault.save(network.url, org.clientId, await tokensOf(org, { loginUrl: network.url, role: 'manager' }));
    for (const _time of [1, 2]) expect(await failureOf(guard.prove())).toMatchObject({ code: 'OTHER_IDENTITY' });
    expect(asks()).toBe(2);
  });

  it('refuses another org', async () => {
    const { guard, owner } = await aGuard();
    network.meddle(() => json(200, { user_id: owner.userId, organization_id: '00Dxx0000001gPFEAY' }));
    expect(await failureOf(guard.prove())).toMatchObject({ code: 'OTHER_IDENTITY' });
  });

  it('lets nothing through on an answer that does not say who it is', async () => {
    const { guard } = await aGuard();
    network.meddle(() => json(200, { name: 'Ada' }));
    expect(await failureOf(guard.prove())).toMatchObject({ code: 'NOT_SALESFORCE' });
    network.forget();
    await guard.prove();
  });

  it('refreshes a token that the identity resource refuses in its own way', async () => {
    const { guard, vault, tokens } = await aGuard();
    const refusal = { status: 403, headers: { 'content-type': 'text/html' }, body: 'Bad_OAuth_Token' };
    network.meddle((asked, forward) =>
      asked.headers.authorization === `Bearer ${tokens.accessToken}` ? refusal : forward(),
    );
    await guard.prove();
    expect((await vault.load())?.accessToken).not.toBe(tokens.accessToken);
  });

  it('asks to sign in where nobody is', async () => {
    const { guard, vault } = await aGuard();
    await guard.prove();
    await vault.drop();
    expect(await failureOf(guard.prove())).toMatchObject({ code: 'AUTH_REQUIRED' });
  });
});

it('ids of 15 and 18 letters name the same owner', () => {
  const owner = { orgId: '00Dxx0000001gPFEAY', userId: '005xx000001SxxxAAC' };
  expect(isSameOwner(owner, { orgId: '00Dxx0000001gPF', userId: '005xx000001Sxxx' })).toBe(true);
  expect(isSameOwner(owner, { ...owner, userId: '005xx000001SyyyAAC' })).toBe(false);
  expect(otherIdentity().code).toBe('OTHER_IDENTITY');
});
