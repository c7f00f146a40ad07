import { z } from 'zod';
import { daySchema, idSchema } from './edit-schemas.ts';
import { mostAtOnce } from './most-at-once.data.ts';

const text = z.string().max(150_000);
export const outcomeSchema = z.enum(['resolved', 'duplicate', 'unresponsive', 'na']);

/** What is typed into the closing sheet; it is judged before it is written, and written with the closing. */
const closingDraft = {
  resolutionAction: z.string().max(255).optional(),
  feedback: text.optional(),
  duplicateOfId: idSchema.nullable().optional(),
  nextSteps: text.optional(),
  nextStepsDate: daySchema.optional(),
  contactId: idSchema.optional(),
};

export const closeInputSchema = z.object({
  id: idSchema,
  outcome: outcomeSchema,
  ...closingDraft,
  /** Covers all warnings of this closing; it becomes the override record. */
  reason: z.string().max(4_000).optional(),
  /** What stood in the texts that are written whole, when they were begun; CHANGED_MEANWHILE when something else does by now. */
  seen: z.object({ nextSteps: text.nullable(), feedback: text.nullable() }).partial().optional(),
});
export type CloseInput = z.infer<typeof closeInputSchema>;

export const closeManyInputSchema = z.object({
  ids: z.array(idSchema).min(1).max(mostAtOnce),
  /** Left out: for each case what its evidence suggests. */
  outcome: outcomeSchema.optional(),
  resolutionAction: z.string().max(255).optional(),
  feedback: text.optional(),
  reason: z.string().max(4_000).optional(),
});

export const closePreviewInputSchema = z.object({ id: idSchema, draft: z.object(closingDraft).optional() });

const findingSchema = z.object({
  rule: z.string(),
  message: z.string(),
  /** Ways to settle it, of which one is enough. */
  fixes: z.array(
    z.object({
      table: z.enum(['cases', 'accounts', 'opportunities', 'leads']),
      /** The record to edit; null when there is none. */
      id: idSchema.nullable(),
      field: z.string(),
      label: z.string(),
      /** What to write; null empties the field; left out when a person chooses. */
      value: z.string().nullable().optional(),
      ours: z.boolean(),
    }),
  ),
});

export const closePreviewSchema = z.object({
  /** What the evidence says; null when it says nothing. */
  suggestion: z.object({ outcome: outcomeSchema, resolutionAction: z.string().nullable(), why: z.string() }).nullable(),
  outcomes: z.array(
    z.object({
      outcome: outcomeSchema,
      /** Null where the edition has no status for it. */
      status: z.string().nullable(),
      allowed: z.boolean(),
      blockers: z.array(findingSchema),
      warnings: z.array(findingSchema),
    }),
  ),
  /** Ways to close what has no clean status. */
  choices: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      rule: z.string(),
      outcome: outcomeSchema,
      status: z.string(),
      resolutionAction: z.string(),
      why: z.string(),
      /** To offer as the typed reason. */
      reason: z.string(),
      ours: z.boolean(),
      allowed: z.boolean(),
    }),
  ),
  resolutionActions: z.array(z.string()),
  /** Typed lately, the newest first. */
  recentReasons: z.array(z.string()),
  values: z.object({
    resolutionAction: z.string().nullable(),
    feedback: z.string().nullable(),
    nextSteps: z.string().nullable(),
    nextStepsDate: z.string().nullable(),
    contactId: z.string().nullable(),
    duplicateOfId: z.string().nullable(),
  }),
});
export type ClosePreview = z.infer<typeof closePreviewSchema>;
