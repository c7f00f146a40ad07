import type { Activity, Id } from '#shared/domain';
import type { CaseDetail, DayRow } from '#shared/rpc';
import { reasonFor } from '#shared/day';
import { readCase } from '#shared/rules';
import { contextOf, type DayEntry } from '../day/day-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { verdictsOn } from './case-verdicts.ts';

/** A row of the list as it is shown at `now`, in milliseconds. */
export function toRow(entry: DayEntry, workspace: Workspace, now: number): DayRow {
  const { edition, calendar } = workspace.board.judge;
  return {
    id: entry.id,
    caseNumber: entry.caseNumber,
    subject: entry.subject,
    account: entry.account,
    contact: entry.contact,
    owner: entry.owner,
    priority: entry.priority,
    status: entry.status,
    band: entry.band,
    reason: reasonFor(entry.leading, { edition, calendar, now }),
    dueAt: entry.leadingDueAt,
  };
}

/** A case with its long texts, read from disk; null when it is not stored. */
export async function readCaseDetail(id: Id, workspace: Workspace, now: number): Promise<CaseDetail | null> {
  const { index, board, db } = workspace;
  const slim = index.cases.get(id);
  if (!slim) return null;
  const entry = board.get(id) ?? board.judgeCase(slim, now);
  const around = [...index.activitiesOf.case.get(id)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const [stored, bodies] = await Promise.all([
    db.cases.get(id),
    db.activities.bulkGet(around.map((activity) => activity.id)),
  ]);
  const theCase = stored ?? slim;
  const { judge } = board;
  const reading = readCase(theCase, contextOf(theCase, index, judge), judge.edition, judge.calendar, now);
  return {
    row: toRow(entry, workspace, now),
    description: theCase.description ?? null,
    context: theCase.context ?? null,
    cta: theCase.cta ?? null,
    nextSteps: theCase.nextSteps ?? null,
    nextStepsDate: theCase.nextStepsDate ?? null,
    createdAt: theCase.createdAt,
    webEmail: theCase.webEmail ?? null,
    opportunity: (theCase.opportunityId && index.opportunities.get(theCase.opportunityId)?.name) || null,
    carr: (theCase.accountId ? index.accounts.get(theCase.accountId)?.carr : undefined) ?? null,
    obligations: entry.facts.obligations.map((obligation, at) => ({
      kind: obligation.kind,
      band: entry.bands[at] ?? 'quiet',
      dueAt: obligation.dueAt,
      detail: obligation.detail ?? null,
    })),
    ...verdictsOn(reading),
    activities: around.map((activity, at) => toTimelineEntry(bodies[at] ?? activity, workspace)),
  };
}

function toTimelineEntry(activity: Activity, { index }: Workspace): CaseDetail['activities'][number] {
  const by = activity.byId ? index.users.get(activity.byId)?.name : undefined;
  return {
    id: activity.id,
    kind: activity.kind,
    direction: activity.direction ?? null,
    subject: activity.subject,
    body: activity.body ?? null,
    at: activity.at,
    who: (activity.direction === 'in' ? (activity.from ?? by) : (by ?? activity.from)) ?? null,
  };
}
