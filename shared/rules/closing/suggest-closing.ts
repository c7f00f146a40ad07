import type { Outcome } from '#shared/handbook';
import { formatDay } from '#shared/lib';
import { NEVER } from '../activity-reading.ts';
import type { CaseReading } from '../case-reading.ts';
import { closedStatusOf } from './closed-status.ts';
import { readTrying } from './trying.ts';

export interface ClosingSuggestion {
  readonly outcome: Outcome;
  /** Null where the evidence does not say how it was resolved. */
  readonly resolutionAction: string | null;
  /** A sentence. */
  readonly why: string;
}

/**
 * How a case would close by its evidence: a duplicate link, the linked opportunity, fifteen days without an answer, or a talk
 * that came to its end. Null when nothing speaks for any. Ours: the gate still judges it, and a person decides.
 */
export function suggestClosing(reading: CaseReading): ClosingSuggestion | null {
  const found = evidence(reading);
  if (!found || closedStatusOf(reading.edition, found.outcome) === null) return null;
  const chosen = reading.theCase.resolutionAction?.trim() ?? '';
  const action = chosen === '' ? found.resolutionAction : chosen;
  return { ...found, resolutionAction: action !== null && reading.edition.knowsResolutionAction(action) ? action : null };
} // prettier-ignore

function evidence(reading: CaseReading): ClosingSuggestion | null {
  const { theCase, context, hva, trigger, activity, calendar, closed } = reading;
  const { opportunity } = context;
  // HVA-2: nothing but a full churn closes it, and that no record shows.
  if (closed || hva) return null;
  if (theCase.duplicateOfId && theCase.duplicateOfId !== theCase.id) {
    return { outcome: 'duplicate', resolutionAction: 'No Action Required', why: 'It is linked to the case that handled it.' };
  }
  if (opportunity?.closed) {
    return opportunity.won
      ? {
          outcome: 'resolved',
          resolutionAction: 'Completed Sales Assisted Order',
          why: `${opportunity.name} is closed won.`,
        }
      : { outcome: 'resolved', resolutionAction: null, why: `${opportunity.name} is closed lost.` };
  }
  const trying = readTrying(reading);
  if (trying.state === 'long-enough' || trying.state === 'excused') {
    const since = formatDay(calendar.dayOf(trying.since));
    return { outcome: 'unresponsive', resolutionAction: 'Failed to Engage', why: `No answer since ${since}.` };
  }
  const { newestInboundAt, newestOutboundAt } = activity;
  if (newestInboundAt !== NEVER && newestOutboundAt > newestInboundAt) {
    const grows = trigger?.category === 'expansion';
    return {
      outcome: 'resolved',
      resolutionAction: grows ? 'Growth Conversation' : 'Answered Question',
      why: 'The customer wrote and was answered.',
    };
  }
  return null;
} // prettier-ignore
