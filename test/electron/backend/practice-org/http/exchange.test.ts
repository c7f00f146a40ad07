import { describe, expect, it } from 'vitest';
import { bearerOf, formOf, json, type Request } from '../../../../../electron/backend/practice-org/http/exchange.ts';

const request = (changes: Partial<Request>): Request => ({
  method: 'GET',
  path: '/',
  query: new URLSearchParams(),
  headers: {},
  body: '',
  origin: 'http://127.0.0.1:1',
  ...changes,
});

describe('a request', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['OAuth abc', 'abc'],
    ['bearer  abc', 'abc'],
    ['Basic abc', null],
    ['Bearer', null],
    [undefined, null],
  ])('with authorization %s carries the token %s', (authorization, token) => {
    expect(bearerOf(request({ headers: { authorization } }))).toBe(token);
  });

  it('reads a form', () => {
    expect(formOf(request({ body: 'a=1&b=%26' })).get('b')).toBe('&');
  });
});

it('a reply takes values, and JSON as it is', () => {
  expect([json({ a: 1 }).body, json('[1]').body, json(null, 300).status]).toEqual(['{"a":1}', '[1]', 300]);
});
