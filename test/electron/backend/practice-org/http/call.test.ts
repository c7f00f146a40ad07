import { describe, expect, it } from 'vitest';
import { bodyOf, circumstancesOf, type Call } from '../../../../../electron/backend/practice-org/http/call.ts';
import type { Request } from '../../../../../electron/backend/practice-org/http/exchange.ts';

const request = (body: string, headers: Record<string, string> = {}): Request => ({
  method: 'POST',
  path: '',
  query: new URLSearchParams(),
  headers,
  body,
  origin: '',
});

describe('a body', () => {
  it('is a JSON object', () => {
    expect(bodyOf(request('{"a":1}', { 'content-type': 'application/json; charset=utf-8' }))).toEqual({ a: 1 });
  });

  it.each(['', '[]', '"x"', 'null', '{'])('is not %j', (body) => {
    expect(() => bodyOf(request(body))).toThrow('The HTTP entity body is');
  });
});

describe('the headers', () => {
  const said = (headers: Record<string, string>) => {
    const call = { request: request('', headers), asker: { userId: 'kim', zone: 'UTC' }, at: 7 } as unknown as Call;
    const { autoAssign, allowDuplicates } = circumstancesOf(call);
    return { autoAssign, allowDuplicates };
  };

  it.each([
    [{}, { autoAssign: true, allowDuplicates: false }],
    [{ 'sforce-auto-assign': 'FALSE' }, { autoAssign: false, allowDuplicates: false }],
    [{ 'sforce-auto-assign': 'false' }, { autoAssign: false, allowDuplicates: false }],
    [{ 'sforce-auto-assign': '01QPr0000000001AAA' }, { autoAssign: true, allowDuplicates: false }],
    [{ 'sforce-duplicate-rule-header': 'allowSave=true' }, { autoAssign: true, allowDuplicates: true }],
  ])('%j mean %j', (headers, means) => {
    expect(said(headers as unknown as Record<string, string>)).toEqual(means);
  });
});
