import { describe, expect, it } from 'vitest';
import { postToken, REST, signIn } from '../an-org.ts';
import { aControlledOrg, outcomeOf } from './a-controlled-org.ts';

describe('a fault on the network', () => {
  it.each([
    ['unauthorised', 401, /"INVALID_SESSION_ID"/],
    ['limit-day', 403, /"TotalRequests Limit exceeded\."/],
    ['limit-burst', 403, /"ConcurrentRequests \(Concurrent API Requests\) Limit exceeded\."/],
    ['server-error', 500, /"UNKNOWN_EXCEPTION"/],
    ['bad-gateway', 502, /^<!doctype html>/],
    ['unavailable', 503, /"SERVER_UNAVAILABLE"/],
    ['maintenance', 503, /^<!doctype html>/],
    ['captive-portal', 200, /^<!doctype html>/],
  ] as const)('%s answers with %i, once, and writes nothing', async (kind, status, says) => {
    const { turn, send, org } = await aControlledOrg();
    await turn(kind);
    const struck = await send('POST', 'sobjects/Task', { Subject: 'x' });
    const body = typeof struck.body === 'string' ? struck.body : JSON.stringify(struck.body);
    expect([struck.status, body, org.ops()]).toEqual([status, expect.stringMatching(says), []]);
    expect((await send('POST', 'sobjects/Task', { Subject: 'x' })).status).toBe(201);
  });

  it('stays until it is cleared', async () => {
    const { turn, send } = await aControlledOrg();
    await turn('unauthorised', { times: 'always' });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await send('GET', 'limits')).status);
    await turn('clear');
    statuses.push((await send('GET', 'limits')).status);
    expect(statuses).toEqual([401, 401, 401, 200]);
  });

  it('strikes a method and path, after some', async () => {
    const { turn, send, caseId } = await aControlledOrg();
    await turn('server-error', { method: 'patch', path: '/Case/', after: 1 });
    const edit = (): Promise<{ status: number }> => send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' });
    expect([
      (await edit()).status,
      (await send('GET', `sobjects/Case/${caseId}`)).status,
      (await edit()).status,
      (await edit()).status,
    ]).toEqual([204, 200, 500, 204]);
  });

  it('drops the connection before anything is done', async () => {
    const { turn, send, org } = await aControlledOrg();
    await turn('drop-before');
    expect(await outcomeOf(send('POST', 'sobjects/Task', { Subject: 'x' }))).toBe('no answer');
    expect(org.ops()).toEqual([]);
  });

  it('drops the connection once all is done', async () => {
    const { turn, send, org } = await aControlledOrg();
    await turn('drop-after');
    expect(await outcomeOf(send('POST', 'sobjects/Task', { Subject: 'x' }))).toBe('no answer');
    expect(org.ops()).toMatchObject([{ kind: 'create', object: 'Task', after: { Subject: 'x' } }]);
  });

  it('cuts an answer short, or garbles it', async () => {
    const { turn, call, send } = await aControlledOrg();
    await turn('truncate');
    expect(await outcomeOf(call(`${REST}/sobjects/Case/describe`))).toBe('no answer');
    await turn('garble');
    await expect(send('GET', 'limits')).rejects.toThrow(/JSON/);
    expect((await send('GET', 'limits')).status).toBe(200);
  });

  it('makes an answer wait', async () => {
    const { turn, send } = await aControlledOrg();
    await turn('latency', { milliseconds: 120 });
    const started = performance.now();
    await send('GET', 'limits');
    expect(performance.now() - started).toBeGreaterThanOrEqual(119);
  });

  it('breaks sign-in where its path is named', async () => {
    const { turn, org, tokens } = await aControlledOrg();
    await turn('maintenance', { path: 'oauth2/token' });
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token };
    expect([(await postToken(org, refresh)).status, (await postToken(org, refresh)).status]).toEqual([503, 200]);
  });

  it('stamps a write when it begins and shows it when it ends', async () => {
    const { turn, send, ask, org } = await aControlledOrg();
    await turn('clock', { frozen: true });
    await turn('late-write', { milliseconds: 60_000 });
    const began = Math.floor(org.clock() / 1000) * 1000;
    const writing = send('POST', 'sobjects/Task', { Subject: 'late' });
    const seen = () => ask("SELECT SystemModstamp FROM Task WHERE Subject = 'late'");
    await expect.poll(async () => (await turn('state')).openTransactions).toBe(1);
    expect(await seen()).toEqual([]);
    await turn('clock', { advanceSeconds: 60 });
    expect((await writing).status).toBe(201);
    const stamp = new Date(began).toISOString().replace('Z', '+0000');
    expect(await seen()).toMatchObject([{ SystemModstamp: stamp }]);
  });
});

describe('usage', () => {
  it('can be used up', async () => {
    const { turn, send } = await aControlledOrg();
    await turn('usage', { used: 4, max: 5 });
    const last = await send('GET', 'limits');
    const over = await send('GET', 'limits');
    expect([last.status, last.headers.get('sforce-limit-info'), over.status]).toEqual([200, 'api-usage=5/5', 403]);
    expect(over.body).toMatchObject([{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }]);
  });
});

describe('tokens', () => {
  const refreshed = async (org: Parameters<typeof postToken>[0], refresh_token: string) => {
    const response = await postToken(org, { grant_type: 'refresh_token', refresh_token });
    return { status: response.status, ...((await response.json()) as { refresh_token?: string }) };
  };

  it('expire, and are revoked', async () => {
    const { turn, send, org, tokens } = await aControlledOrg();
    await turn('tokens', { expire: true });
    expect((await send('GET', 'limits')).status).toBe(401);
    expect((await refreshed(org, tokens.refresh_token)).status).toBe(200);
    const again = await signIn(org);
    await turn('tokens', { revoke: true });
    expect((await refreshed(org, again.refresh_token)).status).toBe(400);
  });

  it('rotate or not, and punish reuse or not', async () => {
    const { turn, org, tokens } = await aControlledOrg();
    await turn('tokens', { rotate: false });
    const same = await refreshed(org, tokens.refresh_token);
    expect(same.refresh_token).toBe(tokens.refresh_token);
    await turn('tokens', { rotate: true, punishReuse: false });
    const next = await refreshed(org, tokens.refresh_token);
    expect((await refreshed(org, tokens.refresh_token)).status).toBe(400);
    expect((await refreshed(org, next.refresh_token ?? '')).status).toBe(200);
    await turn('tokens', { punishReuse: true });
    const last = await signIn(org);
    const rotated = await refreshed(org, last.refresh_token);
    expect((await refreshed(org, last.refresh_token)).status).toBe(400);
    expect((await refreshed(org, rotated.refresh_token ?? '')).status).toBe(400);
  });
});

it('date-skew puts the Date header wrong, and stamps not', async () => {
  const { turn, send, org, caseId, ask } = await aControlledOrg();
  await turn('date-skew', { seconds: -86_400 });
  const { headers } = await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' });
  const off = Date.parse(headers.get('date') ?? '') - org.clock();
  expect(Math.round(off / 3_600_000)).toBe(-24);
  const [row] = await ask(`SELECT SystemModstamp FROM Case WHERE Id = '${caseId}'`);
  expect(Math.abs(Date.parse(String(row?.['SystemModstamp']).slice(0, 19) + 'Z') - org.clock())).toBeLessThan(60_000);
});
