import fc from 'fast-check';
import type { Activity, Case } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { createCalendar, formatDay, formatInstant, parseDay, parseInstant } from '#shared/lib';
import type { CaseContext } from '#shared/rules';
import { aContact, aContext, anAccount, anActivity, anOpportunity } from './builders.ts';

/** A case in its surroundings at an instant, with dues, meetings and replies crowded around it. */
export interface RandomScene {
  readonly theCase: Case;
  readonly context: CaseContext;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const FROM = parseInstant('2025-05-20T00:00:00Z');
const TO = parseInstant('2025-06-25T00:00:00Z');
const FIRST_DAY = parseDay('2025-05-20')!;

const instant = fc.oneof(
  fc.integer({ min: FROM / 1000, max: TO / 1000 }).map((seconds) => seconds * 1000),
  // Whole hours meet: dues, days and activities at one instant are where an edge is missed.
  fc.integer({ min: FROM / 3_600_000, max: TO / 3_600_000 }).map((hours) => hours * 3_600_000),
);
const instantText = instant.map(formatInstant);
const dayText = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 50 }).map(formatDay);

const activity: fc.Arbitrary<Activity> = fc
  .record(
    {
      kind: fc.constantFrom('email', 'call', 'meeting', 'task', 'request', 'note'),
      direction: fc.constantFrom('in', 'out'),
      at: instantText,
      done: fc.boolean(),
      auto: fc.boolean(),
      subject: fc.constantFrom('Mail', 'No reply needed'),
      byId: fc.constantFrom('u-kk', 'u-ms'),
      caseId: fc.constantFrom('c1', 'c1', 'c1', 'another'),
      accountId: fc.constant('a1'),
      contactId: fc.constant('k1'),
    },
    { requiredKeys: ['kind', 'at', 'caseId'] },
  )
  .map(anActivity);

const theCase: fc.Arbitrary<Case> = fc.record(
  {
    id: fc.constant('c1'),
    caseNumber: fc.constant('1001'),
    subject: fc.constantFrom('Contact Sales Request', 'PO Required', 'High Value Account', 'Question', 'FO Opp'),
    priority: fc.constantFrom('High', 'Medium', 'Low'),
    status: fc.constantFrom(...fy26.statuses.map(({ label }) => label), 'Open', 'In Progress: Attempting Contact'),
    ownerId: fc.constant('u-kk'),
    createdAt: instantText,
    modifiedAt: instantText,
    routedAt: instantText,
    startedAt: instantText,
    nextSteps: fc.constantFrom('2025-06-01 KK Sent order form to customer', 'Contact', ''),
    nextStepsDate: dayText,
    resolutionAction: fc.constantFrom('Answered Question', 'Other'),
    feedback: fc.constantFrom('NA', ''),
  },
  { requiredKeys: ['id', 'caseNumber', 'subject', 'priority', 'status', 'ownerId', 'createdAt', 'modifiedAt'] },
);

const opportunity = fc
  .record(
    { closeDate: dayText, closed: fc.boolean(), type: fc.constantFrom('Renewal', 'Growth') },
    { requiredKeys: [] },
  )
  .map(anOpportunity);

const context: fc.Arbitrary<CaseContext> = fc
  .record({
    account: fc.option(fc.constant(anAccount({ carr: 5000 })), { nil: undefined }),
    contact: fc.option(fc.constant(aContact()), { nil: undefined }),
    opportunity: fc.option(opportunity, { nil: undefined }),
    accountHasOpenOpportunity: fc.boolean(),
    activities: fc.array(activity, { maxLength: 8 }),
  })
  .map(aContext);

/** Built once: the offsets of a zone are read when they are first asked for. */
const calendars = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'].map((zone) =>
  createCalendar({ zone, holidays: ['2025-06-13', '2025-06-19'] }),
);

export const scenes: fc.Arbitrary<RandomScene> = fc.record({
  theCase,
  context,
  calendar: fc.constantFrom(...calendars),
  at: instant,
});
