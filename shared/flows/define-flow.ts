import type { Case, EditionId } from '#shared/domain';
import type { Outcome } from '#shared/handbook';

/** The fields of a case that a flow may write. */
export type FlowField = keyof Pick<
  Case,
  | 'status'
  | 'ownerId'
  | 'contactId'
  | 'accountId'
  | 'opportunityId'
  | 'nextSteps'
  | 'nextStepsDate'
  | 'feedback'
  | 'description'
  | 'resolutionAction'
>;

/** A fact that only a person knows, asked before the flow's writes are shown. */
export interface FlowAsk {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day' | 'user' | 'case' | 'opportunity' | 'contact' | 'account' | 'yes-no';
  readonly default?: string;
}

/** What is written, as data. `{{holes}}` are filled with answers and facts of the case. */
export type FlowValue =
  | { readonly kind: 'text'; readonly text: string }
  /** The answer itself, such as the id of a chosen user. */
  | { readonly kind: 'answer'; readonly ask: string }
  /** Today plus as many months as were answered, in the Advocate's zone. */
  | { readonly kind: 'months-from-today'; readonly ask: string }
  | { readonly kind: 'business-days-from-today'; readonly days: number }
  /** The edition's own label; In Progress stays as it is where the case is there already. */
  | { readonly kind: 'status'; readonly group: 'open' | 'in-progress' }
  /** NS-1, NS-3: a new Next Steps entry above the others, with today's date and my initials. */
  | { readonly kind: 'entry'; readonly text: string }
  /** A hashtag beside what stands there; `NA` makes room for it. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** A line below what stands there. */
  | { readonly kind: 'line'; readonly text: string };

export interface FieldWrite {
  readonly field: FlowField;
  readonly value: FlowValue;
}

/** Where a message goes; nothing is sent before a person has read it. */
export type FlowRecipient =
  | 'customer'
  | 'case-comment'
  | 'opportunity-feed'
  | 'support-ticket'
  | 'support-team'
  | 'sales-support'
  | 'manager'
  | 'regional-asm';

interface FlowCondition {
  readonly ask: string;
  readonly is: 'yes' | 'no';
}

interface StepCommon {
  /** One sentence that says what happens. */
  readonly text: string;
  /** Only in these editions; in all of the flow's when left out. */
  readonly in?: readonly EditionId[];
  /** Only after these answers to yes-no questions, asked in this order. */
  readonly when?: readonly FlowCondition[];
  /** The handbook does not say this: it is our offer. */
  readonly ours?: true;
}

export type FlowStep =
  /** A person does it, elsewhere or by heart. */
  | (StepCommon & { readonly kind: 'do' })
  /** `assignByRules`: the one write that lets Salesforce assign the case anew. */
  | (StepCommon & { readonly kind: 'write'; readonly writes: readonly FieldWrite[]; readonly assignByRules?: true })
  | (StepCommon & { readonly kind: 'message'; readonly to: FlowRecipient; readonly message: string })
  /** A future Task on the case, `inDays` calendar days from today. */
  | (StepCommon & { readonly kind: 'reminder'; readonly subject: string; readonly inDays: number })
  /** An all-day Event from `from` to `to` (asks of days) that colleagues see. */
  | (StepCommon & { readonly kind: 'absence'; readonly subject: string; readonly from: string; readonly to: string })
  /** Through the closing gate, with this Resolution Action. */
  | (StepCommon & { readonly kind: 'close'; readonly outcome: Outcome; readonly resolutionAction: string });

/** A standing answer of the handbook: what happened, and what is then done, written and said. */
export interface Flow {
  /** Stable: people pin flows and history names them. */
  readonly id: string;
  readonly title: string;
  /** The handbook rules that it carries out. */
  readonly rules: readonly string[];
  /** What people type when it happens. */
  readonly keywords: readonly string[];
  readonly in: readonly EditionId[];
  readonly asks: readonly FlowAsk[];
  readonly steps: readonly FlowStep[];
}
