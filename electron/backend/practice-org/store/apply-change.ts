import type { FieldMode } from '../schema/overlay.ts';
import { freezeTexts } from './freeze-texts.ts';
import type { Access } from './sharing.ts';
import type { Store } from './store.ts';
import type { Row } from './table.ts';

/** One thing that happened after the org was generated. Instants in seconds. */
export type Change =
  | { readonly kind: 'create'; readonly object: string; readonly row: Row }
  | { readonly kind: 'update'; readonly object: string; readonly id: string; readonly patch: Row }
  /** An administrator hides a field, or makes it read-only, or opens it again. */
  | {
      readonly kind: 'field';
      readonly object: string;
      readonly field: string;
      readonly mode: FieldMode;
      readonly at: number;
    }
  /** An administrator takes a picklist value out of use, or puts it back. */
  | {
      readonly kind: 'value';
      readonly object: string;
      readonly field: string;
      readonly value: string;
      readonly retired: boolean;
      readonly at: number;
    }
  /** An administrator calls a value otherwise: `value` is what it was made as. The rows that have it are changed besides. */
  | {
      readonly kind: 'spelling';
      readonly object: string;
      readonly field: string;
      readonly value: string;
      readonly spelled: string;
      readonly at: number;
    }
  /** A row (by id) or an object (by name) is kept from a user, or shared again. */
  | { readonly kind: 'share'; readonly user: string; readonly key: string; readonly access: Access };

export type Undo = () => void;

/**
 * Puts a change into the store and gives the way back. Replaying the same changes over the same generated rows gives the
 * same org; undoing them in reverse gives the org as it was.
 */
export function applyChange(store: Store, change: Change): Undo {
  switch (change.kind) {
    case 'create': {
      const table = store.table(change.object);
      table.add({ ...change.row });
      return () => table.dropLast();
    }
    case 'update': {
      const table = store.table(change.object);
      const position = table.positionOf(change.id);
      const row = table.rows[position];
      if (!row) throw new Error(`${change.object} has no row ${change.id}`);
      freezeTexts(store, change.object, row, change.patch);
      const before: Row = {};
      for (const name of Object.keys(change.patch)) before[name] = row[name] ?? null;
      table.update(position, change.patch);
      return () => table.update(position, before);
    }
    case 'field': {
      const changedAt = store.schemaChangedAt;
      const before = store.redefine(change.object, (overlay) => overlay.setMode(change.field, change.mode));
      store.schemaChangedAt = change.at;
      return () => {
        store.redefine(change.object, (overlay) => overlay.setMode(change.field, before));
        store.schemaChangedAt = changedAt;
      };
    }
    case 'value': {
      const changedAt = store.schemaChangedAt;
      const before = store.redefine(change.object, (overlay) =>
        overlay.retire(change.field, change.value, change.retired),
      );
      store.schemaChangedAt = change.at;
      return () => {
        store.redefine(change.object, (overlay) => overlay.retire(change.field, change.value, before));
        store.schemaChangedAt = changedAt;
      };
    }
    case 'spelling': {
      const { object, field, value, spelled, at } = change;
      const changedAt = store.schemaChangedAt;
      const before = store.redefine(object, (overlay) => overlay.spell(field, value, spelled));
      store.schemaChangedAt = at;
      return () => {
        store.redefine(object, (overlay) => overlay.spell(field, value, before));
        store.schemaChangedAt = changedAt;
      };
    }
    case 'share': {
      const before = store.sharing.set(change.user, change.key, change.access);
      return () => void store.sharing.set(change.user, change.key, before);
    }
  }
}
