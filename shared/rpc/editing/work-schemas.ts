import { z } from 'zod';
import { casePatchSchema, daySchema, idSchema, savedSchema, typedDaySchema } from './edit-schemas.ts';
import { mostAtOnce } from './most-at-once.data.ts';
import { logTouchInputSchema } from './touch-schemas.ts';

const text = z.string().max(4_000);

export const parkInputSchema = z.object({ id: idSchema, until: typedDaySchema, text });
export const assignInputSchema = z.object({ id: idSchema, ownerId: idSchema, note: text.optional() });
export const skipInputSchema = z.object({ id: idSchema, reason: text.min(1) });

/** What is done to many cases at once; each is judged by itself. */
export const manyInputSchema = z.object({
  ids: z.array(idSchema).min(1).max(mostAtOnce),
  command: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('edit'), patch: casePatchSchema }),
    z.object({ kind: z.literal('assign'), ownerId: idSchema, note: text.optional() }),
    z.object({ kind: z.literal('park'), until: typedDaySchema, text }),
    z.object({ kind: z.literal('pickUp') }),
    z.object({ kind: z.literal('noReplyNeeded'), reason: text.optional() }),
    z.object({ kind: z.literal('skip'), reason: text.min(1) }),
    z.object({ kind: z.literal('comment'), text: text.min(1) }),
    z.object({ kind: z.literal('applyFixes') }),
    logTouchInputSchema.omit({ id: true }).extend({ kind: z.literal('logTouch') }),
  ]),
});
export type ManyInput = z.infer<typeof manyInputSchema>;

export const capacitySchema = z.object({
  inProgress: z.number(),
  /** Null where the edition names none. */
  limit: z.number().nullable(),
  full: z.boolean(),
  /** Cases that wait in the shared queue; null where there is none. */
  waiting: z.number().nullable(),
  /** The one that is next in the shared queue, and why; null where none waits. */
  next: z.object({ caseNumber: z.string(), subject: z.string(), why: z.string() }).nullable(),
});

/** What is missing of the Required 10, each with the command that mends it in place. */
export const gapsSchema = z.array(
  z.object({
    item: z.string(),
    label: z.string(),
    phase: z.enum(['picking-up', 'managing', 'closing']),
    why: z.string(),
    fix: z.enum([
      'pickUp', 'assign', 'linkContact', 'nextStep', 'setAdmin', 'linkOpportunity', 'setCloseDate', 'setRenewalRisk', 'logTouch',
      'close', 'elsewhere',
    ]),
    /** The record that the fix changes; null when there is none yet. */
    recordId: idSchema.nullable(),
    /** What to write at one key, best first. */
    offers: z.array(z.object({ value: z.string(), label: z.string(), why: z.string() })),
  }),
); // prettier-ignore
export type Gaps = z.infer<typeof gapsSchema>;

export const choicesInputSchema = z.object({
  of: z.enum(['contact', 'admin', 'opportunity', 'account', 'advocate', 'user', 'duplicate', 'lead']),
  /** The case for which one is chosen; those near to it come first. */
  caseId: idSchema.nullable(),
  /** The account for which one is chosen, where it is not that of the case. */
  accountId: idSchema.optional(),
  search: z.string().max(200),
});
export const choicesSchema = z.array(
  z.object({ value: z.string(), label: z.string(), detail: z.string().nullable(), why: z.string().nullable() }),
);

export const flowSchema = z.object({
  id: z.string(),
  title: z.string(),
  rules: z.array(z.string()),
  keywords: z.array(z.string()),
  asks: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['text', 'number', 'day', 'user', 'case', 'opportunity', 'contact', 'account', 'yes-no']),
      default: z.string().nullable(),
    }),
  ),
});
const recipientSchema = z.enum([
  'customer', 'case-comment', 'opportunity-feed', 'support-ticket', 'support-team', 'sales-support', 'manager', 'regional-asm',
]); // prettier-ignore
const stepCommon = { text: z.string(), ours: z.boolean() };
export const flowPlanSchema = z.object({
  flow: flowSchema,
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.object({ ...stepCommon, kind: z.literal('do') }),
      z.object({
        ...stepCommon,
        kind: z.literal('write'),
        writes: z.array(
          z.object({ field: z.string(), label: z.string(), from: z.string().nullable(), to: z.string() }),
        ),
        assignByRules: z.boolean(),
      }),
      /** `saved`: written by the app as a comment or post; otherwise a draft that the person sends. */
      z.object({
        ...stepCommon,
        kind: z.literal('message'),
        to: recipientSchema,
        message: z.string(),
        saved: z.boolean(),
      }),
      z.object({ ...stepCommon, kind: z.literal('reminder'), subject: z.string(), day: z.string() }),
      z.object({ ...stepCommon, kind: z.literal('absence'), subject: z.string(), from: z.string(), to: z.string() }),
      z.object({
        ...stepCommon,
        kind: z.literal('close'),
        outcome: z.enum(['resolved', 'duplicate', 'unresponsive', 'na']),
        resolutionAction: z.string(),
        blockers: z.array(z.object({ rule: z.string(), message: z.string() })),
        warnings: z.array(z.object({ rule: z.string(), message: z.string() })),
      }),
    ]),
  ),
  /** Questions that are still open, by id, in order. */
  open: z.array(z.string()),
  missing: z.array(z.string()),
});
export type FlowPlanned = z.infer<typeof flowPlanSchema>;

export const flowInputSchema = z.object({
  flowId: z.string().max(60),
  caseId: idSchema,
  answers: z.record(z.string().max(60), text),
});
export const runFlowInputSchema = flowInputSchema.extend({
  /** For the warnings of a closing step. */
  reason: text.optional(),
  /** Messages as a person changed them, by the step's place in the plan. */
  messages: z.record(z.string().max(4), text).optional(),
});

export const newCaseInputSchema = z.object({
  accountId: idSchema.optional(),
  contactId: idSchema.optional(),
  leadId: idSchema.optional(),
  opportunityId: idSchema.optional(),
  description: z.string().max(32_000),
  type: z.string().max(255).optional(),
  reason: z.string().max(255).optional(),
  /** Whose department asks, when it is not mine: the subject follows from it (NEW-1). */
  department: z.string().max(80).optional(),
  /** Put after the trigger's label. */
  about: z.string().max(200).optional(),
  sdrSubject: z.enum(['FO Opp', 'SDR Created']).optional(),
  /** NEW-5: create it and own it. */
  ownIt: z.boolean().optional(),
});
export const newCaseDraftSchema = z.object({
  subject: z.string().nullable(),
  priority: z.string(),
  ownerId: z.string().nullable(),
  assignByRules: z.boolean(),
  openCase: z.object({ id: z.string(), caseNumber: z.string(), owner: z.string().nullable() }).nullable(),
  message: z.string().nullable(),
  problems: z.array(z.object({ rule: z.string(), message: z.string() })),
});

export const coverSchema = z.object({
  /** My own last day away, while I am away today; figures are paused until then. */
  awayUntil: z.string().nullable(),
  /** Cases of colleagues I cover for whose customer wrote meanwhile, the longest waiting first. */
  cards: z.array(
    z.object({
      id: z.string(),
      caseNumber: z.string(),
      subject: z.string(),
      account: z.string().nullable(),
      owner: z.string(),
      /** Their last day away. */
      until: z.string(),
      /** When the customer wrote, in milliseconds. */
      wroteAt: z.number(),
    }),
  ),
});
export const absenceInputSchema = z.object({ from: typedDaySchema, to: typedDaySchema, coverId: idSchema });
export const handOverSchema = z.object({
  /** My cases in progress, in the order of the day. */
  cases: z.array(
    z.object({
      id: z.string(),
      caseNumber: z.string(),
      subject: z.string(),
      account: z.string().nullable(),
      status: z.string(),
      nextStep: z.string().nullable(),
      nextStepsDate: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** Who could cover, the nearest in region and language first. */
  covers: z.array(
    z.object({ value: z.string(), label: z.string(), detail: z.string().nullable(), why: z.string().nullable() }),
  ),
});

export const touchpointsSchema = z.object({
  touchpoints: z.array(z.object({ id: z.string(), day: z.string(), subject: z.string(), done: z.boolean() })),
  /** When a check-in is owed; null when none is. */
  checkInDue: z.string().nullable(),
});
export const planTouchpointInputSchema = z.object({
  caseId: idSchema,
  day: typedDaySchema,
  subject: z.string().min(1).max(255),
});
export const movedTaskInputSchema = z.object({ id: idSchema, day: typedDaySchema });

export const cleanUpSchema = z.object({
  /** Falls to zero: open cases past their limit, and cases with a gap, each counted once. */
  score: z.number(),
  sections: z.array(
    z.object({
      rule: z.string(),
      label: z.string(),
      ids: z.array(idSchema),
      /** Those of `ids` that `fixMany` can mend by itself. */
      fixable: z.array(idSchema),
    }),
  ),
});
export type CleanUp = z.infer<typeof cleanUpSchema>;

export const daySummarySchema = z.object({
  day: daySchema,
  touches: z.number(),
  closed: z.number(),
  parked: z.number(),
  skipped: z.number(),
  pickedUp: z.number(),
  /** Cases worked at all today. */
  cases: z.number(),
  /** Still owed today. */
  left: z.number(),
});

export const pickedUpSchema = savedSchema.extend({ caseNumber: z.string() });
