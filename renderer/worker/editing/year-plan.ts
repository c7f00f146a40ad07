import type { Activity, Id } from '#shared/domain';
import { formatDay, formatInstant } from '#shared/lib';
import type { Saved } from '#shared/rpc';
import type { RecordEdit } from '../../data/edit-store.ts';
import { dueAt } from './absence.ts';
import { byRule } from './refuse.ts';
import { caseOf, dayOf, nameOf, newActivity, patchOf, recordOf, save, type Work } from './work.ts';

/** Tasks that the app writes as records of something else. */
const records = /^\s*(override|no reply needed|skipped)\b/iu;

/** HVA-3: the plan of the year, as the tasks on the case. */
export function touchpoints(work: Work, id: Id) {
  const { index, board } = work.workspace;
  caseOf(work, id);
  const tasks = index.activitiesOf.case.get(id).filter(({ kind, subject }) => kind === 'task' && !records.test(subject));
  const checkIn = board.get(id)?.facts.obligations.find(({ kind }) => kind === 'check-in')?.dueAt ?? null;
  return {
    touchpoints: tasks
      .map(({ id: taskId, at, subject, done }) => ({ id: taskId, day: at.slice(0, 10), subject, done: done === true }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    checkInDue: checkIn === null ? null : formatDay(board.judge.calendar.dayOf(checkIn - 1)),
  };
} // prettier-ignore

export async function planTouchpoint(
  work: Work,
  { caseId, day: typed, subject }: { readonly caseId: Id; readonly day: string; readonly subject: string },
): Promise<Saved> {
  const theCase = caseOf(work, caseId);
  const day = dayOf(work, typed, 'day');
  const task = newActivity(work, { kind: 'task', subject, at: dueAt(day), caseId, done: false });
  return save(work, { label: `Plan ${day} on ${nameOf(theCase)}`, edits: [task] });
}

export async function moveTask(
  work: Work,
  { id, day: typed }: { readonly id: Id; readonly day: string },
): Promise<Saved> {
  const task = openTask(work, id);
  const day = dayOf(work, typed, 'day');
  return save(work, { label: `Move “${task.subject}” to ${day}`, edits: [onTask(task, { at: dueAt(day) })] });
}

/** Done now. */
export async function completeTask(work: Work, id: Id): Promise<Saved> {
  const task = openTask(work, id);
  const done = { done: true, at: formatInstant(work.clock()) };
  return save(work, { label: `Done: ${task.subject}`.slice(0, 400), edits: [onTask(task, done)] });
}

function openTask(work: Work, id: Id): Activity {
  const task = recordOf(work, 'activities', id, 'task');
  if (task.kind !== 'task') throw byRule('HVA-3', 'Only a task can be moved or done.', 'Choose a task.');
  if (task.done === true) throw byRule('HVA-3', 'This task is done already.', 'Plan a new one.');
  return task;
}

function onTask({ id, caseId }: Activity, fields: { readonly at: string; readonly done?: boolean }): RecordEdit {
  return { table: 'activities', id, kind: 'update', patch: patchOf(fields), caseId: caseId ?? null };
}
