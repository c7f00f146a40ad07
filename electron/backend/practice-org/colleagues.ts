import { createChanges, removeChange, toRow, updateChanges } from './store/changes.ts';
import type { Draft, Ledger } from './store/ledger.ts';
import type { Origin } from './store/op.ts';
import type { Store } from './store/store.ts';
import type { Row, Table } from './store/table.ts';
import { afterSave } from './write/after-save.ts';
import type { Behaviour } from './write/behaviour.ts';
import { derived } from './write/derive.ts';

export interface Signed {
  /** Seconds; absent: now. */
  readonly at?: number;
  /** A user's id; absent: the automation user. */
  readonly by?: string;
  /** What the op log names as the source. */
  readonly via?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What people and automation do inside the org, past the API's checks: stamps, history, derived fields and roll-ups follow. */
export class Colleagues {
  private readonly store: Store;
  private readonly ledger: Ledger;
  private readonly behaviour: Behaviour;
  private readonly system: string;

  constructor(store: Store, ledger: Ledger, behaviour: Behaviour, system: string) {
    this.store = store;
    this.ledger = ledger;
    this.behaviour = behaviour;
    this.system = system;
  }

  edit(object: string, id: string, fields: Fields, signed: Signed = {}): void {
    const table = this.store.table(object);
    const origin = this.origin(signed);
    const patch = toRow(table, fields);
    this.ledger.commit(origin, (draft) => {
      const whole = { ...table.get(id), ...patch };
      for (const change of updateChanges(this.store, table, id, this.completed(table, whole, patch, origin), origin))
        draft.apply(change);
      this.finish(draft, table, id, origin);
    });
  }

  /** Gives the new row's id. */
  create(object: string, fields: Fields, signed: Signed = {}): string {
    const table = this.store.table(object);
    const origin = this.origin(signed);
    const row = toRow(table, fields);
    return this.ledger.commit(origin, (draft) => {
      const id = table.nextId();
      for (const change of createChanges(this.store, table, this.completed(table, row, row, origin), origin))
        draft.apply(change);
      this.finish(draft, table, id, origin);
      return id;
    });
  }

  remove(object: string, id: string, signed: Signed = {}): void {
    const origin = this.origin(signed);
    this.ledger.commit(origin, (draft) => draft.apply(removeChange(this.store.table(object), id, origin)));
  }

  /** Several of the above as one transaction. */
  together<T>(signed: Signed, work: () => T): T {
    return this.ledger.commit(this.origin(signed), work);
  }

  origin({ at, by, via }: Signed): Origin {
    return { at: at ?? Math.floor(this.store.clock() / 1000), by: by ?? this.system, via: via ?? 'colleague' };
  }

  /** What was given, over what the platform derives from it. */
  private completed(table: Table, whole: Row, given: Row, { at }: Origin): Row {
    return { ...derived(table.def.name, whole, given, this.store, at), ...given };
  }

  private finish(draft: Draft, table: Table, id: string, { at }: Origin): void {
    const row = table.get(id);
    if (!row) return;
    for (const change of afterSave(this.store, table.def.name, row, at, this.behaviour)) draft.apply(change);
  }
}
