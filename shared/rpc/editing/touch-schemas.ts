import { z } from 'zod';
import { daySchema, idSchema, savedSchema, typedDaySchema } from './edit-schemas.ts';

const text = z.string().max(4_000);

export const logTouchInputSchema = z.object({
  id: idSchema,
  channel: z.enum(['email', 'call', 'meeting', 'note', 'none']),
  direction: z.enum(['in', 'out']).default('out'),
  /** The next step, with or without date and initials before it. */
  text,
  /** When the step is due: a day, or words like `+3d`; null leaves the date as it is. */
  nextStepsDate: typedDaySchema.nullable(),
  /** When the touch was; now when left out. */
  at: z.string().max(40).optional(),
  /** What came of a call or meeting. */
  outcome: z.string().max(255).optional(),
});
export type LogTouchInput = z.infer<typeof logTouchInputSchema>;

export const touchSavedSchema = savedSchema.extend({ nextStepsDate: z.string().nullable() });

export const dateSuggestionsSchema = z.object({
  /** `2025-06-12 KK `, to stand before what is typed. */
  prefix: z.string(),
  /** The channel of the touch that is due; null when none is. */
  channel: z.enum(['email', 'call']).nullable(),
  /** The cadence's first, each with why. */
  days: z.array(z.object({ day: z.string(), label: z.string(), why: z.string() })),
});
export type DateSuggestions = z.infer<typeof dateSuggestionsSchema>;

/** A day as typed: the day, or why it is none. */
export const readDaySchema = z.object({ day: z.string().nullable(), problem: z.string().nullable() });

const editSchema = z.object({ start: z.number(), end: z.number(), text: z.string() });

export const lintDraftInputSchema = z.object({
  id: idSchema,
  mode: z.enum(['editing', 'closing']).default('editing'),
  /** As typed; what is left out is as stored. */
  nextSteps: z.string().max(150_000).optional(),
  nextStepsDate: z.string().max(40).optional(),
  feedback: z.string().max(150_000).optional(),
});

export const lintDraftSchema = z.object({
  diagnostics: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      field: z.enum(['nextSteps', 'nextStepsDate', 'feedback']),
      message: z.string(),
      /** UTF-16 units of the field. */
      start: z.number(),
      end: z.number(),
      fix: z.array(editSchema).nullable(),
      /** Readings that a person picks from. */
      choices: z.array(z.object({ label: z.string(), edits: z.array(editSchema) })),
    }),
  ),
  /** Both texts after all fixes. */
  fixed: z.object({ nextSteps: z.string(), feedback: z.string() }),
  /** What Next Steps may hold in this org; null when it is not known. */
  length: z.number().nullable(),
});
export type LintDraft = z.infer<typeof lintDraftSchema>;

/** Next Steps that were written and not saved yet, and what stood there when they were begun. */
export const stepsDraftSchema = z.object({
  text: z.string().max(150_000),
  seen: z.string().max(150_000),
  /** When the step is due, as typed; null when it was not touched. */
  day: typedDaySchema.nullable(),
  seenDay: daySchema.nullable(),
});
export type StepsDraft = z.infer<typeof stepsDraftSchema>;
