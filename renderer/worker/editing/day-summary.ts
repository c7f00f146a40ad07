import { formatDay } from '#shared/lib';
import type { WorkspaceDatabase } from '../../data/database.ts';
import type { HistoryRow } from '../../data/edit-tables.ts';
import { stacksOf } from './actions.ts';
import type { Work } from './work.ts';

/** What was done today and not taken back, and what is still owed. */
export async function daySummary(work: Work, strict: WorkspaceDatabase) {
  const { board } = work.workspace;
  const { calendar, edition } = board.judge;
  const now = work.clock();
  const today = calendar.dayOf(now);
  const since = calendar.startOfDay(today);
  const rows = await strict.history.reverse().until(({ at }) => at < since).toArray(); // prettier-ignore
  const stands = stacksOf(rows.reverse()).undo;
  const lines = stands.flatMap((action) => action.rows);
  const groupOf = (value: unknown): string | null =>
    typeof value === 'string' ? edition.meaningOf(value).group : null;
  const moved = (to: string) =>
    lines.filter(({ changes }) => changes.some((one) => one.field === 'status' && groupOf(one.to) === to));
  const cases = (some: readonly HistoryRow[]): number => new Set(some.flatMap(({ caseId }) => caseId ?? [])).size;
  return {
    day: formatDay(today),
    touches: lines.filter(({ kind, whole }) => kind === 'create' && isTouch(whole)).length,
    closed: cases(moved('closed')),
    parked: cases(moved('open')),
    skipped: cases(lines.filter(({ kind }) => kind === 'skip')),
    pickedUp: cases(moved('in-progress')),
    cases: cases(lines),
    left: board.entries.filter(({ band }) => band === 'breached' || band === 'now').length,
  };
}

function isTouch(whole: HistoryRow['whole']): boolean {
  const kind = whole?.['kind'];
  return whole?.['done'] === true && (kind === 'email' || kind === 'call' || kind === 'meeting');
}
