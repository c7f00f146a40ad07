import { isOpen, type OutboxOperation } from '#shared/outbox';
import type { EditedTable } from '#shared/sync';
import type { EditRequest, RecordEdit } from '../../data/edit-store.ts';
import type { HistoryRow } from '../../data/edit-tables.ts';

/** One thing that a person did, with its line for each record. */
export interface Action {
  readonly group: string;
  readonly label: string;
  readonly rows: readonly HistoryRow[];
}

export interface Stacks {
  /** The newest last. */
  readonly undo: readonly Action[];
  readonly redo: readonly Action[];
}

/** What may be taken back or done again, from the lines of the history in their order. */
export function stacksOf(history: readonly HistoryRow[]): Stacks {
  let undo: Action[] = [];
  let redo: Action[] = [];
  for (const action of actionsOf(history)) {
    const [first] = action.rows;
    const kind = first?.kind;
    if (kind === 'sent') {
      const sent = new Set(action.rows.map(({ record }) => record));
      const isHere = ({ rows }: Action): boolean => !rows.some(({ record }) => sent.has(record));
      undo = undo.filter(isHere);
      redo = redo.filter(isHere);
    } else if (kind === 'undo') {
      const taken = undo.find(({ group }) => group === first?.of);
      undo = undo.filter((one) => one !== taken);
      if (taken) redo.push(taken);
    } else if (kind === 'redo') {
      const again = redo.find(({ group }) => group === first?.of);
      redo = redo.filter((one) => one !== again);
      if (again) undo.push(again);
    } else {
      undo.push(action);
      redo = [];
    }
  }
  return { undo, redo };
}

/** Whether an action can be taken back: nothing of it is on its way, or waits for a person to decide. */
export function canTakeBack(action: Action, opsOf: (record: string) => readonly OutboxOperation[]): boolean {
  return action.rows.every(({ record }) => opsOf(record).every(isOpen));
}

/** The record that a line is about. */
export function targetOf({ record, caseId }: HistoryRow): {
  readonly table: EditedTable;
  readonly id: string;
  readonly caseId: string | null;
} {
  const at = record.indexOf('/');
  return { table: record.slice(0, at) as EditedTable, id: record.slice(at + 1), caseId };
}

/** The edits that take a line back. */
export function back(row: HistoryRow): readonly RecordEdit[] {
  const target = targetOf(row);
  switch (row.kind) {
    case 'edit':
      return [
        { ...target, kind: 'update', patch: Object.fromEntries(row.changes.map(({ field, from }) => [field, from])) },
      ];
    case 'create':
      return [{ ...target, kind: 'remove' }];
    case 'remove':
      return row.whole ? [{ ...target, kind: 'restore', record: row.whole }] : [];
    case 'skip':
    case 'undo':
    case 'redo':
    case 'sent':
      return [];
  }
}

/** The edits that do a line again after it was taken back. */
export function forth(row: HistoryRow): readonly RecordEdit[] {
  const target = targetOf(row);
  switch (row.kind) {
    case 'edit':
      return [
        { ...target, kind: 'update', patch: Object.fromEntries(row.changes.map(({ field, to }) => [field, to])) },
      ];
    case 'create':
      return row.whole ? [{ ...target, kind: 'restore', record: row.whole }] : [];
    case 'remove':
      return [{ ...target, kind: 'remove' }];
    case 'skip':
    case 'undo':
    case 'redo':
    case 'sent':
      return [];
  }
}

function actionsOf(history: readonly HistoryRow[]): readonly Action[] {
  const actions: { group: string; label: string; rows: HistoryRow[] }[] = [];
  for (const row of history) {
    const last = actions.at(-1);
    if (last?.group === row.group) last.rows.push(row);
    else actions.push({ group: row.group, label: row.label, rows: [row] });
  }
  return actions;
}

/** The line about the first record says that the action was turned, also when nothing was left to change. */
export function turned(
  action: Action,
  as: 'undo' | 'redo',
  edits: readonly RecordEdit[],
): Omit<EditRequest, 'group' | 'at'> {
  return { label: action.label, edits, as, of: action.group, about: action.rows.slice(0, 1).map(targetOf) };
}
