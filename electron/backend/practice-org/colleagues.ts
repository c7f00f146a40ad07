import { createChanges, removeChange, toRow, updateChanges } from './store/changes.ts';
import type { Ledger } from './store/ledger.ts';
import type { Store } from './store/store.ts';

export interface Signed {
  /** Seconds; absent: now. */
  readonly at?: number;
  /** A user's id; absent: the automation user. */
  readonly by?: string;
  /** What the op log names as the source. */
  readonly via?: string;
}

/** What people and automation do inside the org, past the API's checks: rows, stamps, history and derived fields follow. */
export class Colleagues {
  private readonly store: Store;
  private readonly ledger: Ledger;
  private readonly system: string;

  constructor(store: Store, ledger: Ledger, system: string) {
    this.store = store;
    this.ledger = ledger;
    this.system = system;
  }

  edit(object: string, id: string, fields: Record<string, unknown>, signed: Signed = {}): void {
    const table = this.store.table(object);
    const origin = this.origin(signed);
    const patch = toRow(table, fields);
    this.ledger.commit(origin, (draft) => {
      for (const change of updateChanges(this.store, table, id, patch, origin)) draft.apply(change);
    });
  }

  /** Gives the new row's id. */
  create(object: string, fields: Record<string, unknown>, signed: Signed = {}): string {
    const table = this.store.table(object);
    const origin = this.origin(signed);
    const row = toRow(table, fields);
    return this.ledger.commit(origin, (draft) => {
      const id = table.nextId();
      for (const change of createChanges(this.store, table, row, origin)) draft.apply(change);
      return id;
    });
  }

  remove(object: string, id: string, signed: Signed = {}): void {
    const origin = this.origin(signed);
    this.ledger.commit(origin, (draft) => draft.apply(removeChange(this.store.table(object), id, origin)));
  }

  origin({ at, by, via }: Signed) {
    return { at: at ?? Math.floor(this.store.clock() / 1000), by: by ?? this.system, via: via ?? 'colleague' };
  }
}
