import type { Case, Id } from '#shared/domain';
import type { Outcome } from '#shared/handbook';
import { withPatch, type Patch } from '#shared/outbox';
import { canClose, readCase, type CaseReading, type ClosingVerdict } from '#shared/rules';
import { DeskError } from '#shared/rpc';
import type { RecordEdit } from '../../data/edit-store.ts';
import { contextOf } from '../day/day-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the rules read of a case at `now`, as it would be with `patch` on it. */
export function readingOf(workspace: Workspace, theCase: Case, now: number, patch: Patch = {}): CaseReading {
  const { judge } = workspace.board;
  const patched = withPatch(theCase, patch);
  return readCase(patched, contextOf(patched, workspace.index, judge), judge.edition, judge.calendar, now);
}

export function closingRefused({ blockers }: Pick<ClosingVerdict, 'blockers'>): DeskError {
  const [first] = blockers;
  return new DeskError(
    'CLOSING_REFUSED',
    first ? first.message : 'This edition has no such status.',
    first?.fixes?.[0]?.label ?? 'Press E: the closing sheet says what is missing.',
    { rules: blockers.map(({ rule, message }) => ({ rule, message })) },
  );
}

/** Throws when an edit would close a case that the gate would not let through by now. */
export function refuseByGate(workspace: Workspace, edit: RecordEdit, now: number): void {
  if (edit.table !== 'cases' || edit.kind !== 'update') return;
  const { status } = edit.patch;
  const theCase = workspace.index.cases.get(edit.id);
  const meaning = typeof status === 'string' ? workspace.board.judge.edition.meaningOf(status) : null;
  if (!theCase || meaning?.group !== 'closed' || meaning.outcome === null) return;
  const verdict = gateOf(workspace, theCase.id, meaning.outcome, now, { ...edit.patch, status: theCase.status });
  if (verdict && !verdict.allowed) throw closingRefused(verdict);
}

/** The gate's word on closing a case with `patch` on it; null when the case is not here. */
export function gateOf(
  workspace: Workspace,
  id: Id,
  outcome: Outcome,
  now: number,
  patch: Patch = {},
): ClosingVerdict | null {
  const theCase = workspace.index.cases.get(id);
  return theCase ? canClose(readingOf(workspace, theCase, now, patch), outcome) : null;
}
