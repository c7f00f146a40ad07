import { OrgError } from '../org-error.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { visibleTo } from '../store/visible.ts';
import { parseInstant, wireInstant } from '../wire-time.ts';

const DAY = 86_400;
const UPDATED_DAYS = 30;
const DELETED_DAYS = 15;

const wrongDates = (message: string): OrgError => new OrgError(400, 'INVALID_REPLICATION_DATE', message);
const minute = (seconds: number): number => Math.floor(seconds / 60) * 60;

/** getUpdated and getDeleted. */
export class Replication {
  /** Seconds: deletions before this are no longer on record; 0 while none were purged. */
  purgedUntil = 0;
  /** Seconds by which `latestDateCovered` stays behind. */
  heldBackBy = 0;
  private readonly store: Store;
  /** When the oldest transaction under way began (seconds): its rows are stamped then and not to be seen yet. */
  private readonly oldestOpen: () => number;

  constructor(store: Store, oldestOpen: () => number = () => Infinity) {
    this.store = store;
    this.oldestOpen = oldestOpen;
  }

  updated(table: Table, query: URLSearchParams, userId: string): unknown {
    const { start, end, now } = this.windowOf(table, query, UPDATED_DAYS);
    const seen = visibleTo(userId, table, this.store);
    const ids = table.between('SystemModstamp', start, end).flatMap((position) => {
      const row = table.rows[position];
      return row && row['IsDeleted'] !== true && (seen === null || seen(row)) ? [row['Id']] : [];
    });
    return { ids, latestDateCovered: wireInstant(this.covered(end, now)) };
  }

  deleted(table: Table, query: URLSearchParams): unknown {
    const { start, end, now } = this.windowOf(table, query, DELETED_DAYS);
    const earliest = Math.max(now - DELETED_DAYS * DAY, this.purgedUntil);
    if (start < minute(this.purgedUntil)) {
      throw wrongDates(`startDate cannot be before ${wireInstant(earliest)}: the delete log was purged`);
    }
    const deletedRecords = table.between('SystemModstamp', start, end).flatMap((position) => {
      const row = table.rows[position];
      return row?.['IsDeleted'] === true
        ? [{ id: row['Id'], deletedDate: wireInstant(row['SystemModstamp'] as number) }]
        : [];
    });
    return {
      deletedRecords,
      earliestDateAvailable: wireInstant(earliest),
      latestDateCovered: wireInstant(this.covered(end, now)),
    };
  }

  private covered(end: number, now: number): number {
    return Math.min(end, minute(now - this.heldBackBy), minute(this.oldestOpen()));
  }

  /** `start` and `end` with the seconds cut off, checked as Salesforce checks them. */
  private windowOf(table: Table, query: URLSearchParams, days: number): { start: number; end: number; now: number } {
    if (!table.def.byName.has('systemmodstamp'))
      throw new OrgError(400, 'INVALID_TYPE', `${table.def.name} is not replicateable`);
    const now = Math.floor(this.store.clock() / 1000);
    const [start, end] = ['start', 'end'].map((name) => {
      const seconds = parseInstant((query.get(name) ?? '').replace(' ', '+'));
      if (seconds === null)
        throw new OrgError(400, 'INVALID_FIELD', `${name} is not a valid date: ${query.get(name) ?? ''}`);
      return minute(seconds);
    }) as [number, number];
    if (end - start < 60) throw wrongDates('startDate before endDate by at least one minute is required');
    if (start < now - days * DAY) throw wrongDates(`startDate cannot be more than ${days} days ago`);
    return { start, end, now };
  }
}
