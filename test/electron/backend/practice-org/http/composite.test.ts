import { describe, expect, it } from 'vitest';
import { anOrg, caller, queryPath, REST, signIn } from '../an-org.ts';

async function send(compositeRequest: unknown) {
  const org = await anOrg();
  const { access_token } = await signIn(org);
  return caller(org, access_token)(`${REST}/composite`, { method: 'POST', body: JSON.stringify({ compositeRequest }) });
}

const ask = (referenceId: string, url: string, method = 'GET') => ({ method, url, referenceId });
const count = (n: number) => Array.from({ length: n }, (_, i) => ask(`r${i}`, queryPath('SELECT COUNT() FROM Case')));

describe('a composite request', () => {
  it('answers each part with its own status', async () => {
    const { status, body } = await send([
      ask('cases', queryPath('SELECT COUNT() FROM Case')),
      ask('gone', `${REST}/sobjects/Case/500Pr0000zzzzzzAAA`),
      ask('wrong', queryPath('SELECT Nothing__c FROM Case')),
      ask('write', `${REST}/sobjects/Case`, 'POST'),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      compositeResponse: [
        { referenceId: 'cases', httpStatusCode: 200, body: { totalSize: 200 } },
        { referenceId: 'gone', httpStatusCode: 404, body: [{ errorCode: 'NOT_FOUND' }] },
        { referenceId: 'wrong', httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD' }] },
        { referenceId: 'write', httpStatusCode: 405, body: [{ errorCode: 'METHOD_NOT_ALLOWED' }] },
      ],
    });
  });

  it.each([
    ['six queries', count(6), 'LIMIT_EXCEEDED'],
    ['26 parts', Array.from({ length: 26 }, (_, i) => ask(`r${i}`, `${REST}/limits`)), 'LIMIT_EXCEEDED'],
    ['no list', 'x', 'JSON_PARSER_ERROR'],
    ['a bad reference', [ask('a-b', `${REST}/limits`)], 'JSON_PARSER_ERROR'],
  ])('of %s is refused', async (_what, parts, errorCode) => {
    expect(await send(parts)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });
});
