import { describe, expect, it } from 'vitest';
import { anOrg, caller, REST, signIn } from '../an-org.ts';

async function signedIn() {
  const org = await anOrg();
  const { access_token } = await signIn(org);
  const call = caller(org, access_token);
  const send = (method: string, path: string, body?: unknown) =>
    call(`${REST}/composite/sobjects${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { org, send };
}

const task = (Subject: unknown, more: object = {}) => ({ attributes: { type: 'Task' }, Subject, ...more });

describe('a collection', () => {
  it('saves each row for itself, in order', async () => {
    const { org, send } = await signedIn();
    const { status, body } = await send('POST', '', {
      allOrNone: false,
      records: [task('a'), task('x'.repeat(300)), task('c')],
    });
    expect(status).toBe(200);
    expect(body).toEqual([
      { id: expect.any(String), success: true, errors: [] },
      {
        success: false,
        errors: [
          {
            statusCode: 'STRING_TOO_LONG',
            message: expect.stringMatching(/^Subject: data value too large/),
            fields: ['Subject'],
          },
        ],
      },
      { id: expect.any(String), success: true, errors: [] },
    ]);
    expect(org.ops().map((op) => [op.seq, op.kind, op.after['Subject']])).toEqual([
      [1, 'create', 'a'],
      [1, 'create', 'c'],
    ]);
  });

  it('saves all or nothing', async () => {
    const { org, send } = await signedIn();
    const before = org.counts()['Task'];
    const { body } = await send('POST', '', { allOrNone: true, records: [task('a'), task(3)] });
    expect(body).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'JSON_PARSER_ERROR' }] },
    ]);
    expect([org.counts()['Task'], org.ops()]).toEqual([before, []]);
  });

  it('edits and deletes by id, and names what it does not find', async () => {
    const { org, send } = await signedIn();
    const id = await org.create('Task', { Subject: 'a' });
    const records = [
      task('b', { id }),
      task('b', { id: '00TPr0000zzzzzzAAA' }),
      task('b', { id: '500Pr0000000001IAA' }),
      task('b'),
    ];
    expect((await send('PATCH', '', { records })).body).toMatchObject([
      { id, success: true },
      { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] },
      { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] },
      { success: false, errors: [{ statusCode: 'MISSING_ARGUMENT' }] },
    ]);
    expect((await send('DELETE', `?ids=${id},${id},nonsense`)).body).toMatchObject([
      { id, success: true },
      { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED' }] },
      { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] },
    ]);
  });

  it('upserts by external id', async () => {
    const { send } = await signedIn();
    const records = [task('a', { Offline_Key__c: 'k1' }), task('b', { Offline_Key__c: 'k1' }), task('c')];
    expect((await send('PATCH', '/Task/Offline_Key__c', { records })).body).toMatchObject([
      { success: true, created: true },
      { success: true, created: false },
      { success: false, errors: [{ statusCode: 'MISSING_ARGUMENT' }] },
    ]);
  });

  it.each([
    ['201 rows', 'POST', '', { records: Array.from({ length: 201 }, () => task('a')) }, 'EXCEEDED_ID_LIMIT'],
    ['no rows', 'POST', '', {}, 'REQUIRED_FIELD_MISSING'],
    [
      'eleven runs of a type',
      'POST',
      '',
      { records: Array.from({ length: 11 }, (_, i) => ({ attributes: { type: i % 2 ? 'Task' : 'Case' } })) },
      'INVALID_INPUT',
    ],
    ['no such key', 'PATCH', '/Task/Subject', { records: [] }, 'NOT_FOUND'],
    ['another method', 'PUT', '', { records: [] }, 'METHOD_NOT_ALLOWED'],
  ])('of %s is refused', async (_what, method, path, body, errorCode) => {
    const { send } = await signedIn();
    expect(await send(method, path, body)).toMatchObject({ body: [{ errorCode }] });
  });
});
