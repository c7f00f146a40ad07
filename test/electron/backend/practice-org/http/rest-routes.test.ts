import { describe, expect, it } from 'vitest';
import { anOrg, caller, queryPath, REST, signIn, type Page } from '../an-org.ts';

async function signedIn(options?: Parameters<typeof anOrg>[0]) {
  const org = await anOrg(options);
  const { access_token } = await signIn(org);
  const call = caller(org, access_token);
  const [row] = ((await call(queryPath('SELECT Id, CaseNumber, LastModifiedDate FROM Case LIMIT 1'))).body as Page)
    .records;
  return { org, call, id: String(row?.['Id']), row };
}

const retrieve = (ids: unknown, fields: unknown) => ({ method: 'POST', body: JSON.stringify({ ids, fields }) });

describe('the REST resources', () => {
  it('list their versions to anybody, without the limit header', async () => {
    const org = await anOrg();
    const response = await fetch(`${org.url}/services/data`);
    const versions = (await response.json()) as { label: string; url: string; version: string }[];
    expect(versions[5]).toEqual({ label: "Spring '25", url: '/services/data/v63.0', version: '63.0' });
    expect(response.headers.get('sforce-limit-info')).toBeNull();
  });

  it('need a token, and say so as Salesforce does', async () => {
    const org = await anOrg();
    expect(await caller(org, 'nonsense')(`${REST}/sobjects`)).toMatchObject({
      status: 401,
      body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    });
  });

  it('count what is used', async () => {
    const { call } = await signedIn();
    const first = (await call(`${REST}/limits`)).headers.get('sforce-limit-info');
    const second = (await call(`${REST}/limits`)).headers.get('sforce-limit-info');
    expect([first, second]).toEqual(['api-usage=2/100000', 'api-usage=3/100000']);
  });

  it('give a row, whole or in part, by either length of id', async () => {
    const { call, id, row } = await signedIn();
    const whole = (await call(`${REST}/sobjects/Case/${id}`)).body as Record<string, unknown>;
    const part = await call(`${REST}/sobjects/case/${id.slice(0, 15)}?fields=caseNumber,Status`);
    expect([whole['CaseNumber'], Object.keys(part.body as object)]).toEqual([
      row?.['CaseNumber'],
      ['attributes', 'CaseNumber', 'Status'],
    ]);
    expect(Date.parse(part.headers.get('last-modified') ?? '')).toBe(
      Date.parse(String(row?.['LastModifiedDate']).slice(0, 19) + 'Z'),
    );
  });

  it('give a row by its Id as an external field', async () => {
    const { call, id } = await signedIn();
    expect(await call(`${REST}/sobjects/Case/Id/${id}`)).toMatchObject({ status: 200, body: { Id: id } });
    expect(await call(`${REST}/sobjects/Case/Subject/x`)).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND' }],
    });
  });

  it.each([
    ['/sobjects/Case/500Pr0000zzzzzzAAA', 404, 'NOT_FOUND'],
    ['/sobjects/Case/nonsense', 404, 'NOT_FOUND'],
    ['/sobjects/Nothing__c', 404, 'NOT_FOUND'],
    ['/nothing', 404, 'NOT_FOUND'],
    ['/query', 400, 'MALFORMED_QUERY'],
    ['/query/01gPr0000000001AAA-200', 400, 'INVALID_QUERY_LOCATOR'],
    ['/ui-api/object-info/Case/picklist-values/012Pr0000000009AAA', 404, 'NOT_FOUND'],
  ])('%s is answered with %i %s', async (path, status, errorCode) => {
    const { call } = await signedIn();
    expect(await call(`${REST}${path}`)).toMatchObject({ status, body: [{ errorCode }] });
  });

  it('know versions 58 to 66', async () => {
    const { call } = await signedIn();
    const statusOf = async (version: string): Promise<number> =>
      (await call(`/services/data/v${version}/limits`)).status;
    expect([await statusOf('58.0'), await statusOf('66.0'), await statusOf('57.0'), await statusOf('67.0')]).toEqual([
      200, 200, 404, 404,
    ]);
  });

  it('say that a deleted row is deleted', async () => {
    const { org, call, id } = await signedIn();
    await org.remove('Case', id);
    expect(await call(`${REST}/sobjects/Case/${id}`)).toMatchObject({
      status: 404,
      body: [{ errorCode: 'ENTITY_IS_DELETED' }],
    });
  });

  it('give many rows at once, null for each that is missing', async () => {
    const { org, call, id } = await signedIn();
    const answer = await call(
      `${REST}/composite/sobjects/Case`,
      retrieve([id, '500Pr0000zzzzzzAAA', id.slice(0, 15)], ['Id']),
    );
    expect((answer.body as ({ Id: string } | null)[]).map((found) => found?.Id ?? null)).toEqual([id, null, id]);
    await org.remove('Case', id);
    expect((await call(`${REST}/composite/sobjects/Case`, retrieve([id], ['Id']))).body).toEqual([null]);
  });

  it.each([
    [retrieve(['x'], ['Nothing__c']), 'INVALID_FIELD'],
    [retrieve(Array(2001).fill('x'), ['Id']), 'EXCEEDED_ID_LIMIT'],
    [retrieve('x', ['Id']), 'JSON_PARSER_ERROR'],
    [{ method: 'POST', body: '{' }, 'JSON_PARSER_ERROR'],
  ])('refuse a bad retrieve (%#)', async (init, errorCode) => {
    const { call } = await signedIn();
    expect(await call(`${REST}/composite/sobjects/Case`, init)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });

  it('refuse a method that they do not take', async () => {
    const { call } = await signedIn();
    expect(await call(`${REST}/limits`, { method: 'PUT', body: '{}' })).toMatchObject({
      status: 405,
      body: [{ errorCode: 'METHOD_NOT_ALLOWED' }],
    });
  });

  it('describe an object, and only again when it has changed', async () => {
    const { call } = await signedIn();
    const described = await call(`${REST}/sobjects/Case/describe`);
    const again = await call(`${REST}/sobjects/Case/describe`, {
      headers: { 'if-modified-since': described.headers.get('last-modified') ?? '' },
    });
    const earlier = await call(`${REST}/sobjects`, {
      headers: { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
    });
    expect([described.status, again.status, again.body, earlier.status]).toEqual([200, 304, '', 200]);
    const { recordTypeInfos } = described.body as {
      recordTypeInfos: { developerName: string; defaultRecordTypeMapping: boolean }[];
    };
    expect(recordTypeInfos.map((info) => [info.developerName, info.defaultRecordTypeMapping])).toEqual([
      ['SMB_Sales_Case', true],
      ['Master', false],
    ]);
  });

  it('give the picklist values of a record type', async () => {
    const { call } = await signedIn();
    const { records } = (await call(queryPath('SELECT Id FROM RecordType'))).body as Page;
    const answer = await call(`${REST}/ui-api/object-info/Case/picklist-values/${String(records[0]?.['Id'])}`);
    const { picklistFieldValues } = answer.body as {
      picklistFieldValues: Record<string, { values: { value: string }[] }>;
    };
    expect(picklistFieldValues['Status']?.values.map((entry) => entry.value)).toEqual([
      'Open',
      'In Progress: Attempting Contact',
      'In Progress: Blocked',
      'In Progress: Engaged',
      'Closed: Duplicate',
      'Closed: Unresponsive',
      'Closed: Resolved',
    ]);
  });

  it('honour the batch size of a query', async () => {
    const { call } = await signedIn();
    const headers = { 'Sforce-Query-Options': 'batchSize=200' };
    const page = (await call(queryPath('SELECT Id FROM CaseHistory'), { headers })).body as Page;
    expect([page.records.length, page.nextRecordsUrl]).toEqual([
      200,
      expect.stringMatching(/^\/services\/data\/v63\.0\/query\/01g\w{15}-200$/) as string,
    ]);
    const next = (await call(page.nextRecordsUrl ?? '')).body as Page;
    expect(next.records[0]?.['Id']).not.toBe(page.records[199]?.['Id']);
  });

  it('point the client at itself', async () => {
    const { org, call } = await signedIn();
    expect((await call(REST)).body).toMatchObject({
      query: `${REST}/query`,
      identity: `${org.url}/id/00DPr0000000001MAA/${org.logins[0]?.userId}`,
    });
  });
});
