import { z } from 'zod';
import { bandSchema, caseRowSchema } from '#shared/lists';

/** A moment, in milliseconds since 1970. */
const moment = z.number();
const maybe = z.string().nullable();

const obligationKindSchema = z.enum([
  'review', 'reply', 'answer', 'meeting', 'next-step', 'cadence', 'target', 'limit', 'close-date', 'check-in', 'hygiene', 'closable',
]); // prettier-ignore

/** A sentence and the handbook rule that it rests on. */
const findingSchema = z.object({ rule: z.string(), message: z.string() });
const reasonedSchema = z.object({ rule: z.string(), why: z.string() });

const lifeSchema = z.object({
  openedAt: moment,
  startedAt: moment.nullable(),
  closedAt: moment.nullable(),
  reviewDueAt: moment.nullable(),
  targetAt: moment.nullable(),
  limitAt: moment.nullable(),
  targetDays: z.number().nullable(),
  limitDays: z.number().nullable(),
  exemptBy: z.enum(['trigger', 'callback']).nullable(),
  touches: z.array(
    z.object({
      label: z.string(),
      channel: z.enum(['email', 'call']),
      day: z.number(),
      wantedAt: moment,
      loggedAt: moment.nullable(),
    }),
  ),
  ended: z
    .object({
      by: z.enum(['reply', 'blocked', 'engaged', 'callback', 'high-value', 'closed', 'all-logged']),
      at: moment.nullable(),
    })
    .nullable(),
  trying: z.object({ since: moment, longEnoughAt: moment }).nullable(),
});

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: maybe,
  email: maybe,
  phone: maybe,
  language: maybe,
  optedOut: z.boolean(),
  bounced: z.boolean(),
});

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  region: maybe,
  carr: z.number().nullable(),
  lam: z.number().nullable(),
  employees: z.number().nullable(),
  subscriptionEnd: maybe,
  autoRenew: z.boolean().nullable(),
  admin: maybe,
  highValue: z.boolean(),
  /** `Tier 2`, `Rank 1`, or null where the edition has neither; `Tier unknown` where the figures do not decide. */
  standing: z.object({ name: z.string(), ...reasonedSchema.shape, next: maybe }).nullable(),
  covered: z.object({ value: z.boolean().nullable(), why: z.string() }),
});

const opportunitySchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  stage: z.string(),
  closed: z.boolean(),
  won: z.boolean(),
  closeDate: maybe,
  amount: z.number().nullable(),
  nArr: z.number().nullable(),
  renewalRisk: maybe,
});

const otherCaseSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  subject: z.string(),
  status: z.string(),
  owner: maybe,
  open: z.boolean(),
});

const activitySchema = z.object({
  id: z.string(),
  kind: z.enum(['email', 'call', 'meeting', 'task', 'request', 'note']),
  direction: z.enum(['in', 'out']).nullable(),
  subject: z.string(),
  body: maybe,
  /** Only of a mail that has no plain body. Untrusted: shown sanitised, in a frame without scripts. */
  html: maybe,
  at: z.string(),
  endsAt: maybe,
  who: maybe,
  to: maybe,
  outcome: maybe,
  auto: z.boolean(),
  done: z.boolean(),
});

const diagnosticSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  field: z.enum(['nextSteps', 'nextStepsDate', 'feedback']),
  message: z.string(),
  /** UTF-16 units of the field's text. */
  start: z.number(),
  end: z.number(),
  fixable: z.boolean(),
});

/** A case with all that its desk shows. */
export const caseDetailSchema = z.object({
  row: caseRowSchema,
  trigger: z.object({ name: z.string(), category: z.string() }).nullable(),
  closed: z.boolean(),
  mine: z.boolean(),
  routedAt: moment.nullable(),
  createdAt: z.string(),
  life: lifeSchema,
  obligations: z.array(
    z.object({
      kind: obligationKindSchema,
      band: bandSchema,
      dueAt: moment.nullable(),
      detail: maybe,
      rule: z.string(),
    }),
  ),
  nextSteps: maybe,
  nextStepsDate: maybe,
  feedback: maybe,
  resolutionAction: maybe,
  /** What the linter says of Next Steps, their date and Feedback. */
  diagnostics: z.array(diagnosticSchema),
  description: maybe,
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The lines of Context that are no facts. */
  context: maybe,
  cta: maybe,
  type: maybe,
  reason: maybe,
  webEmail: maybe,
  ticketUrl: maybe,
  contact: personSchema.nullable(),
  lead: z.object({ id: z.string(), name: z.string(), company: maybe, email: maybe, converted: z.boolean() }).nullable(),
  account: accountSchema.nullable(),
  opportunity: opportunitySchema.nullable(),
  duplicateOf: otherCaseSchema.nullable(),
  /** Other cases on the same account, open ones first. */
  others: z.array(otherCaseSchema),
  /** A High Value Account case, which has a plan for its year (HVA-3). */
  highValue: z.boolean(),
  /** The Required 10 of the edition, in its order, each with a sentence why. */
  requiredTen: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      phase: z.enum(['picking-up', 'managing', 'closing']),
      result: z.enum(['met', 'missing', 'not-applicable', 'not-yet-due']),
      why: z.string(),
    }),
  ),
  /** The gate's word on each outcome; `status` is null where the edition has none for it. */
  closing: z.array(
    z.object({
      outcome: z.enum(['resolved', 'duplicate', 'unresponsive', 'na']),
      status: maybe,
      allowed: z.boolean(),
      blockers: z.array(findingSchema),
      warnings: z.array(findingSchema),
    }),
  ),
  activities: z.array(activitySchema),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;
