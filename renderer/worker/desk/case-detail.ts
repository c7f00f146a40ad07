import type { Id } from '#shared/domain';
import { readContext } from '#shared/domain';
import { ruleOfObligation } from '#shared/day';
import { parseInstant } from '#shared/lib';
import { readCase, readLife, type CaseLife } from '#shared/rules';
import type { CaseDetail } from '#shared/rpc';
import { contextOf } from '../day/day-entry.ts';
import { toRow } from '../lists/case-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { aroundCase } from './case-around.ts';
import { timelineOf } from './case-timeline.ts';
import { verdictsOn } from './case-verdicts.ts';

/** A case with its long texts, read from disk; null when it is not stored. */
export async function readCaseDetail(id: Id, workspace: Workspace, now: number): Promise<CaseDetail | null> {
  const { index, board, db } = workspace;
  const slim = index.cases.get(id);
  if (!slim) return null;
  const entry = board.get(id) ?? board.judgeCase(slim, now);
  const [stored, activities] = await Promise.all([db.cases.get(id), timelineOf(id, workspace)]);
  const theCase = stored ?? slim;
  const { judge } = board;
  const reading = readCase(theCase, contextOf(theCase, index, judge), judge.edition, judge.calendar, now);
  const { facts, rest } = readContext(theCase.context ?? '');
  return {
    row: toRow(entry, workspace, now),
    trigger: reading.trigger && { name: reading.trigger.labels[0] ?? '', category: reading.trigger.category },
    closed: reading.closed,
    mine: theCase.ownerId === judge.me,
    routedAt: theCase.routedAt === undefined ? null : parseInstant(theCase.routedAt),
    createdAt: theCase.createdAt,
    life: toLife(readLife(reading)),
    obligations: entry.facts.obligations.map(({ kind, dueAt, detail }, at) => ({
      kind,
      band: entry.bands[at] ?? 'quiet',
      dueAt,
      detail: detail ?? null,
      rule: ruleOfObligation(kind, detail),
    })),
    nextSteps: theCase.nextSteps ?? null,
    nextStepsDate: theCase.nextStepsDate ?? null,
    feedback: theCase.feedback ?? null,
    resolutionAction: theCase.resolutionAction ?? null,
    description: theCase.description ?? null,
    facts: [...facts],
    context: rest === '' ? null : rest,
    cta: theCase.cta ?? null,
    type: theCase.type ?? null,
    reason: theCase.reason ?? null,
    webEmail: theCase.webEmail ?? null,
    ticketUrl: theCase.ticketUrl ?? null,
    ...aroundCase(theCase, reading, workspace),
    ...verdictsOn(reading),
    activities,
  };
}

function toLife({ touches, ...life }: CaseLife): CaseDetail['life'] {
  return {
    ...life,
    touches: touches.map(({ touch: { label, channel, day }, wantedAt, loggedAt }) => ({
      label,
      channel,
      day,
      wantedAt,
      loggedAt,
    })),
  };
}
