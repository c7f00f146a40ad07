import { oc } from '@orpc/contract';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);
const id = z.string().max(64);
const regionSchema = z.enum(['AMER', 'EMEA', 'APJ', 'APAC']);
const standingSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const notionSchema = z.enum(['tier', 'rank']);
const saidSchema = z.object({ rule: z.string(), says: z.string() });

/** Which accounts, in which order. `standing` is the tier or the rank, whichever the edition has. */
export const accountSelectionSchema = z.object({
  search: z.string().max(200),
  sort: z.enum(['name', 'carr', 'renewal', 'cases']),
  covered: z.enum(['any', 'yes', 'no', 'unknown']),
  standing: z.enum(['any', '1', '2', '3', 'unknown']),
  highValue: z.boolean(),
  /** The subscription ends within 90 days from today. */
  renewsSoon: z.boolean(),
  /** No GitLab admin is set. */
  noAdmin: z.boolean(),
});
export type AccountSelection = z.infer<typeof accountSelectionSchema>;

const accountRowSchema = z.object({
  id,
  name: z.string(),
  region: regionSchema.nullable(),
  carr: z.number().nullable(),
  renewsOn: z.string().nullable(),
  covered: z.boolean().nullable(),
  standing: standingSchema.nullable(),
  highValue: z.boolean(),
  openCases: z.number(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const accountWindowSchema = z.object({
  /** Rises with each change of any account. */
  version: z.number(),
  /** Accounts of the selection, and all that this laptop knows. */
  total: z.number(),
  all: z.number(),
  /** What `standing` is in the edition in force; null where accounts have neither. */
  notion: notionSchema.nullable(),
  offset: z.number(),
  rows: z.array(accountRowSchema),
});
export type AccountWindow = z.infer<typeof accountWindowSchema>;

const conditionSchema = z.object({
  says: z.string(),
  has: z.string().nullable(),
  holds: z.boolean(),
  lacks: z.string().nullable(),
});

export const accountDetailSchema = z.object({
  id,
  name: z.string(),
  region: regionSchema.nullable(),
  country: z.string().nullable(),
  industry: z.string().nullable(),
  webDomain: z.string().nullable(),
  employees: z.number().nullable(),
  carr: z.number().nullable(),
  lam: z.number().nullable(),
  totalFunding: z.number().nullable(),
  ultimate: z.boolean().nullable(),
  highValue: z.boolean(),
  gitlabAdmin: z.string().nullable(),
  billingAddressComplete: z.boolean().nullable(),
  renewsOn: z.string().nullable(),
  autoRenew: z.boolean().nullable(),
  owner: z.string().nullable(),
  ownerNote: saidSchema.nullable(),
  segment: z.object({ covered: z.boolean().nullable(), why: z.string() }),
  /** TIER, RANK: null where the edition has neither. */
  standing: z
    .object({
      notion: notionSchema,
      rule: z.string(),
      value: standingSchema.nullable(),
      why: z.string(),
      missing: z.array(z.string()),
      rows: z.array(
        z.object({
          value: standingSchema,
          needed: z.number(),
          conditions: z.array(conditionSchema),
          fired: z.boolean(),
        }),
      ),
      next: z.object({ value: standingSchema, says: z.string() }).nullable(),
    })
    .nullable(),
  /** RANK-2: the rank that counts, and the notes behind it, the newest first; null where the edition has no ranks. */
  rank: z
    .object({
      inForce: standingSchema.nullable(),
      inSalesforce: standingSchema.nullable(),
      notes: z.array(
        z.object({
          by: z.string().nullable(),
          at: z.string(),
          from: standingSchema.nullable(),
          to: standingSchema.nullable(),
          why: z.string(),
        }),
      ),
    })
    .nullable(),
  lifecycle: z.object({ phase: z.string().nullable(), rule: z.string(), why: z.string() }).nullable(),
  /** TIER: the kinds of case that the account can get; null where the edition or the figures do not say. */
  caseTypes: z.record(z.string(), z.boolean()).nullable(),
  /** The open High Value Account case, for the plan of the year. */
  highValueCaseId: id.nullable(),
  contacts: z.array(
    z.object({
      id,
      name: z.string(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      language: z.string().nullable(),
      optedOut: z.boolean(),
      bounced: z.boolean(),
    }),
  ),
  /** Open ones first, the earliest close date first. */
  opportunities: z.array(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      stage: z.string(),
      state: z.enum(['open', 'won', 'lost']),
      closeDate: z.string().nullable(),
      amount: z.number().nullable(),
      nArr: z.number().nullable(),
      renewalRisk: z.string().nullable(),
      ownerNote: saidSchema.nullable(),
    }),
  ),
  /** Open ones first, the most pressing first. */
  cases: z.array(
    z.object({
      id,
      caseNumber: z.string(),
      subject: z.string(),
      status: z.string(),
      owner: z.string().nullable(),
      open: z.boolean(),
      /** Of an open case: its band, and why it has it. */
      band: z.enum(['breached', 'now', 'slipping', 'planned', 'quiet']).nullable(),
      reason: z.string().nullable(),
      at: z.string(),
    }),
  ),
  /** What happened with the account, its contacts and its cases in the last 120 days, the newest first. */
  activities: z.array(
    z.object({
      id,
      kind: z.enum(['email', 'call', 'meeting', 'task', 'request', 'note']),
      direction: z.enum(['in', 'out']).nullable(),
      subject: z.string(),
      at: z.string(),
      who: z.string().nullable(),
      case: z.object({ id, caseNumber: z.string() }).nullable(),
    }),
  ),
  /** How many there are in all; more than are given where the year was busy. */
  activityCount: z.number(),
});
export type AccountDetail = z.infer<typeof accountDetailSchema>;

/** The accounts that this laptop knows: their list, and one at a time. */
export const accountsContract = {
  window: base
    .input(
      z.object({
        selection: accountSelectionSchema,
        offset: z.number().int().min(0),
        limit: z.number().int().min(0).max(500),
      }),
    )
    .output(accountWindowSchema),
  /** The index of an account in the selection, or -1. */
  indexOf: base.input(z.object({ selection: accountSelectionSchema, id })).output(z.number()),
  /** An account by its id, or that of a case; null when it is not on this laptop, or the case has none. */
  open: base.input(z.union([z.object({ id }), z.object({ caseId: id })])).output(accountDetailSchema.nullable()),
};
