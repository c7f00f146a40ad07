import type { Outcome } from '#shared/handbook';
import type { CaseReading } from '../case-reading.ts';
import type { ClosingVerdict } from './can-close.ts';
import { canClose } from './can-close.ts';
import { closedStatusOf } from './closed-status.ts';

/** A situation for which the edition's statuses have no plain answer. */
interface Situation {
  readonly id: 'hva-churn' | 'disqualified-mql' | 'mid-market-order' | 'no-contact';
  readonly label: string;
  readonly rule: 'HVA-2' | 'UC-5' | 'UC-2' | 'CLOSE-1';
  readonly resolutionAction: string;
  /** The best first. */
  readonly outcomes: readonly Outcome[];
  /** The outcome that the handbook itself names, if it does. */
  readonly handbookSays: Outcome | null;
  readonly why: string;
  /** Offered as the typed reason where the gate wants one. */
  readonly reason: string;
  readonly holds: (reading: CaseReading) => boolean;
}

const SITUATIONS: readonly Situation[] = [
  {
    id: 'hva-churn',
    label: 'The customer says that they will fully churn',
    rule: 'HVA-2',
    resolutionAction: 'Request Not Possible',
    outcomes: ['resolved'],
    handbookSays: null,
    why: 'The Resolution Action stops further High Value cases; no status is named for it, so Resolved stands in.',
    reason: 'Full churn announced ahead of renewal',
    holds: ({ hva }) => hva,
  },
  {
    id: 'disqualified-mql',
    label: 'The lead does not work there, or there is no nARR',
    rule: 'UC-5',
    resolutionAction: 'No Action Required',
    outcomes: ['na', 'resolved', 'duplicate'],
    handbookSays: 'na',
    why: 'A disqualified lead is not converted, and without N/A no status is meant for it.',
    reason: 'Lead disqualified',
    holds: ({ trigger, context: { lead } }) =>
      trigger?.id === 'customer-mql' && (lead === undefined || lead.convertedContactId === undefined),
  },
  {
    id: 'mid-market-order',
    label: 'The first order belongs to Mid-Market',
    rule: 'UC-2',
    resolutionAction: 'No Action Required',
    outcomes: ['duplicate'],
    handbookSays: 'duplicate',
    why: 'Bring in the Mid-Market AE first; the case then closes as a duplicate, though no other case is linked.',
    reason: 'First order handed to Mid-Market',
    holds: ({ trigger }) => trigger?.id === 'first-order' || trigger?.id === 'first-order-startup',
  },
  {
    id: 'no-contact',
    label: 'Nothing to do, and nobody to name as the contact',
    rule: 'CLOSE-1',
    resolutionAction: 'No Action Required',
    outcomes: ['na', 'duplicate'],
    handbookSays: 'na',
    why: 'Resolved needs a Contact, and without N/A no status is left: Duplicate stands in, with the reason on record.',
    reason: 'No action required and no contact known',
    holds: ({ context: { contact }, hva }) => contact === undefined && !hva,
  },
];

export interface GuidedChoice extends Pick<Situation, 'id' | 'label' | 'rule' | 'resolutionAction' | 'why' | 'reason'> {
  readonly outcome: Outcome;
  readonly status: string;
  /** The handbook names no status for this: the choice is ours. */
  readonly ours: boolean;
  /** The gate's word once the Resolution Action is written. */
  readonly verdict: ClosingVerdict;
}

/**
 * Ways to close what has no clean status, each offered with status, action and why; the gate still judges them. Of the
 * outcomes that fit, the edition's first with the fewest blockers is offered.
 */
export function guidedChoices(reading: CaseReading): readonly GuidedChoice[] {
  return SITUATIONS.flatMap(({ holds, outcomes, handbookSays, ...situation }) => {
    if (!holds(reading) || !reading.edition.knowsResolutionAction(situation.resolutionAction)) return [];
    const theCase = { ...reading.theCase, resolutionAction: situation.resolutionAction };
    let best: GuidedChoice | null = null;
    for (const outcome of outcomes) {
      const status = closedStatusOf(reading.edition, outcome);
      if (status === null) continue;
      const verdict = canClose({ ...reading, theCase }, outcome);
      if (best !== null && best.verdict.blockers.length <= verdict.blockers.length) continue;
      best = { ...situation, outcome, status, ours: outcome !== handbookSays, verdict };
    }
    return best === null ? [] : [best];
  });
}
