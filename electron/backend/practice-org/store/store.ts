import type { FieldDef } from '../schema/field.ts';
import { OBJECTS, objectNamed, objectOfId, type ObjectDef } from '../schema/objects.data.ts';
import { Table, type Row, type Value } from './table.ts';

/** Writes out a generated long text; `key` is what the row holds in that field. */
export type TextWriter = (object: string, field: string, row: Row, key: number) => string;

/** All rows of the org, and the org's own clock. */
export class Store {
  /** Milliseconds since 1970 by the org's clock. */
  readonly clock: () => number;
  writeText: TextWriter = () => '';
  private readonly tables = new Map<ObjectDef, Table>(OBJECTS.map((def) => [def, new Table(def)]));

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** The table of an object that is known to exist. */
  table(name: string): Table {
    const def = objectNamed(name);
    if (!def) throw new Error(`The practice org has no object ${name}`);
    return this.tableOf(def);
  }

  tableOf(def: ObjectDef): Table {
    return this.tables.get(def) as Table;
  }

  allTables(): readonly Table[] {
    return [...this.tables.values()];
  }

  /** Grows with every change to any row. */
  version(): number {
    let version = 0;
    for (const table of this.tables.values()) version += table.version;
    return version;
  }

  /** The row an id stands for, of whatever object. */
  find(id: Value | undefined): { table: Table; row: Row } | null {
    if (typeof id !== 'string') return null;
    const def = objectOfId(id);
    const table = def && this.tables.get(def);
    const row = table?.get(id);
    return table && row ? { table, row } : null;
  }

  /** What a field holds, generated text written out. */
  read(table: Table, row: Row, field: FieldDef): Value {
    const value = row[field.name] ?? null;
    return typeof value === 'number' && field.type === 'textarea'
      ? this.writeText(table.def.name, field.name, row, value)
      : value;
  }
}
