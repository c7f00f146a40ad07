import type { CaseReading } from '#shared/rules';

/** The kinds in the order of the day's table, which also breaks ties. */
export const OBLIGATION_KINDS = [
  'review',
  'reply',
  'answer',
  'meeting',
  'next-step',
  'cadence',
  'target',
  'limit',
  'close-date',
  'check-in',
  'hygiene',
  'closable',
] as const;

export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** From the most to the least urgent. */
export const BANDS = ['breached', 'now', 'slipping', 'planned', 'quiet'] as const;

export type Band = (typeof BANDS)[number];

/** The band that an obligation of a kind gives by itself. */
export interface Urgency {
  /** Past due. Due exactly now is not late. */
  readonly late: Band;
  /** Due by the end of today. */
  readonly today: Band;
  /** Due by the end of the nth day from today gives `slipping`; 0 when it never does. */
  readonly slipsWithinDays: number;
  /** Without a due instant. */
  readonly undated: Band;
}

/** Somebody is owed something. */
export interface Obligation {
  readonly kind: ObligationKind;
  /** Milliseconds since 1970; null when it has no due instant. */
  readonly dueAt: number | null;
  /** What exactly: the touch's id, or the ids of the missing Required-10 items, with spaces between. */
  readonly detail?: string;
}

/** What an obligation rule found, or null when nothing of its kind is owed. */
export interface Owed {
  readonly dueAt: number | null;
  readonly detail?: string;
  /** When time alone may end, change or replace it, in milliseconds; left out when it cannot. */
  readonly until?: number;
}

export interface ObligationRule {
  readonly id: ObligationKind;
  readonly meta: { readonly summary: string; readonly urgency: Urgency };
  /** Asked about open cases only. */
  readonly check: (reading: CaseReading) => Owed | null;
  /** When time alone may bring one about although `check` finds none, in milliseconds; Infinity for never. */
  readonly arises?: (reading: CaseReading) => number;
}

export function defineObligation(rule: ObligationRule): ObligationRule {
  return rule;
}

/** Late is a breach: somebody was let down. */
export const BREACHES: Urgency = { late: 'breached', today: 'now', slipsWithinDays: 0, undated: 'planned' };

/** Due today, and still due today when it is late. */
export const NUDGES: Urgency = { late: 'now', today: 'now', slipsWithinDays: 0, undated: 'planned' };

/** Never pressing by itself, but the case is getting out of hand. */
export const SLIPS: Urgency = { late: 'slipping', today: 'slipping', slipsWithinDays: 0, undated: 'slipping' };
