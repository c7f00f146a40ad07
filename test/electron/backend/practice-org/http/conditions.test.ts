import { describe, expect, it } from 'vitest';
import { etagOf, unmet } from '../../../../../electron/backend/practice-org/http/conditions.ts';
import { aDesk } from '../soql/a-desk.ts';

const MODIFIED = 'Thu, 11 Jun 2026 15:00:00 GMT';
const BEFORE = 'Thu, 11 Jun 2026 14:59:59 GMT';

function rows() {
  const { store, add } = aDesk();
  add('Case', { Subject: 'x' });
  add('Account', { Name: 'a' });
  const of = (object: string) => ({ table: store.table(object), row: store.table(object).rows[0] ?? {} });
  const ask = (object: string, method: string, headers: Record<string, string>): number | null => {
    const { table, row } = of(object);
    const request = { method, path: '', query: new URLSearchParams(), headers, body: '', origin: '' };
    return unmet(request, table, row)?.status ?? null;
  };
  return { of, ask };
}

describe('a condition on a row', () => {
  it.each([
    ['PATCH', { 'if-unmodified-since': BEFORE }, 412],
    ['PATCH', { 'if-unmodified-since': MODIFIED }, null],
    ['GET', { 'if-unmodified-since': BEFORE }, 412],
    ['GET', { 'if-modified-since': MODIFIED }, 304],
    ['GET', { 'if-modified-since': BEFORE }, null],
    ['PATCH', { 'if-modified-since': MODIFIED }, null],
    ['DELETE', { 'if-unmodified-since': BEFORE }, null],
    ['GET', { 'if-unmodified-since': 'yesterday' }, null],
    ['PATCH', { 'if-match': '"x"' }, null],
  ])('%s with %j is answered with %j', (method, headers, status) => {
    expect(rows().ask('Case', method, headers as unknown as Record<string, string>)).toBe(status);
  });

  it('cannot be read from an invalid date when writing', () => {
    expect(() => rows().ask('Case', 'PATCH', { 'if-unmodified-since': 'yesterday' })).toThrow(
      'Invalid value for header if-unmodified-since: yesterday',
    );
  });

  it('goes by a tag on Account alone', () => {
    const { of, ask } = rows();
    const { table, row } = of('Account');
    const tag = etagOf(table, row) ?? '';
    expect([
      etagOf(of('Case').table, row),
      ask('Account', 'PATCH', { 'if-match': tag }),
      ask('Account', 'PATCH', { 'if-match': '"x--gzip"' }),
      ask('Account', 'GET', { 'if-none-match': `"y", ${tag}` }),
      ask('Account', 'PATCH', { 'if-none-match': tag }),
    ]).toEqual([null, null, 412, 304, 412]);
  });
});
