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
        { referenceId: 'write', httpStatusCode: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] },
      ],
    });
  });

  it.each([
    ['six queries', count(6), 'LIMIT_EXCEEDED'],
    ['26 parts', Array.from({ length: 26 }, (_, i) => ask(`r${i}`, `${REST}/limits`)), 'LIMIT_EXCEEDED'],
    ['two of one name', [ask('a', `${REST}/limits`), ask('a', `${REST}/limits`)], 'JSON_PARSER_ERROR'],
    ['no list', 'x', 'JSON_PARSER_ERROR'],
    ['a bad reference', [ask('a-b', `${REST}/limits`)], 'JSON_PARSER_ERROR'],
  ])('of %s is refused', async (_what, parts, errorCode) => {
    expect(await send(parts)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });
});

describe('writing in one go', () => {
  async function desk() {
    const org = await anOrg();
    const { access_token } = await signIn(org);
    const call = caller(org, access_token);
    const send = async (compositeRequest: unknown, options: object = {}) => {
      const init = { method: 'POST', body: JSON.stringify({ ...options, compositeRequest }) };
      const { body } = await call(`${REST}/composite`, init);
      return (body as { compositeResponse: { httpStatusCode: number; body: unknown; httpHeaders: object }[] })
        .compositeResponse;
    };
    return { org, send };
  }

  const make = (referenceId: string, object: string, body: object) => ({
    method: 'POST',
    url: `${REST}/sobjects/${object}`,
    referenceId,
    body,
    httpHeaders: { 'Sforce-Auto-Assign': 'FALSE' },
  });
  const edit = (referenceId: string, id: string, body: object, httpHeaders: object = {}) => ({
    method: 'PATCH',
    url: `${REST}/sobjects/Case/${id}`,
    referenceId,
    body,
    httpHeaders: { 'Sforce-Auto-Assign': 'FALSE', ...httpHeaders },
  });
  const statuses = (parts: { httpStatusCode: number }[]): number[] => parts.map((part) => part.httpStatusCode);

  it('builds on what earlier parts answered', async () => {
    const { org, send } = await desk();
    const parts = await send(
      [
        make('case', 'Case', { Subject: 'x' }),
        make('task', 'Task', { Subject: 'Call', WhatId: '@{case.id}' }),
        ask('read', `${REST}/sobjects/Case/@{case.id}?fields=Subject`),
      ],
      { allOrNone: true },
    );
    expect(statuses(parts)).toEqual([201, 201, 200]);
    const { id } = parts[0]?.body as { id: string };
    expect(parts[0]?.httpHeaders).toEqual({ Location: `${REST}/sobjects/Case/${id}` });
    expect(parts[2]?.body).toMatchObject({ Subject: 'x' });
    expect(org.ops().map((op) => [op.seq, op.object])).toEqual([
      [1, 'Case'],
      [1, 'CaseHistory'],
      [1, 'Task'],
    ]);
  });

  it('leaves only what hangs on the failed part undone, unless all or nothing is asked for', async () => {
    const { org, send } = await desk();
    const wish = [
      make('bad', 'Case', { Subject: 'x'.repeat(300) }),
      make('child', 'Task', { Subject: 'Call', WhatId: '@{bad.id}' }),
      make('good', 'Task', { Subject: 'Mail' }),
    ];
    const loose = await send(wish);
    expect(statuses(loose)).toEqual([400, 400, 201]);
    expect(loose[1]?.body).toMatchObject([{ errorCode: 'PROCESSING_HALTED' }]);
    const before = org.counts();
    const strict = await send([...wish].reverse(), { allOrNone: true, collateSubrequests: false });
    expect(strict.map((part) => (part.body as { errorCode: string }[])[0]?.errorCode)).toEqual([
      'PROCESSING_HALTED',
      'PROCESSING_HALTED',
      'PROCESSING_HALTED',
    ]);
    expect(org.counts()).toEqual(before);
  });

  it('rolls back the whole of it, history and roll-ups too, and tells the culprit', async () => {
    const { org, send } = await desk();
    const id = await org.create('Case', { Subject: 'x' });
    const seen = org.ops().length;
    const before = org.counts();
    const parts = await send(
      [edit('ok', id, { Status: 'In Progress: Engaged' }), edit('bad', id, { Status: 'Closed: Resolved' })],
      { allOrNone: true },
    );
    expect(parts.map((part) => (part.body as { errorCode: string }[])[0]?.errorCode)).toEqual([
      'PROCESSING_HALTED',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    ]);
    expect([org.ops().length, org.counts()]).toEqual([seen, before]);
    expect((await send([ask('read', `${REST}/sobjects/Case/${id}?fields=Status`)]))[0]?.body).toMatchObject({
      Status: 'Open',
    });
  });

  it('checks each part’s own condition, and goes on after a 412', async () => {
    const { org, send } = await desk();
    const id = await org.create('Case', { Subject: 'x' });
    const old = { 'If-Unmodified-Since': 'Mon, 01 Jun 2026 00:00:00 GMT' };
    const parts = await send(
      [edit('late', id, { Subject: 'y' }, old), ask('read', `${REST}/sobjects/Case/${id}?fields=Subject`)],
      { collateSubrequests: false },
    );
    expect(parts).toMatchObject([
      { httpStatusCode: 412, body: null },
      { httpStatusCode: 200, body: { Subject: 'x' } },
    ]);
  });

  it('may answer like parts together when it need not keep their order', async () => {
    const { org, send } = await desk();
    const id = await org.create('Case', { Subject: 'a' });
    const read = (name: string) => ask(name, `${REST}/sobjects/Case/${id}?fields=Subject`);
    const wish = [edit('one', id, { Subject: 'b' }), read('first'), edit('two', id, { Subject: 'c' }), read('second')];
    const subjects = (parts: { body: unknown }[]): unknown[] =>
      [parts[1], parts[3]].map((part) => (part?.body as { Subject: string }).Subject);
    expect(subjects(await send(wish))).toEqual(['c', 'c']);
    expect(subjects(await send(wish, { collateSubrequests: false }))).toEqual(['b', 'c']);
  });

  it('makes a collection within it all or nothing too', async () => {
    const { org, send } = await desk();
    const before = org.counts();
    const parts = await send(
      [
        make('task', 'Task', { Subject: 'a' }),
        {
          method: 'POST',
          url: `${REST}/composite/sobjects`,
          referenceId: 'many',
          body: {
            allOrNone: false,
            records: [
              { attributes: { type: 'Task' }, Subject: 'b' },
              { attributes: { type: 'Task' }, Subject: 3 },
            ],
          },
        },
      ],
      { allOrNone: true },
    );
    expect(parts).toMatchObject([
      { httpStatusCode: 400 },
      { httpStatusCode: 200, body: [{ success: false }, { success: false }] },
    ]);
    expect(org.counts()).toEqual(before);
  });
});
