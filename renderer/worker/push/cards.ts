import { mergeTexts, needsPerson, recordKey, unsureCode, type FieldValue, type OutboxOperation } from '#shared/outbox';
import type { OutboxCard } from '#shared/rpc';
import { editedFields, editedTables, type EditedField, type EditedTable, type FieldFacts } from '#shared/sync';
import type { ConflictRow } from '../../data/edit-tables.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface Known {
  readonly ops: readonly OutboxOperation[];
  readonly marks: ReadonlyMap<string, ConflictRow>;
  readonly waitsFor: ReadonlyMap<string, OutboxOperation>;
  readonly workspace: Workspace;
  readonly facts: FieldFacts | null;
}

/** One card a record: those that need somebody first, then in the order of the edits. */
export function cardsOf(known: Known): OutboxCard[] {
  const records = new Map<string, OutboxOperation[]>();
  for (const op of known.ops) records.set(recordKey(op), [...(records.get(recordKey(op)) ?? []), op]);
  const cards = [...records].map(([card, ops]) => cardOf(known, card, ops));
  return [...cards.filter(({ kind }) => kind !== 'waiting'), ...cards.filter(({ kind }) => kind === 'waiting')];
}

function cardOf(known: Known, card: string, ops: readonly OutboxOperation[]): OutboxCard {
  const { workspace, marks, waitsFor } = known;
  const first = ops[0]!;
  const { table, id, caseId } = first;
  const decide = ops.find(needsPerson);
  const mark = decide && marks.get(decide.opId);
  const parent = waitsFor.get(first.opId);
  const theCase = caseId === null ? undefined : workspace.index.cases.get(caseId);
  const accountId =
    table === 'accounts' ? id : (workspace.index[table].get(id) as { accountId?: string } | undefined)?.accountId;
  const account = workspace.index.accounts.get(accountId ?? theCase?.accountId ?? '')?.name ?? null;
  return {
    card,
    kind: decide ? kindOf(decide) : 'waiting',
    table,
    id,
    caseId,
    title: titleOf(workspace, table, id),
    account,
    label: ops.at(-1)!.label,
    change: ops.some(({ kind }) => kind === 'delete') ? 'delete' : first.kind,
    deleted: mark?.kind === 'deleted',
    sending: ops.some(({ state }) => state === 'inflight'),
    waitsFor: parent ? titleOf(workspace, parent.table, parent.id) : null,
    nextAttemptAt: first.nextAttemptAt,
    fields: ops.flatMap((op) => fieldsOf(known, op)),
    theirsBy: workspace.index.users.get(mark?.by ?? '')?.name ?? null,
    theirsAt: mark && mark.at > 0 ? mark.at : null,
    error: decide?.lastError ?? first.lastError,
  };
}

function kindOf({ state, lastError }: OutboxOperation): OutboxCard['kind'] {
  if (state === 'rejected') return 'rejected';
  return lastError?.code === unsureCode ? 'unsure' : 'conflict';
}

/** What the app fills into an activity by itself; its title and its label say it already. */
const filledIn: ReadonlySet<string> = new Set(['kind', 'direction', 'byId']);

function fieldsOf({ marks, facts, workspace }: Known, op: OutboxOperation): OutboxCard['fields'] {
  const contested = new Map(marks.get(op.opId)?.fields.map((one) => [one.field, one]));
  return Object.entries(op.patch).flatMap(([field, ours]) => {
    const known = editedFields[op.table][field];
    if (known?.sent !== true || (op.table === 'activities' && filledIn.has(field))) return [];
    const said = (value: FieldValue | undefined): string | null => saidOf(workspace, known.kind, value);
    const mark = contested.get(field);
    const isText = known.kind === 'text' && mark !== undefined;
    return {
      field,
      // An org calls an activity's fields by what it is: a task has no date but a due date.
      label: (op.table === 'activities' ? null : facts?.[op.table][field]?.label) ?? known.label,
      before: said(op.base[field]),
      theirs: said(mark?.theirs),
      yours: said(ours),
      contested: mark !== undefined,
      merged: isText ? mergeTexts(said(op.base[field]), said(ours), said(mark.theirs)) : null,
    };
  });
}

/** What a person calls the record. */
export function titleOf({ index }: Workspace, table: EditedTable, id: string): string {
  if (table === 'cases') {
    const one = index.cases.get(id);
    return one ? `${one.caseNumber} ${one.subject}`.trim() : 'A case';
  }
  if (table === 'contacts') {
    const one = index.contacts.get(id);
    return one ? [one.firstName, one.lastName].filter(Boolean).join(' ') : 'A contact';
  }
  if (table === 'activities') return index.activities.get(id)?.subject ?? 'An activity';
  return index[table].get(id)?.name ?? (table === 'accounts' ? 'An account' : 'An opportunity');
}

/** A value as a person says it: a record by its name, where this laptop knows it. */
function saidOf(workspace: Workspace, kind: EditedField['kind'], value: FieldValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (kind === 'flag') return value === true ? 'yes' : 'no';
  return kind === 'id' ? nameOf(workspace, String(value)) : String(value);
}

function nameOf(workspace: Workspace, id: string): string {
  const { index } = workspace;
  const table = editedTables.find((one) => index[one].has(id));
  return table ? titleOf(workspace, table, id) : (index.users.get(id)?.name ?? index.leads.get(id)?.lastName ?? id);
}
