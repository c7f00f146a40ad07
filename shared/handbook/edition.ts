import type { EditionId, Priority, Role } from '#shared/domain';
import type { ExecutiveTerms, OwnershipTerms, RankTerms, SegmentTerms, TierTerms } from './account-terms.ts';

/** An edition that a team wrote for itself. */
export type CustomEditionId = `custom:${string}`;

export type TriggerCategory = 'inbound' | 'churn' | 'expansion' | 'renewal' | 'high-value';

export type TriggerId =
  | 'contact-sales'
  | 'pql'
  | 'support-ticket'
  | 'sdr-created'
  | 'email-to-case'
  | 'partner-opp'
  | 'referral'
  | 'ar-request'
  | 'auto-renew-off'
  | 'renewal-payment-failure'
  | 'underutilization'
  | 'high-ptc'
  | 'first-order'
  | 'first-order-startup'
  | 'qsr-payment-failure'
  | 'overage-qsr-off'
  | 'customer-mql'
  | 'duo-trial'
  | 'high-pte'
  | 'growth-signal'
  | 'po-renewal'
  | 'eoa'
  | 'multiyear'
  | 'will-churn'
  | 'renewal-will-fail'
  | 'free-user-limit'
  | 'renewal-duo'
  | 'missing-renewal-opp'
  | 'overdue-renewal'
  | 'hva'
  | 'hva-check-in'
  | 'hva-future';

/** TRIG-2: what made the case. Ids are stable across editions, labels are what subjects start with. */
export interface Trigger {
  readonly id: TriggerId;
  readonly labels: readonly string[];
  readonly category: TriggerCategory;
  /** SLA-4: the 15-day limit does not hold. */
  readonly exempt: boolean;
}

export type Outcome = 'resolved' | 'duplicate' | 'unresponsive' | 'na';

/** What a status means. `stage` is null where an edition has one plain In Progress. */
export type StatusMeaning =
  | { readonly group: 'open' }
  | { readonly group: 'in-progress'; readonly stage: 'attempting' | 'blocked' | 'engaged' | null }
  | { readonly group: 'closed'; readonly outcome: Outcome | null };

export interface Status {
  readonly label: string;
  readonly meaning: StatusMeaning;
}

/** CAD: the `nth` outbound of its channel, wanted on `day` (the first is the day work starts). */
export interface CadenceTouch {
  readonly id: 'email-1' | 'call-1' | 'email-2' | 'email-3' | 'email-4';
  readonly label: string;
  readonly channel: 'email' | 'call';
  readonly nth: number;
  readonly day: number;
}

export type RequiredTenId =
  | 'R10-1'
  | 'R10-2'
  | 'R10-3'
  | 'R10-4'
  | 'R10-5'
  | 'R10-6'
  | 'R10-7'
  | 'R10-8'
  | 'R10-9'
  | 'R10-10'
  | 'R10-11'
  | 'R10-12';

/** Where the editions' Required 10 differ beyond the list of items. */
export interface RequiredTenTerms {
  /** R10-3: a closed case may not keep an unconverted lead. */
  readonly leadConvertedBeforeClosing: boolean;
  /** R10-7: the Close Date of an open opportunity may not lie in the past. */
  readonly closeDateNotPast: boolean;
  /** R10-8: a guaranteed churn must be Closed Lost. */
  readonly guaranteedChurnIsLost: boolean;
  /** R10-12: Feedback is needed; otherwise a blank one is not applicable. */
  readonly feedbackRequired: boolean;
}

/** The rules of the closing gate. Ids are stored in overrides: never reuse one. */
export type ClosingRuleId =
  'HVA-2' | 'CLOSE-1' | 'CLOSE-2' | 'CLOSE-3' | 'CLOSE-4' | 'CLOSE-5' | 'CLOSE-6' | 'UC-5' | RequiredTenId;

export type LintRuleId =
  | 'required'
  | 'date-first'
  | 'date-format'
  | 'date-valid'
  | 'date-not-future'
  | 'initials'
  | 'initials-form'
  | 'step-missing'
  | 'step-specific'
  | 'separator'
  | 'newest-first'
  | 'length'
  | 'due-date-required'
  | 'due-date-not-past'
  | 'due-date-after-entry'
  | 'due-date-working-day'
  | 'feedback-required'
  | 'feedback-na-form'
  | 'feedback-not-next-steps';

export type Severity = 'error' | 'warning' | 'info';

/** SLA-1: clock hours, or calendar days to the same time of day in the Advocate's zone. */
export type ReviewTime = { readonly hours: number } | { readonly days: number };

/** CAP: how many cases one Advocate works at a time. */
export interface CapacityTerms {
  readonly inProgress: number;
  /** The handbook is silent here: whether a High Value Account case takes a place. */
  readonly countsHighValue: boolean;
  /** About how many new cases reach a team in a month. */
  readonly newCasesAMonth: number;
}

/** A part of the handbook that an edition may have, borrow or leave open. */
export type HandbookPart =
  | 'segment'
  | 'tiers'
  | 'rank'
  | 'lifecycle'
  | 'triggers'
  | 'statuses'
  | 'sla'
  | 'cadence'
  | 'capacity'
  | 'required-ten'
  | 'next-steps'
  | 'closing'
  | 'dictionaries'
  | 'flows';

/** A part that an edition does not write itself and takes from another; shown with the mark "borrowed". */
export interface BorrowedPart {
  readonly part: HandbookPart;
  readonly from: EditionId;
}

/** A part that an edition does not define, and what the app does instead, in a sentence. */
export interface UndefinedPart {
  readonly part: HandbookPart;
  readonly says: string;
}

/** One edition of the handbook as data. `defineEdition` turns it into a `HandbookEdition`. */
export interface EditionData {
  readonly id: EditionId | CustomEditionId;
  readonly name: string;
  /** The built-in edition whose document its rules rest on: itself, or what a custom edition started from. */
  readonly basis: EditionId;
  readonly borrowed: readonly BorrowedPart[];
  readonly notDefined: readonly UndefinedPart[];

  readonly segment: SegmentTerms;
  readonly ownership: OwnershipTerms;
  /** Null where accounts have no tiers. */
  readonly tiers: TierTerms | null;
  /** TIER-2: what to weigh where High Value Accounts are chosen by judgement. */
  readonly highValueCriteria: readonly string[];
  /** Null where accounts have no rank. */
  readonly rank: RankTerms | null;
  /** RANK-3: where cases come from, in an edition that names sources in place of triggers. */
  readonly caseSources: readonly string[];
  /** Null where the edition is not about Account Executives. */
  readonly executives: ExecutiveTerms | null;

  /** In the order in which the handbook lists them. */
  readonly triggers: readonly Trigger[];
  /** TRIG: the priority of a case that a machine makes. */
  readonly priorities: Readonly<Record<TriggerCategory, Priority>>;
  readonly statuses: readonly Status[];
  /** SLA-1; null where the edition sets none. */
  readonly firstReview: Readonly<Record<Priority, ReviewTime>> | null;
  /** The handbook is silent here: by the clock, or in working days, of which each 24 hours are one. */
  readonly firstReviewCounts: 'clock' | 'working-days';
  /** SLA-2, in calendar days from opening; null where the edition sets none. */
  readonly targetDays: number | null;
  /** SLA-3, in calendar days from opening; null where the edition sets none. */
  readonly limitDays: number | null;
  /** The handbook is silent here: what target and limit are counted in. */
  readonly closingCounts: 'calendar-days' | 'working-days';
  /** CLOSE-3: days of trying before a case counts as unresponsive. */
  readonly tryingDays: number;
  /**
   * The handbook is silent here: whether those days count from the first attempt, from opening, or from the first attempt
   * unless the limit to close comes first and every touch was made.
   */
  readonly tryingCounts: 'first-attempt' | 'first-attempt-or-limit' | 'opening';
  /** In the order of their days. */
  readonly cadence: readonly CadenceTouch[];
  /** Ours: the day of an optional last attempt, because the prescribed touches end early; null for none. */
  readonly lastAttemptDay: number | null;
  /** HVA-3: days without engagement after which a check-in is owed. */
  readonly checkInDays: number;
  /** Null where the edition names no capacity. */
  readonly capacity: CapacityTerms | null;
  /** QUEUE: cases are routed to a person, or picked up from a shared queue; null where the edition has neither. */
  readonly queue: 'routed' | 'shared' | null;
  readonly requiredTen: readonly RequiredTenId[];
  readonly requiredTenTerms: RequiredTenTerms;
  /** What the gate asks before a case closes. A Required-10 item is asked only where the edition lists the item too. */
  readonly closingRules: readonly ClosingRuleId[];
  /** R10-2: who may own a case that is worked. */
  readonly workingRoles: readonly Role[];
  readonly resolutionActions: readonly string[];
  /** DICT: why a case exists; empty where the edition has no such dictionary. */
  readonly caseReasons: readonly string[];
  readonly lintSeverities: Readonly<Record<LintRuleId, Severity>>;
}

export interface HandbookEdition extends EditionData {
  /** TRIG-2: the trigger whose label the subject starts with, in any case; the longest label wins. */
  triggerOf(subject: string): Trigger | null;
  /** What a status says, whatever its dash or colon; an unknown one is read by its first word. */
  meaningOf(status: string): StatusMeaning;
  /** Whether a Resolution Action stands in the dictionary, in any case. */
  knowsResolutionAction(action: string): boolean;
}
