import type { CASE_STATUSES } from '../schema/picklists.data.ts';
import type { Trigger } from './triggers.data.ts';
import type { OpportunityTraits } from './accounts.ts';

export type Happening =
  /** A mail that the Advocate sent, as a touch of the cadence or in reply. */
  | { readonly kind: 'mail-out'; readonly at: number; readonly tone: 'first' | 'follow' | 'last' | 'reply' }
  | { readonly kind: 'mail-in'; readonly at: number; readonly tone: 'ask' | 'reply' | 'thanks' }
  | { readonly kind: 'auto-reply'; readonly at: number }
  | { readonly kind: 'call-out'; readonly at: number; readonly reached: boolean }
  | { readonly kind: 'call-in'; readonly at: number }
  | { readonly kind: 'meeting'; readonly at: number; readonly held: boolean | null }
  /** A colleague asks on the case. */
  | { readonly kind: 'request'; readonly at: number }
  /** The Advocate answers a colleague. */
  | { readonly kind: 'answer'; readonly at: number }
  /** A reminder for a day to come. */
  | { readonly kind: 'reminder'; readonly at: number; readonly day: number }
  | { readonly kind: 'no-reply-needed'; readonly at: number };

export interface NextStepsPlan {
  /** `none`: blank. `good`, `callback` and `blocked` are right by NS-1, the others wrong in one way each. */
  readonly manner:
    | 'good'
    | 'callback'
    | 'blocked'
    | 'none'
    | 'bare'
    | 'waiting'
    | 'no-date'
    | 'no-initials'
    | 'other-format'
    | 'lower-case'
    | 'future-date'
    | 'unordered'
    | 'long';
  readonly entries: number;
  /** The day of the newest entry. */
  readonly writtenOn: number;
  /** The day the step is due; null leaves the date field out. */
  readonly due: number | null;
}

export interface CasePlan {
  readonly trigger: Trigger;
  readonly createdAt: number;
  readonly routedAt: number | null;
  readonly startedAt: number | null;
  readonly closedAt: number | null;
  readonly status: (typeof CASE_STATUSES)[number];
  readonly priority?: 'High' | 'Medium' | 'Low';
  readonly account: 'own' | 'shared' | 'high-value' | 'none';
  readonly withAdmin?: boolean;
  readonly contact: 'set' | 'blank' | 'lead' | 'converted-lead';
  readonly opportunity: OpportunityTraits | null;
  /** False leaves the account's open opportunity off the case. */
  readonly linked: boolean;
  readonly nextSteps: NextStepsPlan;
  readonly happenings: readonly Happening[];
  readonly resolution: string | null;
  readonly feedback: string | null;
  /** Stays with the Sales User, as when routing fails. */
  readonly unassigned?: boolean;
  /** A closed case that duplicates another one on its account. */
  readonly duplicate?: boolean;
  /** Moved from another Advocate for its language. */
  readonly handedOver?: boolean;
}
