import { z } from 'zod';
import { failureSchema } from '../failure-schema.ts';

/** A Salesforce id, or `local:<uuid>` until the server gives one. */
export const idSchema = z.string().min(1).max(64);
/** As much as any field of Salesforce holds; the org's own limit is told as TEXT_TOO_LONG. */
const text = z.string().max(150_000);
const short = z.string().max(4_000);
/** `YYYY-MM-DD`; what is no day is told as NOT_A_DAY. */
export const daySchema = z.string().max(40);
/** Typed by a person: `2026-01-05`, `+3d`, `fri`, `6m`, `tomorrow`, `3 mar`. */
export const typedDaySchema = z.string().max(60);
const instant = z.string().max(40);
const amount = z.number();

const nullable = { text: text.nullable(), short: short.nullable(), day: daySchema.nullable(), id: idSchema.nullable() };

/** New values by property; null empties. A closed status is refused: only `close` and `closeMany` lead there. */
export const casePatchSchema = z.strictObject({
  subject: short,
  description: nullable.text,
  type: nullable.short,
  reason: nullable.short,
  priority: z.enum(['High', 'Medium', 'Low']),
  status: short,
  ownerId: idSchema,
  accountId: nullable.id,
  contactId: nullable.id,
  leadId: nullable.id,
  opportunityId: nullable.id,
  duplicateOfId: nullable.id,
  nextSteps: nullable.text,
  nextStepsDate: nullable.day,
  resolutionAction: nullable.short,
  feedback: nullable.text,
}).partial(); // prettier-ignore

export const contactPatchSchema = z.strictObject({
  accountId: nullable.id,
  firstName: nullable.short,
  lastName: short,
  email: nullable.short,
  phone: nullable.short,
  title: nullable.short,
  language: nullable.short,
}).partial(); // prettier-ignore

export const accountPatchSchema = z.strictObject({ gitlabAdmin: nullable.short }).partial();

export const opportunityPatchSchema = z.strictObject({
  name: short,
  type: z.enum(['Renewal', 'Growth', 'Add-On', 'First Order', 'QSR']),
  stage: short,
  closeDate: nullable.day,
  amount: amount.nullable(),
  nArr: amount.nullable(),
  renewalRisk: nullable.short,
}).partial(); // prettier-ignore

/** Of one's own activities; mails and posts that were sent do not change. */
export const activityPatchSchema = z.strictObject({
  subject: short,
  body: nullable.text,
  at: instant,
  endsAt: instant.nullable(),
  outcome: nullable.short,
  done: z.boolean(),
  contactId: nullable.id,
}).partial(); // prettier-ignore

export const editInputSchema = z.discriminatedUnion('table', [
  /** `seen`: what stood in fields of the case when the person began; CHANGED_MEANWHILE when something else does by now. */
  z.object({
    table: z.literal('cases'),
    id: idSchema,
    patch: casePatchSchema.extend({ nextStepsDate: typedDaySchema.nullable().optional() }),
    seen: casePatchSchema.optional(),
  }),
  z.object({ table: z.literal('contacts'), id: idSchema, patch: contactPatchSchema }),
  z.object({ table: z.literal('accounts'), id: idSchema, patch: accountPatchSchema }),
  z.object({ table: z.literal('opportunities'), id: idSchema, patch: opportunityPatchSchema }),
  z.object({ table: z.literal('activities'), id: idSchema, patch: activityPatchSchema }),
]);
export type EditInput = z.infer<typeof editInputSchema>;

/** An activity at `at` (now when left out). A `request` asks something of colleagues, a `note` tells them. */
const newActivitySchema = z.strictObject({
  kind: z.enum(['call', 'email', 'meeting', 'task', 'request', 'note']),
  direction: z.enum(['in', 'out']).optional(),
  subject: short,
  body: text.optional(),
  at: instant.optional(),
  endsAt: instant.optional(),
  outcome: short.optional(),
  done: z.boolean().optional(),
  caseId: idSchema.optional(),
  accountId: idSchema.optional(),
  contactId: idSchema.optional(),
  opportunityId: idSchema.optional(),
});

export const createInputSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('activities'), fields: newActivitySchema }),
  z.object({
    table: z.literal('contacts'),
    fields: contactPatchSchema.required({ lastName: true }),
  }),
  z.object({
    table: z.literal('opportunities'),
    fields: opportunityPatchSchema
      .extend({ accountId: idSchema })
      .required({ name: true, type: true, stage: true, accountId: true }),
  }),
]);
export type CreateInput = z.infer<typeof createInputSchema>;

export const removeInputSchema = z.object({ table: z.enum(['activities', 'contacts', 'cases']), id: idSchema });

/** What was saved on this laptop. The promise resolves only once the database and the journal on disk both have it. */
export const savedSchema = z.object({
  /** The user action, for `undo`. */
  group: z.string(),
  /** What was done, in the user's words: `Next step on 00012345`. */
  label: z.string(),
  /** The record that was changed or made. */
  id: idSchema,
});
export type Saved = z.infer<typeof savedSchema>;

/** One action on many records: what could be done was done, the rest says why not. One undo takes all of it back. */
export const savedManySchema = z.object({
  group: z.string(),
  label: z.string(),
  done: z.number(),
  results: z.array(z.object({ id: idSchema, failure: failureSchema.nullable() })),
});
export type SavedMany = z.infer<typeof savedManySchema>;

export const editsStateSchema = z.object({
  /** Changes that are saved on this laptop and not yet in Salesforce. */
  waiting: z.number(),
  /** Changes that somebody has to decide on. */
  needYou: z.number(),
  /** Changes on their way to the disk: no tick yet. */
  saving: z.number(),
  /** Why the newest changes are not safe on disk; null when they are. */
  unsavedFailure: failureSchema.nullable(),
  /** What ⌘Z would take back, and ⇧⌘Z do again, in the user's words. */
  canUndo: z.string().nullable(),
  canRedo: z.string().nullable(),
  /** Changes that the journal brought back at this start because the database had lost them. */
  restored: z.number(),
  /** How many records got their id from Salesforce since the workspace was opened: see `names`. */
  named: z.number(),
});
export type EditsState = z.infer<typeof editsStateSchema>;

export const historyEntrySchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  group: z.string(),
  label: z.string(),
  kind: z.enum(['edit', 'create', 'remove', 'undo', 'redo', 'skip']),
  /** Values before and after, as text; labels are the org's. */
  changes: z.array(z.object({ field: z.string(), label: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** A Next Steps entry that was written, alone. */
  nextStep: z.string().nullable(),
}); // prettier-ignore

export const unsentSchema = z.object({
  opId: z.string(),
  group: z.string().nullable(),
  label: z.string(),
  table: z.string(),
  id: idSchema,
  /** Case it belongs to, where it does. */
  caseId: idSchema.nullable(),
  kind: z.enum(['create', 'update', 'delete']),
  state: z.enum(['queued', 'inflight', 'unknown', 'blocked', 'conflict', 'rejected', 'done']),
  fields: z.array(z.string()),
  createdAt: z.number(),
});

export const conflictSchema = z.object({
  id: z.string(),
  opId: z.string(),
  table: z.string(),
  recordId: idSchema,
  /** `changed`: the same field changed in Salesforce; `deleted`: the record is gone there, the text is here. */
  kind: z.enum(['changed', 'deleted']),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), theirs: z.string().nullable(), mine: z.string().nullable() }),
  ),
  at: z.number(),
}); // prettier-ignore
