import type { EditionId } from '#shared/domain';
import { z } from 'zod';
import type { EditionChanges } from './extend-edition.ts';
import { fy25 } from './fy25.ts';
import { fy26 } from './fy26.ts';
import { LINT_RULE_IDS, TRIGGER_IDS } from './known-ids.data.ts';

/** What a team's own edition may change, as it stands in a file. Unknown names are refused: they would be typing errors. */

const label = z.string().trim().min(1, { error: 'some text' });
const labels = z.array(label);
const positive = z.number().positive();
const orNone = <T extends z.ZodType>(type: T) => type.nullable();
const priority = z.enum(['High', 'Medium', 'Low']);
const region = z.enum(['AMER', 'EMEA', 'APJ', 'APAC']);
const category = z.enum(['inbound', 'churn', 'expansion', 'renewal', 'high-value']);
const editionId = z.enum([
  'fy26',
  'fy25',
  'global-digital-smb',
  'pooled-amer',
  'smb-ae',
]) satisfies z.ZodType<EditionId>;
const part = z.enum([
  'segment',
  'tiers',
  'rank',
  'lifecycle',
  'triggers',
  'statuses',
  'sla',
  'cadence',
  'capacity',
  'required-ten',
  'next-steps',
  'closing',
  'dictionaries',
  'flows',
]);

const segment = z.strictObject({
  carrBelow: orNone(positive),
  carrUncertainFrom: orNone(positive),
  employeesFrom: orNone(positive),
  employeesBelow: orNone(positive),
  ultimateCovered: z.boolean(),
  excludedCountries: labels,
  regions: orNone(z.array(region)),
  territories: z.array(z.array(region)),
  movesUpNextQuarter: z.boolean(),
});

const caseTypes = z.strictObject({
  digitalTouch: z.boolean(),
  highValue: z.boolean(),
  checkIns: z.boolean(),
  urgentRenewal: z.boolean(),
  churn: z.boolean(),
  expansion: z.boolean(),
  inbound: z.boolean(),
});

const tiers = z.strictObject({
  topCarrAbove: positive,
  lowCarrBelow: positive,
  lowLamBelow: positive,
  caseTypes: z.strictObject({ 1: caseTypes, 2: caseTypes, 3: caseTypes }),
});

const rank = z.strictObject({
  topRows: z.array(
    z.strictObject({
      carr: positive,
      totalFunding: positive,
      industryCounts: z.boolean(),
      lam: positive,
      needed: z.int().min(1).max(4),
    }),
  ),
  industries: labels,
  lowCarrBelow: positive,
  lowLamBelow: positive,
});

const executives = z.strictObject({
  lifecycle: z
    .array(
      z.strictObject({
        phase: z.enum(['implementation', 'adoption', 'expansion', 'renewal']),
        monthsLeftAbove: orNone(z.int().positive()),
      }),
    )
    .min(1),
  callPrepPrefix: label,
  qualificationWords: labels,
  consult: labels,
});

const meaning = z.discriminatedUnion('group', [
  z.strictObject({ group: z.literal('open') }),
  z.strictObject({
    group: z.literal('in-progress'),
    stage: orNone(z.enum(['attempting', 'blocked', 'engaged'])),
  }),
  z.strictObject({
    group: z.literal('closed'),
    outcome: orNone(z.enum(['resolved', 'duplicate', 'unresponsive', 'na'])),
  }),
]);

const severities = z.strictObject(
  Object.fromEntries(LINT_RULE_IDS.map((id) => [id, z.enum(['error', 'warning', 'info'])])) as Record<
    (typeof LINT_RULE_IDS)[number],
    z.ZodEnum<{ error: 'error'; warning: 'warning'; info: 'info' }>
  >,
);

const reviewTime = z.union([z.strictObject({ hours: positive }), z.strictObject({ days: z.int().positive() })], {
  error: 'hours or days, like {"hours": 24}',
});

export const changesSchema = z
  .strictObject({
    borrowed: z.array(z.strictObject({ part, from: editionId })),
    notDefined: z.array(z.strictObject({ part, says: label })),
    segment,
    ownership: z.strictObject({
      owner: z.enum(['regional-sales-user', 'pooled-sales-user', 'person']),
      salesUsers: labels,
      resetsAdvocateOwned: z.boolean(),
    }),
    tiers: orNone(tiers),
    highValueCriteria: labels,
    rank: orNone(rank),
    caseSources: labels,
    executives: orNone(executives),
    triggers: z.array(
      z.strictObject({ id: z.enum(TRIGGER_IDS), labels: labels.min(1), category, exempt: z.boolean() }),
    ),
    priorities: z.strictObject({
      inbound: priority,
      churn: priority,
      expansion: priority,
      renewal: priority,
      'high-value': priority,
    }),
    statuses: z.array(z.strictObject({ label, meaning })).min(1),
    firstReview: orNone(z.strictObject({ High: reviewTime, Medium: reviewTime, Low: reviewTime })),
    firstReviewCounts: z.enum(['clock', 'working-days']),
    targetDays: orNone(z.int().positive()),
    limitDays: orNone(z.int().positive()),
    closingCounts: z.enum(['calendar-days', 'working-days']),
    tryingDays: z.int().positive(),
    tryingCounts: z.enum(['first-attempt', 'first-attempt-or-limit', 'opening']),
    cadence: z.array(
      z.strictObject({
        id: z.enum(['email-1', 'call-1', 'email-2', 'email-3', 'email-4']),
        label,
        channel: z.enum(['email', 'call']),
        nth: z.int().positive(),
        day: z.int().positive(),
      }),
    ),
    lastAttemptDay: orNone(z.int().positive()),
    checkInDays: z.int().positive(),
    capacity: orNone(
      z.strictObject({
        inProgress: z.int().positive(),
        countsHighValue: z.boolean(),
        newCasesAMonth: z.int().positive(),
      }),
    ),
    queue: orNone(z.enum(['routed', 'shared'])),
    requiredTen: z.array(z.enum(fy26.requiredTen)),
    requiredTenTerms: z.strictObject({
      leadConvertedBeforeClosing: z.boolean(),
      closeDateNotPast: z.boolean(),
      guaranteedChurnIsLost: z.boolean(),
      feedbackRequired: z.boolean(),
    }),
    closingRules: z.array(z.enum([...new Set([...fy26.closingRules, ...fy25.closingRules])])),
    workingRoles: z.array(
      z.enum(['advocate', 'manager', 'renewals-manager', 'new-logo-ae', 'bdr', 'sales-user', 'stakeholder']),
    ),
    resolutionActions: labels.min(1),
    caseReasons: labels,
    lintSeverities: severities,
  })
  .partial() satisfies z.ZodType<Loose<EditionChanges>>;

/** Optional properties as zod reads them. */
type Loose<Type> = { readonly [Key in keyof Type]?: Type[Key] | undefined };
