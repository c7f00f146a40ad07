import type { Day, Id } from '#shared/domain';
import { suggestCovers } from '#shared/flows';
import { DAY_MS, formatInstant, parseDay } from '#shared/lib';
import { reasonFor } from '#shared/day';
import type { Saved } from '#shared/rpc';
import { everyAbsence, type Absence } from '#shared/sync';
import type { RecordEdit } from '../../data/edit-store.ts';
import { byRule, notADay } from './refuse.ts';
import { dayOf, meOf, newActivity, recordOf, save, type Work } from './work.ts';

/** An all-day event that colleagues see; its subject names who covers. */
export function absenceEvent(
  work: Work,
  { subject, from, to }: { readonly subject: string; readonly from: Day; readonly to: Day },
): RecordEdit {
  return newActivity(work, {
    kind: 'meeting',
    subject,
    at: `${from}T00:00:00Z`,
    endsAt: `${to}T00:00:00Z`,
    allDay: true,
  });
}

/** FLOW-3: cases in progress stay in my name, and a colleague covers. */
export async function setAbsence(
  work: Work,
  input: { readonly from: string; readonly to: string; readonly coverId: Id },
): Promise<Saved> {
  const from = dayOf(work, input.from, 'from');
  const to = dayOf(work, input.to, 'to');
  if ((parseDay(to) ?? 0) < (parseDay(from) ?? 0)) throw notADay('The last day away lies before the first.', 'to');
  const cover = recordOf(work, 'users', input.coverId, 'colleague');
  if (cover.id === meOf(work).id) throw byRule('FLOW-3', 'You cannot cover for yourself.', 'Choose a colleague.');
  const event = absenceEvent(work, { subject: `Away, covered by ${cover.name}`, from, to });
  return save(work, { label: `Away from ${from} to ${to}`, edits: [event] });
}

/** My absences that are not over. */
export function absences(work: Work): Pick<Absence, 'id' | 'subject' | 'from' | 'to'>[] {
  const { me } = work.workspace.board.judge;
  return knownAbsences(work)
    .filter(({ byId }) => byId === me)
    .map(({ id, subject, from, to }) => ({ id, subject, from, to }));
}

export function knownAbsences({ workspace: { index, board }, clock }: Work): Absence[] {
  return everyAbsence(index, board.judge.calendar.dayOf(clock()));
}

/** The hand-over sheet: my cases in progress in the order of the day, and who could cover; those who are away themselves last. */
export function handOver(work: Work) {
  const { index, board } = work.workspace;
  const { edition, calendar, me } = board.judge;
  const now = work.clock();
  const cases = board.entries.flatMap((entry) => {
    const theCase = index.cases.get(entry.id);
    if (!theCase || theCase.ownerId !== me || edition.meaningOf(theCase.status).group !== 'in-progress') return [];
    return [
      {
        id: entry.id,
        caseNumber: entry.caseNumber,
        subject: entry.subject,
        account: entry.account,
        status: entry.status,
        nextStep: theCase.nextSteps?.split('\n', 1)[0] ?? null,
        nextStepsDate: theCase.nextStepsDate ?? null,
        reason: reasonFor(entry.leading, { edition, calendar, now }),
      },
    ];
  });
  const away = new Map(
    knownAbsences(work)
      .reverse()
      .map((one) => [one.byId, one]),
  );
  const covers = suggestCovers(meOf(work), [...index.users.values()], edition).map(({ user, why }) => {
    const first = away.get(user.id);
    const said = first ? `Away from ${first.from} to ${first.to}` : why;
    return { value: user.id, label: user.name, detail: user.region ?? null, why: said };
  });
  const isHere = ({ value }: { readonly value: Id }): boolean => !away.has(value);
  return { cases, covers: [...covers.filter(isHere), ...covers.filter((one) => !isHere(one))] };
}

/** The instant at which a task that is due on a day is kept, as the sync reads one. */
export function dueAt(day: Day): string {
  return formatInstant((parseDay(day) ?? 0) * DAY_MS);
}
