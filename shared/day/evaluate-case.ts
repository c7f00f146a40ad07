import type { Case } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import type { CaseContext } from '#shared/rules';
import { readCase } from '#shared/rules';
import type { Obligation } from './obligations/define-obligation.ts';
import { OBLIGATION_RULES } from './obligations/registry.ts';

/** What a case owes. Bands and order follow from it and the clock (`standingAt`) until `validUntil`. */
export interface CaseFacts {
  /** In the order of the day's table; none on a closed case. */
  readonly obligations: readonly Obligation[];
  /** The first instant, in milliseconds, at which the list itself may change by time alone; Infinity when it never does. */
  readonly validUntil: number;
}

const NOTHING_OWED: CaseFacts = { obligations: [], validUntil: Number.POSITIVE_INFINITY };

/** The day (design.md): the obligations of an open case at `now`, in milliseconds. Pure. */
export function evaluateCase(
  theCase: Case,
  context: CaseContext,
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): CaseFacts {
  if (edition.meaningOf(theCase.status).group === 'closed') return NOTHING_OWED;
  const reading = readCase(theCase, context, edition, calendar, now);
  const obligations: Obligation[] = [];
  let validUntil = reading.activity.nextArrivalAt;
  for (const rule of OBLIGATION_RULES) {
    const owed = rule.check(reading);
    if (owed === null) {
      if (rule.arises) validUntil = Math.min(validUntil, rule.arises(reading));
      continue;
    }
    const { dueAt, detail, until } = owed;
    obligations.push(detail === undefined ? { kind: rule.id, dueAt } : { kind: rule.id, dueAt, detail });
    if (until !== undefined && until < validUntil) validUntil = until;
  }
  return { obligations, validUntil };
}
