import { counterOf, makeId, normaliseId } from '../salesforce-id.ts';
import type { ObjectDef } from '../schema/objects.data.ts';

/** Instants are whole seconds since 1970, days are `YYYY-MM-DD`; a number in a long text field stands for generated text. */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Marks a row that has left the recycle bin too. No field: nobody can ask for it. */
export const PURGED = '$purged';

const POSITIONS = 2 ** 22;

/**
 * The rows of one object in the order of their ids: the row with counter n stands at position n - 1 and never moves, so
 * that an id is its own index. Indexes over lookups and instants are built when first asked for, then kept.
 */
export class Table {
  /** As it is now: an administrator may change it. */
  def: ObjectDef;
  readonly rows: Row[] = [];
  /** Grows with every change, so that results kept elsewhere know when they are stale. */
  version = 0;
  private readonly lookups = new Map<string, Map<Value, number[]>>();
  private readonly timelines = new Map<string, number[]>();

  constructor(def: ObjectDef) {
    this.def = def;
  }

  /** The id of the next row, or of the one `ahead` rows after it. */
  nextId(ahead = 0): string {
    return makeId(this.def.keyPrefix, this.rows.length + 1 + ahead);
  }

  /** The row's Id must be the one that `nextId()` gave. */
  add(row: Row): void {
    const position = this.rows.length;
    if (row['Id'] !== this.nextId()) throw new Error(`${this.def.name}: ${String(row['Id'])} is not the next id`);
    this.append(row, position);
  }

  /** As `add`, for rows whose id was drawn a moment ago. */
  append(row: Row, position = this.rows.length): void {
    this.rows.push(row);
    this.version += 1;
    for (const [field, index] of this.lookups) insertPosition(index, row[field] ?? null, position);
    for (const [field, keys] of this.timelines) insertKey(keys, row[field] ?? null, position);
  }

  /** Takes the last row away again, as when a transaction is rolled back; its id is free for the next. */
  dropLast(): void {
    const position = this.rows.length - 1;
    const row = this.rows.pop();
    if (!row) throw new Error(`${this.def.name} has no row to drop`);
    this.version += 1;
    for (const [field, index] of this.lookups) index.get(row[field] ?? null)?.pop();
    for (const [field, keys] of this.timelines) {
      const value = row[field];
      if (typeof value === 'number') keys.splice(lowerBound(keys, value * POSITIONS + position), 1);
    }
  }

  /** Takes 15- and 18-character ids. -1 when there is no such row. */
  positionOf(id: string): number {
    const full = normaliseId(id);
    const position = counterOf(full) - 1;
    return this.rows[position]?.['Id'] === full ? position : -1;
  }

  get(id: string): Row | undefined {
    return this.rows[this.positionOf(id)];
  }

  /** The first position whose id sorts after `id`. */
  positionAfter(id: string, inclusive = false): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const here = this.rows[middle]?.['Id'] as string;
      if (here > id || (inclusive && here === id)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Positions, ascending, of the rows whose `field` holds `value`. */
  withValue(field: string, value: Value): readonly number[] {
    let index = this.lookups.get(field);
    if (!index) {
      index = new Map();
      for (let position = 0; position < this.rows.length; position += 1) {
        const key = this.rows[position]?.[field] ?? null;
        const list = index.get(key);
        if (list) list.push(position);
        else index.set(key, [position]);
      }
      this.lookups.set(field, index);
    }
    return index.get(value) ?? [];
  }

  /** Positions of rows with `from <= field < to` (seconds), ordered by the instant, then by id. */
  between(field: string, from: number, to: number): number[] {
    const keys = this.timeline(field);
    const start = lowerBound(keys, from === -Infinity ? -1 : from * POSITIONS);
    const end = to === Infinity ? keys.length : lowerBound(keys, to * POSITIONS);
    const found = new Array<number>(Math.max(0, end - start));
    for (let i = start; i < end; i += 1) found[i - start] = (keys[i] as number) % POSITIONS;
    return found;
  }

  /** How many rows `between` would give. */
  countBetween(field: string, from: number, to: number): number {
    const keys = this.timeline(field);
    const start = lowerBound(keys, from === -Infinity ? -1 : from * POSITIONS);
    return Math.max(0, (to === Infinity ? keys.length : lowerBound(keys, to * POSITIONS)) - start);
  }

  /** Positions of the rows that hold an instant, newest first. */
  *newestFirst(field: string): Generator<number> {
    const keys = this.timeline(field);
    for (let i = keys.length - 1; i >= 0; i -= 1) yield (keys[i] as number) % POSITIONS;
  }

  update(position: number, patch: Row): void {
    const row = this.rows[position];
    if (!row) throw new Error(`${this.def.name}: no row at ${position}`);
    for (const [field, value] of Object.entries(patch)) {
      const before = row[field] ?? null;
      if (before === value) continue;
      const index = this.lookups.get(field);
      if (index) {
        const list = index.get(before);
        list?.splice(list.indexOf(position), 1);
        insertPosition(index, value, position);
      }
      const keys = this.timelines.get(field);
      if (keys) {
        if (typeof before === 'number') keys.splice(lowerBound(keys, before * POSITIONS + position), 1);
        insertKey(keys, value, position);
      }
      row[field] = value;
    }
    this.version += 1;
  }

  private timeline(field: string): number[] {
    let keys = this.timelines.get(field);
    if (!keys) {
      const sorted = new Float64Array(this.rows.length);
      let filled = 0;
      for (let position = 0; position < this.rows.length; position += 1) {
        const value = this.rows[position]?.[field];
        if (typeof value === 'number') sorted[filled++] = value * POSITIONS + position;
      }
      keys = Array.from(sorted.subarray(0, filled).sort());
      this.timelines.set(field, keys);
    }
    return keys;
  }
}

function lowerBound(keys: readonly number[], key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertPosition(index: Map<Value, number[]>, value: Value, position: number): void {
  const list = index.get(value);
  if (list) list.splice(lowerBound(list, position), 0, position);
  else index.set(value, [position]);
}

function insertKey(keys: number[], value: Value, position: number): void {
  if (typeof value !== 'number') return;
  const key = value * POSITIONS + position;
  keys.splice(lowerBound(keys, key), 0, key);
}
