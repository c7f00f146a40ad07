import type { Id } from '#shared/domain';
import { editedFields, editedTables, type EditedTable } from '#shared/sync';
import type { WorkspaceDatabase } from '../../data/database.ts';
import type { HistoryRow } from '../../data/edit-tables.ts';
import { targetOf } from './actions.ts';
import type { Work } from './work.ts';

export interface HistoryEntry {
  readonly at: number;
  readonly group: string;
  readonly label: string;
  readonly kind: 'edit' | 'create' | 'remove' | 'undo' | 'redo' | 'skip';
  readonly changes: { field: string; label: string; from: string | null; to: string | null }[];
  readonly nextStep: string | null;
}

/** What was done on a record, or on a case and what hangs on it, the newest first; one entry an action. */
export async function historyOf(work: Work, strict: WorkspaceDatabase, id: Id): Promise<HistoryEntry[]> {
  const keys = editedTables.map((table) => `${table}/${id}`);
  const [own, around] = await Promise.all([
    strict.history.where('record').anyOf(keys).toArray(),
    strict.history.where('caseId').equals(id).toArray(),
  ]);
  const rows = new Map([...own, ...around].map((row) => [row.seq, row]));
  const actions = new Map<string, HistoryRow[]>();
  for (const row of [...rows.values()].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))) {
    if (row.kind !== 'sent') actions.set(row.group, [...(actions.get(row.group) ?? []), row]);
  }
  return [...actions.values()].reverse().map((lines) => entryOf(work, lines));
}

function entryOf(work: Work, lines: readonly HistoryRow[]): HistoryEntry {
  const first = lines[0]!;
  const changes = lines.flatMap((line) => line.changes.map((change) => ({ ...change, table: targetOf(line).table })));
  const steps = changes.find(({ field }) => field === 'nextSteps');
  return {
    at: first.at,
    group: first.group,
    label: first.label,
    kind: first.kind === 'sent' ? 'edit' : first.kind,
    changes: changes.map(({ table, field, from, to }) => ({
      field,
      label: labelOf(work, table, field),
      from: said(from),
      to: said(to),
    })),
    nextStep: steps ? newEntry(said(steps.from) ?? '', said(steps.to) ?? '') : null,
  };
}

/** The line that was put above the others; null when no line was. */
function newEntry(before: string, after: string): string | null {
  const [first = ''] = after.split('\n', 1);
  return first !== '' && first !== before.split('\n', 1)[0] ? first : null;
}

function said(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value);
}

export function labelOf({ editor }: Work, table: EditedTable, field: string): string {
  return editor.facts?.[table][field]?.label ?? editedFields[table][field]?.label ?? field;
}

/** What waits to be sent, in the order in which it was done. */
export function unsentOf(work: Work) {
  return work.editor.waiting.map(({ opId, group, label, table, id, caseId, kind, state, patch, createdAt }) => ({
    opId,
    group,
    label,
    table,
    id,
    caseId,
    kind,
    state,
    fields: Object.keys(patch)
      .filter((field) => editedFields[table][field]?.sent === true)
      .map((field) => labelOf(work, table, field)),
    createdAt,
  }));
}

export async function conflictsOf(strict: WorkspaceDatabase) {
  const conflicts = await strict.conflicts.toArray();
  return conflicts.map(({ opId, record, kind, fields, at }) => {
    const slash = record.indexOf('/');
    return {
      id: opId,
      opId,
      table: record.slice(0, slash),
      recordId: record.slice(slash + 1),
      kind,
      fields: fields.map(({ field, base, theirs, ours }) => ({
        field,
        before: said(base),
        theirs: said(theirs),
        mine: said(ours),
      })),
      at,
    };
  });
}

/** Everything that is not in Salesforce yet, as text that a person can keep. */
export function exportUnsent(work: Work): { readonly fileName: string; readonly text: string } {
  const { session } = work.workspace;
  const at = new Date(work.clock()).toISOString();
  const operations = work.editor.waiting;
  const whole = {
    format: 'advocate-desk/unsent',
    version: 1,
    at,
    orgId: session.orgId,
    userId: session.userId,
    operations,
  };
  return {
    fileName: `unsent-changes-${at.slice(0, 19).replaceAll(':', '-')}.json`,
    text: `${JSON.stringify(whole, null, 2)}\n`,
  };
}
