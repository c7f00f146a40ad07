import type { Id } from '#shared/domain';
import type { ManyInput, SavedMany } from '#shared/rpc';
import type { Plan } from './editor.ts';
import { planAssign, planComment } from './links.ts';
import { planFixes } from './mend.ts';
import { planNoReply, planParking, planSkip } from './parking.ts';
import { planPickUp } from './queue.ts';
import { planLog } from './touch.ts';
import { caseOf, nameOf, onCase, saveMany, type Work } from './work.ts';

const labels: Readonly<Record<ManyInput['command']['kind'], string>> = {
  edit: 'Edit cases',
  assign: 'Give cases away',
  park: 'Park cases',
  pickUp: 'Pick up cases',
  noReplyNeeded: 'No reply needed on cases',
  skip: 'Skip cases',
  comment: 'Comment on cases',
  applyFixes: 'Fix cases',
  logTouch: 'Log touches',
};

/** One command on many cases. */
export function many(work: Work, { ids, command }: ManyInput): Promise<SavedMany> {
  return saveMany(work, labels[command.kind], ids, (id) => planOf(work, id, command));
}

export function fixMany(work: Work, ids: readonly Id[]): Promise<SavedMany> {
  return saveMany(work, 'Clean up cases', ids, (id) => planFixes(work, id, 'all'));
}

function planOf(work: Work, id: Id, command: ManyInput['command']): Plan {
  switch (command.kind) {
    case 'edit':
      return { label: `Edit ${nameOf(caseOf(work, id))}`, edits: [onCase(id, command.patch)] };
    case 'assign':
      return planAssign(work, { id, ...command });
    case 'park':
      return planParking(work, { id, ...command });
    case 'pickUp':
      return planPickUp(work, id);
    case 'noReplyNeeded':
      return planNoReply(work, id, command.reason);
    case 'skip':
      return planSkip(work, { id, reason: command.reason });
    case 'comment':
      return planComment(work, { id, text: command.text });
    case 'applyFixes':
      return planFixes(work, id, 'lint');
    case 'logTouch':
      return planLog(work, { id, ...command });
  }
}
