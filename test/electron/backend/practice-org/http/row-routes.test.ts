import { describe, expect, it } from 'vitest';
import { anOrg, caller, queryPath, REST, signIn, type Page } from '../an-org.ts';

async function signedIn() {
  const org = await anOrg();
  const { access_token } = await signIn(org);
  const call = caller(org, access_token);
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(`${REST}/sobjects/${path}`, {
      method,
      headers: { 'sforce-auto-assign': 'FALSE', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const ask = async (soql: string): Promise<Record<string, unknown>[]> =>
    ((await call(queryPath(soql))).body as Page).records;
  return { org, call, send, ask };
}

describe('a row', () => {
  it('is created, with its address', async () => {
    const { org, send, ask } = await signedIn();
    const made = await send('POST', 'Case', { Subject: 'x' });
    const { id } = made.body as { id: string };
    expect([made.status, made.body, made.headers.get('location')]).toEqual([
      201,
      { id, success: true, errors: [] },
      `${REST}/sobjects/Case/${id}`,
    ]);
    const me = org.logins[0]?.userId;
    expect(await ask(`SELECT Subject, OwnerId, CreatedById FROM Case WHERE Id = '${id}'`)).toMatchObject([
      { Subject: 'x', OwnerId: me, CreatedById: me },
    ]);
  });

  it('is routed by the assignment rule unless the header says otherwise', async () => {
    const { org, send, ask } = await signedIn();
    const [account] = await ask("SELECT Id FROM Account WHERE Region__c = 'APJ' LIMIT 1");
    const body = { Subject: 'x', AccountId: account?.['Id'] };
    const ids = [];
    for (const headers of [{ 'sforce-auto-assign': 'TRUE' }, { 'sforce-auto-assign': 'FALSE' }]) {
      ids.push(((await send('POST', 'Case', body, headers)).body as { id: string }).id);
    }
    const owners = await ask(`SELECT Owner.Name, OwnerId FROM Case WHERE Id IN ('${ids.join("','")}')`);
    const inApj = org.logins.filter((login) => login.region === 'APJ').map((login) => login.userId);
    expect(inApj).toContain(owners[0]?.['OwnerId']);
    expect(owners[1]?.['OwnerId']).toBe(org.logins[0]?.userId);
  });

  it('is edited, answered with nothing, and refused under an older date', async () => {
    const { send, ask } = await signedIn();
    const [row] = await ask('SELECT Id, LastModifiedDate FROM Case WHERE IsClosed = false LIMIT 1');
    const path = `Case/${String(row?.['Id'])}`;
    const read = new Date(`${String(row?.['LastModifiedDate']).slice(0, 19)}Z`).toUTCString();
    const first = await send('PATCH', path, { Priority: 'Low' }, { 'if-unmodified-since': read });
    const second = await send('PATCH', path, { Priority: 'High' }, { 'if-unmodified-since': read });
    expect([first.status, first.body, second.status, second.body]).toEqual([204, '', 412, '']);
    expect(await ask(`SELECT Priority FROM Case WHERE Id = '${String(row?.['Id'])}'`)).toMatchObject([
      { Priority: 'Low' },
    ]);
  });

  it('goes into the recycle bin, and is gone for a second try', async () => {
    const { send, ask, call } = await signedIn();
    const [row] = await ask('SELECT Id FROM Task LIMIT 1');
    const path = `Task/${String(row?.['Id'])}`;
    expect([(await send('DELETE', path)).status, (await send('DELETE', path)).body]).toMatchObject([
      204,
      [{ errorCode: 'ENTITY_IS_DELETED' }],
    ]);
    const kept = await call(queryPath(`SELECT IsDeleted FROM Task WHERE Id = '${String(row?.['Id'])}'`, 'queryAll'));
    expect((kept.body as Page).records).toMatchObject([{ IsDeleted: true }]);
  });

  it.each([
    ['POST', 'Case', { Nothing__c: 1 }, 400, 'INVALID_FIELD'],
    ['POST', 'Nothing__c', {}, 404, 'NOT_FOUND'],
    ['POST', 'CaseHistory', {}, 400, 'INVALID_TYPE_FOR_OPERATION'],
    ['POST', 'Case', [], 400, 'JSON_PARSER_ERROR'],
    ['PATCH', 'Case/500Pr0000zzzzzzAAA', {}, 404, 'NOT_FOUND'],
    ['PUT', 'Case/500Pr0000zzzzzzAAA', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['PATCH', 'Case/Subject/x', {}, 404, 'NOT_FOUND'],
    ['PATCH', 'Case/Offline_Key__c/x', { Offline_Key__c: 'x' }, 400, 'INVALID_FIELD'],
  ])('%s %s with %j is answered with %i %s', async (method, path, body, status, errorCode) => {
    const { send } = await signedIn();
    expect(await send(method, path, body)).toMatchObject({ status, body: [{ errorCode }] });
  });

  it('must come as JSON', async () => {
    const { send } = await signedIn();
    expect(await send('POST', 'Case', { Subject: 'x' }, { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      body: [{ errorCode: 'UNSUPPORTED_MEDIA_TYPE' }],
    });
  });

  it('can be named by an external id: made once, then found', async () => {
    const { send } = await signedIn();
    const path = 'Task/Offline_Key__c/7b0c-1';
    const first = await send('PATCH', path, { Subject: 'a' });
    const second = await send('PATCH', path, { Subject: 'b' });
    const { id } = first.body as { id: string };
    expect([first.status, first.body, second.status, second.body]).toEqual([
      201,
      { id, success: true, errors: [], created: true },
      200,
      { id, success: true, errors: [], created: false },
    ]);
    expect((await send('GET', path)).body).toMatchObject({ Id: id, Subject: 'b', Offline_Key__c: '7b0c-1' });
    expect((await send('GET', 'Task/Offline_Key__c/other')).status).toBe(404);
  });

  it('shows several rows of one external id as a choice', async () => {
    const { org, send } = await signedIn();
    const ids = [];
    for (const Subject of ['a', 'b']) ids.push(await org.create('Task', { Subject, Offline_Key__c: 'twice' }));
    const urls = ids.map((id) => `${REST}/sobjects/Task/${id}`);
    expect(await send('PATCH', 'Task/Offline_Key__c/twice', { Subject: 'c' })).toMatchObject({
      status: 300,
      body: urls,
    });
  });

  it('of an account carries a tag', async () => {
    const { send, ask } = await signedIn();
    const [account] = await ask('SELECT Id FROM Account LIMIT 1');
    const path = `Account/${String(account?.['Id'])}`;
    const tag = (await send('GET', path)).headers.get('etag') ?? '';
    expect([
      (await send('GET', path, undefined, { 'if-none-match': tag })).status,
      (await send('PATCH', path, { GitLab_Admin__c: 'Ada' }, { 'if-match': '"x--gzip"' })).status,
    ]).toEqual([304, 412]);
  });
});
