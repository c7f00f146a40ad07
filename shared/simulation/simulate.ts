import { caseContexts, evaluateCase, standingAt } from '#shared/day';
import type { Case, Id, Workspace } from '#shared/domain';
import type { HandbookEdition, Outcome, RequiredTenId } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import type { CaseContext } from '#shared/rules';
import { checkRequiredTen, closingVerdicts, readCase } from '#shared/rules';

/** One verdict on a case that would change. Null where the edition has no such item, or the case no such verdict. */
export interface VerdictChange {
  /** A Required-10 item, a way to close, or the band of the day. */
  readonly what: RequiredTenId | `close-${Outcome}` | 'band';
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedCase {
  readonly caseId: Id;
  readonly caseNumber: string;
  readonly changes: readonly VerdictChange[];
}

export interface SimulationOptions {
  /** The edition in force. */
  readonly from: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The cases whose verdicts would change under `edition`, each with what would change, in the order of the workspace:
 * the items of the Required 10, whether and how the gate lets them close, and the band of their owner's day.
 */
export function simulate(
  edition: HandbookEdition,
  workspace: Workspace,
  options: SimulationOptions,
): readonly ChangedCase[] {
  const contextOf = caseContexts(workspace, '');
  return workspace.cases.flatMap((theCase) => {
    const changes = simulateCase(edition, theCase, contextOf(theCase), options);
    return changes.length > 0 ? [{ caseId: theCase.id, caseNumber: theCase.caseNumber, changes }] : [];
  });
}

/** What would change on one case, judged as its owner sees it; the same for whoever goes through very many in turns. */
export function simulateCase(
  edition: HandbookEdition,
  theCase: Case,
  context: CaseContext,
  { from, calendar, now }: SimulationOptions,
): readonly VerdictChange[] {
  const asOwner: CaseContext = { ...context, me: theCase.ownerId };
  const before = verdictsOn(theCase, asOwner, from, calendar, now);
  const after = verdictsOn(theCase, asOwner, edition, calendar, now);
  const changes: VerdictChange[] = [];
  for (const what of new Map([...before, ...after]).keys()) {
    const [was, is] = [before.get(what) ?? null, after.get(what) ?? null];
    if (was !== is) changes.push({ what, before: was, after: is });
  }
  return changes;
}

function verdictsOn(
  theCase: Case,
  context: CaseContext,
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): ReadonlyMap<VerdictChange['what'], string> {
  const verdicts = new Map<VerdictChange['what'], string>();
  const reading = readCase(theCase, context, edition, calendar, now);
  for (const { id, result } of checkRequiredTen(reading)) verdicts.set(id, result);
  if (!reading.closed) {
    for (const { outcome, allowed, warnings } of Object.values(closingVerdicts(reading))) {
      verdicts.set(`close-${outcome}`, allowed ? (warnings.length > 0 ? 'with a reason' : 'allowed') : 'refused');
    }
    const facts = evaluateCase(theCase, context, edition, calendar, now);
    verdicts.set('band', standingAt(facts, calendar, now).band);
  }
  return verdicts;
}
