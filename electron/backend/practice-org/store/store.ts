import type { FieldDef } from '../schema/field.ts';
import { OBJECTS, type ObjectDef } from '../schema/objects.data.ts';
import { ObjectOverlay } from '../schema/overlay.ts';
import { formulaValue } from './formulas.ts';
import { Sharing } from './sharing.ts';
import { Table, type Row, type Value } from './table.ts';

/** Writes out a generated long text; `key` is what the row holds in that field. */
export type TextWriter = (object: string, field: string, row: Row, key: number) => string;

/** All rows of the org, its schema as it is now, who may see what, and the org's own clock. */
export class Store {
  /** Milliseconds since 1970 by the org's clock. */
  readonly clock: () => number;
  readonly sharing = new Sharing();
  /** Seconds: when an administrator last changed the schema; 0 when never. */
  schemaChangedAt = 0;
  /** Added to every formula, as when an administrator edits one: values move, stamps do not. */
  formulaDrift = 0;
  writeText: TextWriter = () => '';
  private readonly tables = new Map<string, Table>();
  private readonly byPrefix = new Map<string, Table>();
  private readonly overlays = new Map<Table, ObjectOverlay>();

  constructor(clock: () => number) {
    this.clock = clock;
    for (const def of OBJECTS) {
      const table = new Table(def);
      this.tables.set(def.name.toLowerCase(), table);
      this.byPrefix.set(def.keyPrefix, table);
    }
  }

  /** The object of that API name as it is now, whatever the case of the name. */
  objectNamed(name: string): ObjectDef | undefined {
    return this.tables.get(name.toLowerCase())?.def;
  }

  objects(): readonly ObjectDef[] {
    return this.allTables().map((table) => table.def);
  }

  /** The table of an object that is known to exist. */
  table(name: string): Table {
    const table = this.tables.get(name.toLowerCase());
    if (!table) throw new Error(`The practice org has no object ${name}`);
    return table;
  }

  tableOf(def: ObjectDef): Table {
    return this.table(def.name);
  }

  allTables(): readonly Table[] {
    return [...this.tables.values()];
  }

  /** Changes an object's fields as an administrator would. */
  redefine<T>(object: string, change: (overlay: ObjectOverlay) => T): T {
    const table = this.table(object);
    let overlay = this.overlays.get(table);
    if (!overlay) this.overlays.set(table, (overlay = new ObjectOverlay(table.def)));
    const result = change(overlay);
    table.def = overlay.now();
    table.version += 1;
    return result;
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
    const table = this.byPrefix.get(id.slice(0, 3));
    const row = table?.get(id);
    return table && row ? { table, row } : null;
  }

  /** What a field holds, generated text written out and formulas worked out. */
  read(table: Table, row: Row, field: FieldDef): Value {
    if (field.calculated) return formulaValue(this, table.def.name, field.name, row);
    const value = row[field.name] ?? null;
    return typeof value === 'number' && field.type === 'textarea'
      ? this.writeText(table.def.name, field.name, row, value)
      : value;
  }
}
