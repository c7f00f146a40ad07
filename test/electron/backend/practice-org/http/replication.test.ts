import { describe, expect, it } from 'vitest';
import { Replication } from '../../../../../electron/backend/practice-org/http/replication.ts';
import { aDesk } from '../soql/a-desk.ts';

const between = (start: string, end: string): URLSearchParams => new URLSearchParams({ start, end });

function desk() {
  const { store, add, kim } = aDesk();
  const ids = ['08:00:00', '09:00:30', '10:00:00'].map((time) => add('Case', { Subject: time }, `2026-06-11T${time}Z`));
  const table = store.table('Case');
  table.update(2, { IsDeleted: true });
  return { store, table, ids, kim, replication: new Replication(store) };
}

describe('updated', () => {
  it('lists changed rows, the seconds of the window cut off', () => {
    const { replication, table, ids, kim } = desk();
    expect(replication.updated(table, between('2026-06-11T08:00:59+00:00', '2026-06-11T11:00:00+00:00'), kim)).toEqual({
      ids: ids.slice(0, 2),
      latestDateCovered: '2026-06-11T11:00:00.000+0000',
    });
  });

  it('covers no more than has passed', () => {
    const { replication, table, kim } = desk();
    expect(replication.updated(table, between('2026-06-11T14:00:00Z', '2026-06-11T16:00:00Z'), kim)).toMatchObject({
      latestDateCovered: '2026-06-11T15:00:00.000+0000',
    });
  });

  it.each([
    ['2026-06-11T10:00:00Z', '2026-06-11T10:00:59Z', 'INVALID_REPLICATION_DATE'],
    ['2026-05-01T10:00:00Z', '2026-06-11T10:00:00Z', 'INVALID_REPLICATION_DATE'],
    ['yesterday', '2026-06-11T10:00:00Z', 'INVALID_FIELD'],
  ])('refuses %s to %s', (start, end, errorCode) => {
    const { replication, table, kim } = desk();
    expect(() => replication.updated(table, between(start, end), kim)).toThrow(
      expect.objectContaining({ errorCode }) as Error,
    );
  });
});

describe('deleted', () => {
  it('lists what went to the recycle bin', () => {
    const { replication, table, ids } = desk();
    expect(replication.deleted(table, between('2026-06-11T08:00:00Z', '2026-06-11T11:00:00Z'))).toEqual({
      deletedRecords: [{ id: ids[2], deletedDate: '2026-06-11T10:00:00.000+0000' }],
      earliestDateAvailable: '2026-05-27T15:00:00.000+0000',
      latestDateCovered: '2026-06-11T11:00:00.000+0000',
    });
  });

  it('reaches back 15 days, where updated reaches 30', () => {
    const { replication, table, kim } = desk();
    const window = between('2026-05-20T00:00:00Z', '2026-06-11T00:00:00Z');
    expect(replication.updated(table, window, kim)).toMatchObject({ ids: [] });
    expect(() => replication.deleted(table, window)).toThrow('startDate cannot be more than 15 days ago');
  });

  it('knows nothing of objects without a stamp', () => {
    const { replication, store } = desk();
    expect(() => replication.deleted(store.table('CaseHistory'), between('a', 'b'))).toThrow(
      'CaseHistory is not replicateable',
    );
  });
});
