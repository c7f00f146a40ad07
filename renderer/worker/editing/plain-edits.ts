import type { Id } from '#shared/domain';
import { recordKey, type Patch } from '#shared/outbox';
import type { CreateInput, EditInput } from '#shared/rpc';
import type { EditedTable } from '#shared/sync';
import type { RecordEdit } from '../../data/edit-store.ts';
import type { Plan } from './editor.ts';
import { labelOf } from './history.ts';
import { byRule, nouns } from './refuse.ts';
import { refuseUnseen } from './unseen.ts';
import { dayOf, nameOf, newActivity, patchOf, recordOf, type Work } from './work.ts';

/** A change of fields, named by the fields. */
export function planEdit(work: Work, input: EditInput): Plan {
  const { table, id, patch } = input;
  if (input.table === 'cases' && input.seen) refuseUnseen(work, id, input.seen);
  const fields = Object.keys(patch).map((field) => labelOf(work, table, field));
  const typed = input.table === 'cases' ? input.patch.nextStepsDate : null;
  const meant = { ...patch, ...(typed && { nextStepsDate: dayOf(work, typed, 'nextStepsDate') }) };
  const edit: RecordEdit = { table, id, kind: 'update', patch: patchOf(meant), caseId: caseIdOf(work, table, id) };
  return { label: `${fields.join(', ') || 'Edit'} of ${titleOf(work, table, id)}`.slice(0, 400), edits: [edit] };
}

export function planCreate(work: Work, input: CreateInput): Plan {
  switch (input.table) {
    case 'activities': {
      const { fields } = input;
      const done = fields.done ?? (fields.direction === undefined ? undefined : true);
      const given = { ...fields, ...(done !== undefined && { done }) };
      const edit = newActivity(work, withoutAbsent(given) as Parameters<typeof newActivity>[1]);
      return { label: `New ${fields.kind}: ${fields.subject}`.slice(0, 400), edits: [edit] };
    }
    case 'contacts':
      return made(work, input.table, input.fields, `New contact ${input.fields.lastName}`);
    case 'opportunities': {
      const createdAt = new Date(work.clock()).toISOString();
      return made(work, input.table, { ...input.fields, createdAt }, `New opportunity ${input.fields.name}`);
    }
  }
}

/** What was sent by somebody, or is still named by other changes that wait, is not removed. */
export function planRemove(work: Work, { table, id }: { readonly table: 'activities' | 'contacts' | 'cases'; readonly id: Id }): Plan {
  const named = work.editor.waiting.some(({ patch, ...op }) => recordKey(op) !== `${table}/${id}` && mentions(patch, id));
  if (named && id.startsWith('local:'))
    throw byRule('NEW', 'Other changes that wait to be sent name this record.', 'Undo those first.');
  if (table === 'activities') {
    const { kind, byId } = recordOf(work, table, id, 'activity');
    const mine = byId === work.workspace.board.judge.me;
    if (!mine || (kind !== 'task' && kind !== 'meeting' && !id.startsWith('local:')))
      throw byRule('R10-9', 'What was sent or written by somebody stays on the case.', 'Remove only your own tasks and meetings.');
  }
  const caseId = caseIdOf(work, table, id);
  return { label: `Remove ${titleOf(work, table, id)}`.slice(0, 400), edits: [{ table, id, kind: 'remove', caseId }] };
} // prettier-ignore

function made(work: Work, table: 'contacts' | 'opportunities', fields: object, label: string): Plan {
  const patch = Object.fromEntries(Object.entries(patchOf(fields)).filter(([, value]) => value !== null));
  const edit: RecordEdit = { table, id: `local:${work.newId()}`, kind: 'create', patch };
  return { label: label.slice(0, 400), edits: [edit] };
}

function mentions(patch: Patch, id: Id): boolean {
  return Object.values(patch).includes(id);
}

function caseIdOf(work: Work, table: EditedTable, id: Id): Id | null {
  if (table === 'cases') return id;
  return table === 'activities' ? (work.workspace.index.activities.get(id)?.caseId ?? null) : null;
}

/** How a record is called in a label. */
function titleOf(work: Work, table: EditedTable, id: Id): string {
  if (table === 'cases') return nameOf(recordOf(work, table, id, nouns[table]));
  if (table === 'contacts') return recordOf(work, table, id, nouns[table]).lastName;
  if (table === 'activities') return `“${recordOf(work, table, id, nouns[table]).subject}”`;
  return recordOf(work, table, id, nouns[table]).name;
}

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
