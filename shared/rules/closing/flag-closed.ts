import type { Case } from '#shared/domain';
import type { HandbookEdition, Outcome } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { parseInstant } from '#shared/lib';
import type { CaseReading } from '../case-reading.ts';
import { readCase } from '../case-reading.ts';
import { canClose } from './can-close.ts';
import type { ClosingFinding } from './define-closing-rule.ts';

/**
 * What speaks against a case that Salesforce says is closed, judged at its closing (or at `now`, in milliseconds, where
 * that is not known). It is flagged, not rejected. Empty when nothing does, or the case is open. A closed status without
 * an outcome of the edition is judged by what every closing needs.
 */
export function flagClosed(
  theCase: Case,
  context: CaseReading['context'],
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): readonly ClosingFinding[] {
  const status = edition.meaningOf(theCase.status);
  if (status.group !== 'closed') return [];
  const closedAt = theCase.closedAt === undefined ? now : Math.min(now, parseInstant(theCase.closedAt));
  const reading = readCase(theCase, context, edition, calendar, Number.isNaN(closedAt) ? now : closedAt);
  if (status.outcome !== null) return canClose(reading, status.outcome).blockers;
  const everyOutcome: readonly Outcome[] = ['resolved', 'duplicate', 'unresponsive'];
  const [first = [], ...others] = everyOutcome.map((outcome) => canClose(reading, outcome).blockers);
  return first.filter(({ rule }) => others.every((blockers) => blockers.some((other) => other.rule === rule)));
}
