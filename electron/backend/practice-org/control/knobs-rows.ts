import { z } from 'zod';
import { toRow, updateChanges } from '../store/changes.ts';
import type { ControlledOrg } from './controlled-org.ts';
import { defineKnob, fields, instant, nothing, rowId, userNamed } from './knob.ts';

const signature = { by: z.string().optional(), at: instant.optional() };

function signed(org: ControlledOrg, { by, at }: { by?: string | undefined; at?: number | undefined }) {
  return {
    via: 'control',
    ...(by === undefined ? {} : { by: userNamed(org, by) }),
    ...(at === undefined ? {} : { at }),
  };
}

/** What others do to rows meanwhile. */
export const rowKnobs = {
  create: defineKnob({
    input: z.strictObject({ object: z.string(), fields, ...signature }),
    run: ({ object, fields: given, ...who }, org) => ({ id: org.colleagues.create(object, given, signed(org, who)) }),
  }),

  edit: defineKnob({
    input: z.strictObject({ object: z.string(), id: rowId, fields, ...signature }),
    run({ object, id, fields: given, ...who }, org) {
      org.colleagues.edit(object, id, given, signed(org, who));
      return {};
    },
  }),

  remove: defineKnob({
    input: z.strictObject({ object: z.string(), id: rowId, ...signature }),
    run({ object, id, ...who }, org) {
      org.colleagues.remove(object, id, signed(org, who));
      return {};
    },
  }),

  'late-commit': defineKnob({
    input: z.strictObject({
      seconds: z.number().min(0),
      object: z.string(),
      /** Absent: a new row. */
      id: rowId.optional(),
      fields,
      by: z.string().optional(),
    }),
    run({ seconds, object, id, fields: given, by }, org) {
      const table = org.store.table(object);
      toRow(table, given);
      if (id !== undefined && !table.get(id)) throw new Error(`${table.def.name} has no row ${id}`);
      const who = signed(org, { by });
      org.late.begin(seconds, (at) => {
        if (id === undefined) org.colleagues.create(object, given, { ...who, at });
        else org.colleagues.edit(object, id, given, { ...who, at });
      });
      return { open: org.late.count };
    },
  }),

  'many-rows': defineKnob({
    input: z.strictObject({ object: z.string(), count: z.int().min(1), fields: fields.default({}), ...signature }),
    run({ object, count, fields: given, ...who }, org) {
      const table = org.store.table(object);
      const patch = toRow(table, given);
      const rows = table.rows.filter((row) => row['IsDeleted'] !== true).slice(0, count);
      const origin = org.colleagues.origin(signed(org, who));
      org.ledger.commit(origin, (draft) => {
        for (const row of rows) {
          for (const change of updateChanges(org.store, table, String(row['Id']), patch, origin)) draft.apply(change);
        }
      });
      return { rows: rows.length };
    },
  }),

  'lock-row': defineKnob({
    input: z.strictObject({ id: rowId, times: z.int().min(0).default(1) }),
    run({ id, times }, { behaviour }) {
      behaviour.lock(id, times);
      return {};
    },
  }),

  merge: defineKnob({
    input: z.strictObject({ master: rowId, losers: z.array(rowId).min(1) }),
    run({ master, losers }, { surgery }) {
      surgery.merge(master, losers);
      return {};
    },
  }),

  'convert-lead': defineKnob({
    input: z.strictObject({ lead: rowId, accountId: rowId.optional(), contactId: rowId.optional() }),
    run: ({ lead, accountId, contactId }, { surgery }) =>
      surgery.convertLead(lead, { ...(accountId && { accountId }), ...(contactId && { contactId }) }),
  }),

  'purge-bin': defineKnob({ input: nothing, run: (_none, { surgery }) => ({ rows: surgery.purgeBin() }) }),

  'hard-delete': defineKnob({
    input: z.strictObject({ ids: z.array(rowId).min(1) }),
    run({ ids }, { surgery }) {
      surgery.hardDelete(ids);
      return {};
    },
  }),

  undelete: defineKnob({
    input: z.strictObject({ ids: z.array(rowId).min(1) }),
    run({ ids }, { surgery }) {
      surgery.undelete(ids);
      return {};
    },
  }),
};
