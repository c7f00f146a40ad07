import { rosterOf } from '#shared/day';
import type { Surroundings } from '#shared/day';
import type { Activity, Case, CaseChange, Id, Opportunity } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { parseInstant } from '#shared/lib';
import { isDone } from '#shared/rules';
import { closingSurroundings } from './closing-surroundings.ts';
import { groupBy } from './group-by.ts';
import { wonAt } from './opportunity-then.ts';
import { readOwnerHistory } from './owner-history.ts';
import type { Period } from './period.ts';
import { isIn } from './period.ts';
import type { Bench, WonOpportunity } from './scored-case.ts';
import { ScoredCase } from './scored-case.ts';

export interface ScorecardSource extends Surroundings {
  readonly cases: readonly Case[];
  /** Where they are known, a figure goes to who owned the case when it happened. */
  readonly caseChanges?: readonly CaseChange[];
}

/** Every case of a workspace, with what stands around it; none is read before a metric asks. `now` in milliseconds. */
export function collectCases(
  source: ScorecardSource,
  edition: HandbookEdition,
  calendar: Calendar,
  now: number,
): readonly ScoredCase[] {
  const activitiesOf = groupBy(source.activities, ({ caseId }) => caseId);
  const overridesOf = readOverrides(source.activities);
  const won = readWon(source.opportunities, calendar);
  const handovers = readOwnerHistory(source.caseChanges ?? [], source.users);
  const roster = rosterOf(source.users);
  const contextOf = ({ id }: Case) => ({
    accountHasOpenOpportunity: false,
    activities: activitiesOf.get(id) ?? [],
    roster,
    me: '',
  });
  const bench: Bench = {
    edition,
    calendar,
    now,
    users: new Map(source.users.map((user) => [user.id, user])),
    contextOf,
    ...closingSurroundings(source, contextOf),
  };
  return source.cases.map(
    (theCase) =>
      new ScoredCase(theCase, bench, {
        handovers: handovers.get(theCase.id) ?? [],
        overrides: overridesOf.get(theCase.id) ?? [],
        opportunityWon: won.get(theCase.opportunityId ?? '') ?? null,
      }),
  );
}

/** The cases that can give a mark in the period: not those that were over before it, unless something came after. */
export function casesOf(cases: readonly ScoredCase[], period: Period): readonly ScoredCase[] {
  return cases.filter(({ isClosed, closedAt, routedAt, overrides, opportunityWon }) => {
    if (!isClosed || (closedAt >= period.start && closedAt < Infinity) || isIn(period, routedAt)) return true;
    return (opportunityWon && isIn(period, opportunityWon.at)) || overrides.some((at) => isIn(period, at));
  });
}

const OVERRIDE = /^\s*override\s+[a-z0-9]+-\d/iu;

function readOverrides(activities: readonly Activity[]): ReadonlyMap<Id, readonly number[]> {
  const overrides = new Map<Id, number[]>();
  for (const activity of activities) {
    const { kind, caseId, subject } = activity;
    if (kind !== 'task' || caseId === undefined || !isDone(activity) || !OVERRIDE.test(subject)) continue;
    const known = overrides.get(caseId);
    if (known) known.push(parseInstant(activity.at));
    else overrides.set(caseId, [parseInstant(activity.at)]);
  }
  return overrides;
}

function readWon(opportunities: readonly Opportunity[], calendar: Calendar): ReadonlyMap<Id, WonOpportunity> {
  const won = new Map<Id, WonOpportunity>();
  for (const opportunity of opportunities) {
    const at = wonAt(opportunity, calendar);
    if (!Number.isNaN(at)) won.set(opportunity.id, { id: opportunity.id, at, nArr: opportunity.nArr ?? 0 });
  }
  return won;
}
