import { describe, expect, it } from 'vitest';
import { Cursors } from '../../../../../electron/backend/practice-org/soql/cursors.ts';
import { aDesk } from './a-desk.ts';

const HOUR = 3_600_000;

function book(rows = 650) {
  const { store, add } = aDesk();
  for (let n = 0; n < rows; n += 1) add('Lead', { LastName: String(n), Company: 'x', Status: 'MQL' });
  const table = store.table('Lead');
  let now = 0;
  const cursors = new Cursors(() => now);
  const read = (page: Uint8Array) =>
    JSON.parse(Buffer.from(page).toString('utf8')) as {
      totalSize: number;
      done: boolean;
      nextRecordsUrl?: string;
      records: number[];
    };
  return {
    table,
    start: (userId = 'kim') =>
      read(
        cursors.start(
          userId,
          { table, positions: table.rows.map((_, at) => at), write: (row) => String(row['LastName']), batchSize: 200 },
          '63.0',
        ),
      ),
    next: (page: { nextRecordsUrl?: string }, userId = 'kim') =>
      read(cursors.next(userId, page.nextRecordsUrl?.split('/').at(-1) ?? '', '63.0')),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const EXPIRED = 'invalid query locator';

describe('a cursor', () => {
  it('hands out every row once, in order', () => {
    const { start, next } = book();
    let page = start();
    const rows = [...page.records];
    while (!page.done) {
      page = next(page);
      rows.push(...page.records);
    }
    expect(rows).toEqual(Array.from({ length: 650 }, (_, n) => n));
    expect(page).toMatchObject({ totalSize: 650, done: true });
    expect(page.nextRecordsUrl).toBeUndefined();
  });

  it('needs no locator for a result of one page', () => {
    expect(book(200).start()).toMatchObject({ totalSize: 200, done: true });
  });

  it('takes a locator once', () => {
    const { start, next } = book();
    const first = start();
    next(first);
    expect(() => next(first)).toThrow(EXPIRED);
  });

  it('is its user’s own', () => {
    const { start, next } = book();
    const first = start('kim');
    expect(() => next(first, 'mara')).toThrow(EXPIRED);
  });

  it('ends when its user opens ten more', () => {
    const { start, next } = book();
    const first = start();
    const second = start();
    start('mara');
    for (let n = 0; n < 9; n += 1) start();
    expect(() => next(first)).toThrow(EXPIRED);
    expect(next(second).records[0]).toBe(200);
  });

  it('ends after two days', () => {
    const { start, next, wait } = book();
    const first = start();
    wait(47 * HOUR);
    const second = next(first);
    wait(2 * HOUR);
    expect(() => next(second)).toThrow(EXPIRED);
  });

  it('shows rows as they are when the page is fetched', () => {
    const { start, next, table } = book();
    const first = start();
    table.update(200, { LastName: '-1' });
    expect(next(first).records[0]).toBe(-1);
  });

  it.each(['', 'x', '01gPr0000000001AAA', '01gPr0000000001AAA-0', '01gPr0000000001AAA-200.5'])(
    'refuses %j',
    (locator) => {
      const { start, next } = book();
      start();
      expect(() => next({ nextRecordsUrl: locator })).toThrow(EXPIRED);
    },
  );
});
