import { OrgError } from '../org-error.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { parseInstant, wireInstant } from '../wire-time.ts';

const DAY = 86_400;
const UPDATED_DAYS = 30;
const DELETED_DAYS = 15;

const wrongDates = (message: string): OrgError => new OrgError(400, 'INVALID_REPLICATION_DATE', message);

/** `start` and `end` with the seconds cut off, checked as Salesforce checks them. */
function windowOf(query: URLSearchParams, now: number, days: number): { start: number; end: number } {
  const [start, end] = ['start', 'end'].map((name) => {
    const seconds = parseInstant((query.get(name) ?? '').replace(' ', '+'));
    if (seconds === null)
      throw new OrgError(400, 'INVALID_FIELD', `${name} is not a valid date: ${query.get(name) ?? ''}`);
    return Math.floor(seconds / 60) * 60;
  }) as [number, number];
  if (end - start < 60) throw wrongDates('startDate before endDate by at least one minute is required');
  if (start < now - days * DAY) throw wrongDates(`startDate cannot be more than ${days} days ago`);
  return { start, end };
}

export function updatedRows(table: Table, store: Store, query: URLSearchParams): unknown {
  if (!table.def.byName.has('systemmodstamp'))
    throw new OrgError(400, 'INVALID_TYPE', `${table.def.name} is not replicateable`);
  const now = Math.floor(store.clock() / 1000);
  const { start, end } = windowOf(query, now, UPDATED_DAYS);
  const ids = table
    .between('SystemModstamp', start, end)
    .filter((position) => table.rows[position]?.['IsDeleted'] !== true)
    .map((position) => table.rows[position]?.['Id']);
  return { ids, latestDateCovered: wireInstant(Math.min(end, Math.floor(now / 60) * 60)) };
}

export function deletedRows(table: Table, store: Store, query: URLSearchParams): unknown {
  if (!table.def.byName.has('systemmodstamp'))
    throw new OrgError(400, 'INVALID_TYPE', `${table.def.name} is not replicateable`);
  const now = Math.floor(store.clock() / 1000);
  const { start, end } = windowOf(query, now, DELETED_DAYS);
  const deletedRecords = table.between('SystemModstamp', start, end).flatMap((position) => {
    const row = table.rows[position];
    return row?.['IsDeleted'] === true
      ? [{ id: row['Id'], deletedDate: wireInstant(row['SystemModstamp'] as number) }]
      : [];
  });
  return {
    deletedRecords,
    earliestDateAvailable: wireInstant(now - DELETED_DAYS * DAY),
    latestDateCovered: wireInstant(Math.min(end, Math.floor(now / 60) * 60)),
  };
}
