import { z } from 'zod';
import type { Change } from '../store/apply-change.ts';
import type { ControlledOrg } from './controlled-org.ts';
import { defineKnob, rowId, userNamed } from './knob.ts';

function commit(org: ControlledOrg, changes: readonly Change[]): void {
  org.ledger.commit(org.colleagues.origin({ via: 'control' }), (draft) => {
    for (const change of changes) draft.apply(change);
  });
}

/** What an administrator changes about the org. Schema and sharing survive a restart, and snapshots hold them. */
export const adminKnobs = {
  field: defineKnob({
    input: z.strictObject({ object: z.string(), field: z.string(), mode: z.enum(['open', 'read-only', 'hidden']) }),
    run({ object, field, mode }, org) {
      commit(org, [{ kind: 'field', object, field, mode, at: Math.floor(org.store.clock() / 1000) }]);
      return {};
    },
  }),

  picklist: defineKnob({
    input: z.strictObject({
      object: z.string(),
      field: z.string(),
      value: z.string(),
      retired: z.boolean().default(true),
    }),
    run({ object, field, value, retired }, org) {
      commit(org, [{ kind: 'value', object, field, value, retired, at: Math.floor(org.store.clock() / 1000) }]);
      return {};
    },
  }),

  spelling: defineKnob({
    input: z.strictObject({ object: z.string(), field: z.string(), value: z.string(), spelled: z.string().min(1) }),
    run({ object, field, value, spelled }, org) {
      const table = org.store.table(object);
      const { name } = table.def;
      const rows = table.rows.filter((row) => row[field] === value);
      commit(org, [
        { kind: 'spelling', object: name, field, value, spelled, at: Math.floor(org.store.clock() / 1000) },
        ...rows.map((row): Change => ({
          kind: 'update',
          object: name,
          id: String(row['Id']),
          patch: { [field]: spelled },
        })),
      ]);
      return { rows: rows.length };
    },
  }),

  share: defineKnob({
    input: z.strictObject({
      user: z.string(),
      /** Rows by id, or all rows of an object. */
      ids: z.array(rowId).default([]),
      object: z.string().optional(),
      access: z.enum(['none', 'read', 'full']),
    }),
    run({ user, ids, object, access }, org) {
      const keys = object === undefined ? ids : [...ids, org.store.table(object).def.name];
      const id = userNamed(org, user);
      commit(
        org,
        keys.map((key) => ({ kind: 'share', user: id, key, access })),
      );
      return {};
    },
  }),

  behaviour: defineKnob({
    input: z.record(z.string(), z.boolean()),
    run(wishes, { behaviour }) {
      const known = behaviour.list();
      for (const id of Object.keys(wishes)) if (!(id in known)) throw new Error(`There is no automation ${id}`);
      for (const [id, runs] of Object.entries(wishes)) {
        if (runs) behaviour.off.delete(id);
        else behaviour.off.add(id);
      }
      return behaviour.list();
    },
  }),

  'formula-drift': defineKnob({
    input: z.strictObject({ by: z.int() }),
    run({ by }, { store }) {
      store.formulaDrift = by;
      return {};
    },
  }),
};
