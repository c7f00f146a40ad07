// An independent Salesforce client, unchanged, against the practice org: what it finds odd, a real org would not do.
import type { Connection, OAuth2 } from '@jsforce/jsforce-node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { anOrg, REDIRECT, redirectOf } from './an-org.ts';

type Jsforce = { Connection: typeof Connection; OAuth2: typeof OAuth2 };
let jsforce: Jsforce;

beforeAll(async () => {
  // It reads the proxy once, when it is loaded, and would send even loopback calls there.
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) delete process.env[name];
  jsforce = await import('@jsforce/jsforce-node');
});

const VERSION = '63.0';

async function connected(org: InProcessPracticeOrg): Promise<{ connection: Connection; oauth2: OAuth2 }> {
  const oauth2 = new jsforce.OAuth2({
    loginUrl: org.url,
    clientId: org.clientId,
    redirectUri: REDIRECT,
    useVerifier: true,
  });
  const back = await redirectOf(oauth2.getAuthorizationUrl({ login_hint: org.logins[0]?.username ?? '' }));
  const connection = new jsforce.Connection({ oauth2, version: VERSION });
  await connection.authorize(back.searchParams.get('code') ?? '');
  return { connection, oauth2 };
}

describe('jsforce', () => {
  it('signs in with its own verifier and learns who it is', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const me = await connection.identity();
    expect([me.user_id, me.display_name, connection.userInfo?.id]).toEqual([
      org.logins[0]?.userId,
      org.logins[0]?.name,
      org.logins[0]?.userId,
    ]);
  });

  it('refreshes by itself once its access token has expired', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const before = connection.accessToken;
    org.expireAccessTokens();
    const { totalSize } = await connection.query('SELECT COUNT() FROM Case');
    expect(totalSize).toBe(200);
    expect(connection.accessToken).not.toBe(before);
  });

  it('is signed out by its second refresh, because it forgets the rotated token', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    org.expireAccessTokens();
    await connection.query('SELECT COUNT() FROM Case');
    org.expireAccessTokens();
    await expect(connection.query('SELECT COUNT() FROM Case')).rejects.toThrow('expired access/refresh token');
  });

  it('is told of a wrong verifier and of a used code', async () => {
    const org = await anOrg();
    const oauth2 = new jsforce.OAuth2({
      loginUrl: org.url,
      clientId: org.clientId,
      redirectUri: REDIRECT,
      useVerifier: true,
    });
    const back = await redirectOf(oauth2.getAuthorizationUrl({ login_hint: org.logins[0]?.username ?? '' }));
    const code = back.searchParams.get('code') ?? '';
    oauth2.codeVerifier = 'another';
    await expect(oauth2.requestToken(code)).rejects.toMatchObject({
      name: 'invalid_grant',
      message: 'invalid code verifier',
    });
    await expect(oauth2.requestToken(code)).rejects.toMatchObject({
      name: 'invalid_grant',
      message: 'expired authorization code',
    });
  });

  it('fetches a result of many pages by itself, each row once', async () => {
    const org = await anOrg({ cases: 900 });
    const { connection } = await connected(org);
    const options = { autoFetch: true, maxFetch: 100_000, headers: { 'Sforce-Query-Options': 'batchSize=200' } };
    const { records, totalSize, done } = await connection.query<{ Id: string }>(
      'SELECT Id, Subject FROM Case',
      options,
    );
    const counts = org.counts();
    expect([totalSize, records.length, new Set(records.map((row) => row.Id)).size, done]).toEqual([
      counts['Case'],
      counts['Case'],
      counts['Case'],
      true,
    ]);
  });

  it('pages by hand with queryMore and sees deleted rows with scanAll', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const first = await connection.query<{ Id: string }>('SELECT Id FROM CaseHistory');
    const [victim] = (await connection.query<{ Id: string }>('SELECT Id FROM Case LIMIT 1')).records;
    await org.remove('Case', victim?.Id ?? '');
    const soql = `SELECT Id, IsDeleted FROM Case WHERE Id = '${victim?.Id}'`;
    expect(await connection.query(soql)).toMatchObject({ totalSize: 0 });
    expect(await connection.query(soql, { scanAll: true })).toMatchObject({ records: [{ IsDeleted: true }] });

    const headers = { 'Sforce-Query-Options': 'batchSize=200' };
    let page = await connection.query<{ Id: string }>('SELECT Id FROM CaseHistory', { headers });
    let rows = page.records.length;
    while (!page.done) {
      page = await connection.queryMore<{ Id: string }>(page.nextRecordsUrl ?? '');
      rows += page.records.length;
    }
    expect(rows).toBe(first.totalSize);
  });

  it('follows child rows and parents', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const { records } = await connection.query<Record<string, { records?: unknown[]; Name?: string } | null>>(
      'SELECT Id, Owner.Name, Account.Owner.Name, (SELECT Id, MessageDate FROM EmailMessages) FROM Case WHERE AccountId != null LIMIT 50',
    );
    expect(records.every((record) => typeof record['Owner']?.Name === 'string')).toBe(true);
    expect(records.some((record) => (record['EmailMessages']?.records?.length ?? 0) > 0)).toBe(true);
  });

  it('describes, finds and retrieves', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const everything = await connection.describeGlobal();
    const described = await connection.sobject('Case').describe();
    const open = await connection.sobject('Case').find({ IsClosed: false }, 'Id, Status').limit(3).execute();
    const ids = open.map((record) => String(record.Id));
    const one = await connection.sobject('Case').retrieve(ids[0] ?? '');
    const many = await connection
      .sobject('Case')
      .retrieve([...ids, '500Pr0000zzzzzzAAA'], { fields: ['Id', 'Status'] });
    expect(everything.sobjects.map((sobject) => sobject.name)).toContain('EmailMessage');
    expect([described.keyPrefix, described.fields.find((field) => field.name === 'Next_Steps_Date__c')?.type]).toEqual([
      '500',
      'date',
    ]);
    expect(one).toMatchObject({ Id: ids[0], attributes: { type: 'Case' } });
    expect((many as ({ Id: string } | null)[]).map((record) => record?.Id ?? null)).toEqual([...ids, null]);
  });

  it('asks for updated and deleted rows and for limits', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const [first, second] = (await connection.query<{ Id: string }>('SELECT Id FROM Case LIMIT 2')).records;
    await org.change('Case', first?.Id ?? '', { Priority: 'Low' });
    await org.remove('Case', second?.Id ?? '');
    const now = org.clock();
    const start = new Date(now - 10 * 60_000).toISOString();
    const end = new Date(now + 2 * 60_000).toISOString();
    expect((await connection.sobject('Case').updated(start, end)).ids).toContain(first?.Id);
    expect((await connection.sobject('Case').deleted(start, end)).deletedRecords.map((row) => row.id)).toEqual([
      second?.Id,
    ]);
    expect(await connection.limits()).toMatchObject({ DailyApiRequests: { Max: 100_000 } });
    expect(connection.limitInfo.apiUsage?.limit).toBe(100_000);
  });

  it('reads Salesforce’s own error codes', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const codeOf = async (work: PromiseLike<unknown>): Promise<unknown> => {
      try {
        await work;
        return 'none';
      } catch (error) {
        return (error as { errorCode?: string }).errorCode;
      }
    };
    expect([
      await codeOf(connection.query('SELECT Id FORM Case')),
      await codeOf(connection.query('SELECT Nothing__c FROM Case')),
      await codeOf(connection.query('SELECT Id FROM Nothing__c')),
      await codeOf(connection.queryMore('/services/data/v63.0/query/01gPr0000000001AAA-2000')),
      await codeOf(connection.sobject('Case').retrieve('500Pr0000zzzzzzAAA')),
      await codeOf(connection.sobject('Case').update({ Id: '500Pr0000zzzzzzAAA', Status: 'Open' })),
    ]).toEqual(['MALFORMED_QUERY', 'INVALID_FIELD', 'INVALID_TYPE', 'INVALID_QUERY_LOCATOR', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('creates, edits, upserts and deletes one row', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const cases = connection.sobject('Case');
    const headers = { 'Sforce-Auto-Assign': 'FALSE' };
    const made = await cases.create({ Subject: 'by jsforce' }, { headers });
    const id = made.id ?? '';
    const edited = await cases.update({ Id: id, Priority: 'High' }, { headers });
    const key = 'Offline_Key__c';
    const first = await cases.upsert({ Subject: 'keyed', [key]: 'a-1' }, key, { headers });
    const second = await cases.upsert({ Subject: 'again', [key]: 'a-1' }, key, { headers });
    expect([made.success, edited.success, first.success, second.success]).toEqual([true, true, true, true]);
    expect(second.id).toBe(first.id);
    expect(await cases.retrieve(id)).toMatchObject({ Subject: 'by jsforce', Priority: 'High' });
    expect(await cases.destroy(id)).toMatchObject({ success: true });
    await expect(cases.retrieve(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
  });

  it('creates, edits, upserts and deletes many rows in one call each', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const tasks = connection.sobject('Task');
    const made = await tasks.create([{ Subject: 'a' }, { Subject: 'x'.repeat(300) }, { Subject: 'c' }]);
    expect(made).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'STRING_TOO_LONG', fields: ['Subject'] }] },
      { success: true },
    ]);
    const ids = made.flatMap((result) => (result.success ? [result.id] : []));
    const edited = await tasks.update(ids.map((Id) => ({ Id, Status: 'Completed' })));
    const upserted = await tasks.upsert([{ Offline_Key__c: 'k', Subject: 'k' }], 'Offline_Key__c');
    const gone = await tasks.destroy(ids);
    expect([edited, upserted, gone].map((results) => results.map((result) => result.success))).toEqual([
      [true, true],
      [true],
      [true, true],
    ]);
    await expect(tasks.create([{ Subject: 'a' }, { Subject: 3 }], { allOrNone: true })).resolves.toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false },
    ]);
  });

  it('reads the refusal of a validation rule, and of a condition', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const id = await org.create('Case', { Subject: 'x' });
    const close = { Id: id, Status: 'Closed: Resolved' };
    await expect(connection.sobject('Case').update(close)).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Choose a Resolution Action before you close the case.',
      data: { fields: ['Resolution_Action__c'] },
    });
    const headers = { 'If-Unmodified-Since': 'Mon, 01 Jun 2026 00:00:00 GMT' };
    await expect(connection.sobject('Case').update({ Id: id, Subject: 'y' }, { headers })).rejects.toMatchObject({
      errorCode: 'ERROR_HTTP_412',
    });
  });

  it('sends a composite request that builds on itself', async () => {
    const org = await anOrg();
    const { connection } = await connected(org);
    const base = `/services/data/v${VERSION}/sobjects`;
    const answer = await connection.requestPost<{
      compositeResponse: { httpStatusCode: number; body: Record<string, unknown> }[];
    }>('/composite', {
      allOrNone: true,
      collateSubrequests: false,
      compositeRequest: [
        { method: 'POST', url: `${base}/Case`, referenceId: 'made', body: { Subject: 'x' } },
        {
          method: 'POST',
          url: `${base}/CaseComment`,
          referenceId: 'said',
          body: { ParentId: '@{made.id}', CommentBody: 'hello' },
        },
        { method: 'GET', url: `${base}/Case/@{made.id}?fields=Subject`, referenceId: 'read' },
      ],
    });
    expect(answer.compositeResponse.map((part) => part.httpStatusCode)).toEqual([201, 201, 200]);
    expect(answer.compositeResponse[2]?.body).toMatchObject({ Subject: 'x' });
  });

  it('revokes its sign-in on logout', async () => {
    const org = await anOrg();
    const { connection, oauth2 } = await connected(org);
    const { refreshToken } = connection;
    await connection.logout(true);
    await expect(oauth2.refreshToken(refreshToken ?? '')).rejects.toMatchObject({ name: 'invalid_grant' });
  });
});
