import type { WorkspaceDatabase } from '../../renderer/data/database.ts';
import { forever, type Mortal } from './mortal.ts';

type Key = string | number;
type Row = Readonly<Record<string, unknown>>;
type Undo = () => void;

const keyOfTable: Readonly<Record<string, string>> = {
  cursors: 'lane',
  changes: 'rev',
  settings: 'name',
  outbox: 'opId',
  serverCopies: 'record',
  history: 'seq',
  conflicts: 'opId',
  idMap: 'localId',
  users: 'id',
  accounts: 'id',
  contacts: 'id',
  leads: 'id',
  opportunities: 'id',
  activities: 'id',
  caseChanges: 'id',
  cases: 'id',
};

/** What is on the disk of a laptop. A relaxed commit is lost with the power until a strict one has followed it, as in Chromium. */
export class Disk {
  readonly tables = new Map(Object.keys(keyOfTable).map((name) => [name, new Map<Key, Row>()]));
  private unsafe: Undo[] = [];

  committed(undo: readonly Undo[], isStrict: boolean): void {
    if (isStrict) this.unsafe = [];
    else this.unsafe.push(...undo);
  }

  losePower(): void {
    takeBack(this.unsafe);
    this.unsafe = [];
  }

  lose(): void {
    for (const rows of this.tables.values()) rows.clear();
    this.unsafe = [];
  }

  rows(name: string): Row[] {
    return [...(this.tables.get(name)?.values() ?? [])];
  }
}

function takeBack(undo: readonly Undo[]): void {
  for (const step of undo.toReversed()) step();
}

/** The transactions of one process: one after another, each whole or not at all. */
export class Transactions {
  readonly disk: Disk;
  readonly mortal: Mortal;
  private open: Undo[] | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(disk: Disk, mortal: Mortal) {
    this.disk = disk;
    this.mortal = mortal;
    mortal.lastWords.push(() => takeBack(this.open ?? []));
  }

  /** A transaction of its own, after those that were asked for before. */
  run<T>(isStrict: boolean, work: () => Promise<T>): Promise<T> {
    const done = this.last.then(() => this.runAlone(isStrict, work));
    this.last = done.catch(() => undefined);
    return done;
  }

  /** A look or a write: part of the transaction that is open, whoever opened it, else one of its own. */
  join<T>(isStrict: boolean, work: () => Promise<T>): Promise<T> {
    return this.open ? work() : this.run(isStrict, work);
  }

  async write(rows: Map<Key, Row>, key: Key, row: Row | undefined): Promise<void> {
    await this.mortal.step();
    if (this.mortal.isDead) return forever;
    const before = rows.get(key);
    this.open?.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
    if (row === undefined) rows.delete(key);
    else rows.set(key, Object.freeze({ ...row }));
  }

  private async runAlone<T>(isStrict: boolean, work: () => Promise<T>): Promise<T> {
    await this.mortal.step();
    if (this.mortal.isDead) return forever;
    const undo: Undo[] = [];
    this.open = undo;
    try {
      const result = await work();
      await this.mortal.step();
      if (this.mortal.isDead) return await forever;
      this.open = null;
      this.disk.committed(undo, isStrict);
      return result;
    } catch (error) {
      takeBack(undo);
      this.open = null;
      throw error;
    }
  }
}

/** As much of Dexie as the workspace's stores use, over a disk in memory. */
export function openMemory(transactions: Transactions, isStrict: boolean): WorkspaceDatabase {
  const tables = Object.keys(keyOfTable).map((name) => [name, new MemoryTable(transactions, name, isStrict)]);
  return {
    ...(Object.fromEntries(tables) as Record<string, MemoryTable>),
    name: 'memory',
    transaction: (...given: readonly unknown[]) => transactions.run(isStrict, given.at(-1) as () => Promise<unknown>),
    close: () => undefined,
  } as unknown as WorkspaceDatabase;
}

class MemoryTable {
  private readonly transactions: Transactions;
  private readonly rows: Map<Key, Row>;
  private readonly key: string;
  private readonly isStrict: boolean;

  constructor(transactions: Transactions, name: string, isStrict: boolean) {
    this.transactions = transactions;
    this.rows = transactions.disk.tables.get(name)!;
    this.key = keyOfTable[name]!;
    this.isStrict = isStrict;
  }

  read<T>(look: (rows: Map<Key, Row>) => T): Promise<T> {
    return this.transactions.join(this.isStrict, async () => look(this.rows));
  }

  change(changes: (rows: Map<Key, Row>) => readonly (readonly [Key, Row | undefined])[]): Promise<void> {
    return this.transactions.join(this.isStrict, async () => {
      for (const [key, row] of changes(this.rows)) await this.transactions.write(this.rows, key, row);
    });
  }

  get = (key: Key) => this.read((rows) => rows.get(key));
  bulkGet = (keys: readonly Key[]) => this.read((rows) => keys.map((key) => rows.get(key)));
  toArray = () => this.read((rows) => inOrder(rows));
  count = () => this.read((rows) => rows.size);
  put = (row: Row) => this.bulkPut([row]);
  bulkPut = (given: readonly Row[]) => this.change(() => given.map((row) => [row[this.key] as Key, row]));
  /** Numbers the rows on, as an automatic key does. */
  bulkAdd = (given: readonly Row[]) =>
    this.change((rows) => {
      const last = Math.max(0, ...[...rows.keys()].map(Number));
      return given.map((row, at) => [last + at + 1, { ...row, [this.key]: last + at + 1 }]);
    });
  delete = (key: Key) => this.bulkDelete([key]);
  bulkDelete = (keys: readonly Key[]) => this.change(() => keys.map((key) => [key, undefined]));
  clear = () => this.change((rows) => [...rows.keys()].map((key) => [key, undefined]));
  filter = (fits: (row: Row) => boolean) => new Some(this, this.key, (rows) => inOrder(rows).filter(fits));
  orderBy = (field: string) => new Some(this, this.key, (rows) => sorted(inOrder(rows), field === ':id' ? this.key : field), field);
  where = (field: string) => ({
    equals: (value: unknown) => this.filter((row) => row[field] === value),
    startsWith: (start: string) => this.filter((row) => String(row[field]).startsWith(start)),
  });
} // prettier-ignore

/** Some rows of a table, as Dexie's collections are. */
class Some {
  private readonly table: MemoryTable;
  private readonly key: string;
  private readonly pick: (rows: Map<Key, Row>) => readonly Row[];
  private readonly field: string;

  constructor(table: MemoryTable, key: string, pick: (rows: Map<Key, Row>) => readonly Row[], field = '') {
    this.table = table;
    this.key = key;
    this.pick = pick;
    this.field = field;
  }

  private over = (turn: (rows: readonly Row[]) => readonly Row[]) => new Some(this.table, this.key, (rows) => turn(this.pick(rows)), this.field);
  toArray = () => this.table.read((rows) => [...this.pick(rows)]);
  last = () => this.table.read((rows) => this.pick(rows).at(-1));
  reverse = () => this.over((rows) => rows.toReversed());
  limit = (most: number) => this.over((rows) => rows.slice(0, most));
  sortBy = (field: string) => this.table.read((rows) => sorted(this.pick(rows), field));
  uniqueKeys = () => this.table.read((rows) => [...new Set(this.pick(rows).map((row) => row[this.field]))]);
  modify = (patch: Row) => this.table.change((rows) => this.pick(rows).map((row) => [row[this.key] as Key, { ...row, ...patch }]));
} // prettier-ignore

function inOrder(rows: Map<Key, Row>): Row[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function sorted(rows: readonly Row[], field: string): Row[] {
  return [...rows].sort((a, b) => (a[field] as Key) < (b[field] as Key) ? -1 : (a[field] as Key) > (b[field] as Key) ? 1 : 0);
} // prettier-ignore
