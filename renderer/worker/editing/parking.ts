import type { Id } from '#shared/domain';
import { planPark } from '#shared/flows';
import type { Saved } from '#shared/rpc';
import type { Plan } from './editor.ts';
import { byRule, notADay } from './refuse.ts';
import { caseOf, dayOf, meOf, nameOf, newActivity, onCase, read, save, type Work } from './work.ts';

export interface ParkInput {
  readonly id: Id;
  readonly until: string;
  readonly text: string;
}

/** FLOW-1: the customer wants to talk later. */
export function planParking(work: Work, { id, until, text }: ParkInput): Plan {
  const reading = read(work, id);
  if (reading.closed) throw byRule('FLOW-1', 'This case is closed: there is nothing to put off.', 'Reopen it first.');
  const parking = planPark(reading, dayOf(work, until, 'until'), text, meOf(work).initials);
  if (!parking) throw notADay('A case is parked until a day that is still to come.', 'until');
  const { patch, assignByRules } = parking;
  return {
    label: `Park ${nameOf(reading.theCase)} until ${patch.nextStepsDate}`,
    edits: [onCase(id, { ...patch, ...(assignByRules && { assignByRules: true }) })],
  };
}

/** A customer's "thanks" asks for nothing: the case stays parked until its day. */
export function planKeepParked(work: Work, id: Id): Plan {
  const { callback, theCase } = read(work, id);
  if (!callback) throw byRule('FLOW-1', 'This case is not parked.', 'Press P to park it.');
  return { ...planNoReply(work, id, 'stays parked'), label: `Keep ${nameOf(theCase)} parked` };
}

/** A done task on the case says that the newest mail asks for no reply; colleagues see it. */
export function planNoReply(work: Work, id: Id, reason?: string): Plan {
  const theCase = caseOf(work, id);
  const subject = reason === undefined ? 'No reply needed' : `No reply needed: ${reason}`;
  return {
    label: `No reply needed on ${nameOf(theCase)}`,
    edits: [newActivity(work, { kind: 'task', subject: subject.slice(0, 255), caseId: id, done: true })],
  };
}

/** Skipped for now. A touch of the cadence that is skipped is told to colleagues, all else only this laptop keeps. */
export function planSkip(work: Work, { id, reason }: { readonly id: Id; readonly reason: string }): Plan {
  const theCase = caseOf(work, id);
  const { board } = work.workspace;
  const leading = board.get(id)?.leading;
  const touch = board.judge.edition.cadence.find((one) => leading?.kind === 'cadence' && one.id === leading.detail);
  const told = `Skipped ${touch?.label ?? ''}: ${reason}`.slice(0, 255);
  return {
    label: `Skip ${nameOf(theCase)}: ${reason}`.slice(0, 400),
    edits: touch ? [newActivity(work, { kind: 'task', subject: told, body: reason, caseId: id, done: true })] : [],
    as: 'skip',
    about: [{ table: 'cases', id, caseId: id }],
  };
}

export async function park(work: Work, input: ParkInput): Promise<Saved> {
  return save(work, planParking(work, input), input.id);
}
