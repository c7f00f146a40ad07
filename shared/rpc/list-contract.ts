import { oc } from '@orpc/contract';
import { z } from 'zod';
import { bandSchema, caseRowSchema, listSources, listViewSchema, statusGroupSchema } from '#shared/lists';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);
const place = z.number().int().min(0);
const mostRows = 500;

/** One stretch of a grouped list: its heading, where it begins, and how many rows it has. */
const groupSpanSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** Where the groups are bands: which. */
  band: z.nullable(bandSchema),
  start: z.number(),
  count: z.number(),
});
export type GroupSpan = z.infer<typeof groupSpanSchema>;

const listWindowSchema = z.object({
  /** Of the whole list; rises with each change. */
  version: z.number(),
  /** Rows of the list as filtered and searched. */
  total: z.number(),
  /** Cases that the source has, whatever is filtered or searched. */
  all: z.number(),
  from: z.number(),
  rows: z.array(caseRowSchema),
  /** Names the groups; the same name stands for the same groups. */
  spansId: z.string(),
  /** Null when they are those that the asker knows; otherwise in order, without gaps; none when the list is not grouped. */
  spans: z.array(groupSpanSchema).nullable(),
});
export type ListWindow = z.infer<typeof listWindowSchema>;

const choiceSchema = z.object({ value: z.string(), label: z.string(), count: z.number() });
const listChoicesSchema = z.object({
  statuses: z.array(z.object({ value: statusGroupSchema, label: z.string(), count: z.number() })),
  triggers: z.array(choiceSchema),
  regions: z.array(choiceSchema),
  owners: z.array(choiceSchema),
});
export type ListChoices = z.infer<typeof listChoicesSchema>;

/** Lists of cases: their order and membership live in the data worker, the UI asks for the rows on screen. */
export const listContract = {
  /** Rows `[from, to)` of the list. */
  window: base
    .input(
      z
        .object({ view: listViewSchema, from: place, to: place, knownSpans: z.string().max(60).nullable() })
        .refine(({ from, to }) => to >= from && to - from <= mostRows, `A window has at most ${mostRows} rows.`),
    )
    .output(listWindowSchema),
  /** The index of a case in the list, or -1. */
  indexOf: base.input(z.object({ view: listViewSchema, id: z.string().max(64) })).output(z.number()),
  /** The ids of rows `[from, to)`, however many. */
  ids: base.input(z.object({ view: listViewSchema, from: place, to: place })).output(z.array(z.string())),
  /** How many cases each source has. */
  counts: base.output(z.record(z.enum(listSources), z.number())),
  /** What there is to filter a source by, with how many cases have it. */
  choices: base.input(z.object({ source: z.enum(listSources) })).output(listChoicesSchema),
};
