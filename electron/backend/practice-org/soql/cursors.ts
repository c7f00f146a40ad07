import { invalidLocator } from '../org-error.ts';
import { makeId } from '../salesforce-id.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Row, Table } from '../store/table.ts';
import type { RowWriter } from './project.ts';

export interface Cursor {
  readonly table: Table;
  readonly positions: readonly number[];
  readonly write: RowWriter;
  readonly batchSize: number;
}

interface OpenCursor extends Cursor {
  readonly userId: string;
  nextOffset: number;
  usedAt: number;
}

/** Bytes of JSON. */
const TYPICAL_ROW = 1600;
const MAX_OPEN = 10;
const LIFETIME_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * Open query results. Every page hands out a locator that works once; a user has ten, the eleventh closes the oldest;
 * after two days they are gone. A cursor keeps which rows, not what they held: a page shows them as they are then.
 */
export class Cursors {
  /** How many results a user may have open. */
  mostOpen = MAX_OPEN;
  /** Pages of at most so many rows, whatever was wished; 0: as wished. */
  shortPages = 0;
  private readonly open = new Map<string, OpenCursor>();
  private drawn = 0;
  private readonly clock: () => number;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** The first page. */
  start(userId: string, wished: Cursor, apiVersion: string): Uint8Array {
    const batchSize = this.shortPages > 0 ? Math.min(this.shortPages, wished.batchSize) : wished.batchSize;
    const cursor = { ...wished, batchSize };
    const opened: OpenCursor = { ...cursor, userId, nextOffset: 0, usedAt: this.clock() };
    if (cursor.positions.length <= cursor.batchSize) return this.page('', opened, apiVersion);
    this.drawn += 1;
    const id = makeId('01g', this.drawn);
    this.evict(userId);
    this.open.set(id, opened);
    return this.page(id, opened, apiVersion);
  }

  /** The page behind `01g…-2000`; throws INVALID_QUERY_LOCATOR for one that is used, evicted, expired or not one's own. */
  next(userId: string, locator: string, apiVersion: string): Uint8Array {
    const [id = '', offset] = locator.split('-');
    const cursor = this.open.get(id);
    const expired = cursor && this.clock() - cursor.usedAt > LIFETIME_MS;
    if (expired) this.open.delete(id);
    if (!cursor || expired || cursor.userId !== userId || String(cursor.nextOffset) !== offset) throw invalidLocator();
    return this.page(id, cursor, apiVersion);
  }

  /** Ends every open result. */
  expireAll(): void {
    this.open.clear();
  }

  private evict(userId: string): void {
    const mine = [...this.open].filter(([, cursor]) => cursor.userId === userId);
    for (const [id] of mine.slice(0, Math.max(0, mine.length - this.mostOpen + 1))) this.open.delete(id);
  }

  private page(id: string, cursor: OpenCursor, apiVersion: string): Uint8Array {
    const { table, positions, write, batchSize } = cursor;
    const start = cursor.nextOffset;
    const end = Math.min(positions.length, start + batchSize);
    const done = end === positions.length;
    const next = done ? '' : `"nextRecordsUrl":"/services/data/v${apiVersion}/query/${id}-${end}",`;
    const page = new ByteWriter((end - start + 1) * TYPICAL_ROW);
    page.add(`{"totalSize":${positions.length},"done":${done},${next}"records":[`);
    for (let at = start; at < end; at += 1) {
      if (at > start) page.add(',');
      page.add(write(table.rows[positions[at] as number] as Row));
    }
    page.add(']}');
    cursor.nextOffset = end;
    if (done) this.open.delete(id);
    return page.bytes();
  }
}
