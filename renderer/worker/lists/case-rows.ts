import type { CaseRow } from '#shared/lists';
import { reasonFor } from '#shared/day';
import { checkRequiredTen, lintCase, readCase, type CaseReading } from '#shared/rules';
import { contextOf, type DayEntry } from '../day/day-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { foundIn } from './search-cases.ts';

type Marks = Pick<CaseRow, 'met' | 'applicable' | 'health'>;

/** Marks of rows that were shown, for as long as their case stands as it stood, and for one day: the linter asks what is past. */
const marksOf = new WeakMap<DayEntry, { readonly day: number; readonly marks: Marks }>();

/** A row of a list as it is shown at `now`, in milliseconds. */
export function toRow(entry: DayEntry, workspace: Workspace, now: number, words: readonly string[] = []): CaseRow {
  const { edition, calendar, owners } = workspace.board.judge;
  const { index } = workspace;
  const theCase = index.cases.get(entry.id);
  const closed = entry.statusGroup === 'closed';
  return {
    id: entry.id,
    caseNumber: entry.caseNumber,
    subject: entry.subject,
    account: entry.account,
    contact: entry.contact,
    owner: entry.owner,
    mine: owners.has(entry.ownerId),
    priority: entry.priority,
    status: entry.status,
    statusGroup: entry.statusGroup,
    band: entry.band,
    reason: closed ? entry.status : reasonFor(entry.leading, { edition, calendar, now }),
    dueAt: entry.leadingDueAt,
    createdAt: entry.createdAt,
    closedAt: entry.closedAt,
    carr: (entry.accountId === null ? undefined : index.accounts.get(entry.accountId)?.carr) ?? null,
    trigger: edition.triggers.find(({ id }) => id === entry.trigger)?.labels[0] ?? null,
    nextStep: theCase?.nextSteps?.split('\n', 1)[0]?.slice(0, 300) || null,
    nextStepsDate: theCase?.nextStepsDate ?? null,
    ...marks(entry, workspace, now),
    ...foundIn(entry, words),
  };
}

function marks(entry: DayEntry, { board, index }: Workspace, now: number): Marks {
  const { judge } = board;
  const day = judge.calendar.dayOf(now);
  const known = marksOf.get(entry);
  if (known?.day === day) return known.marks;
  const theCase = index.cases.get(entry.id);
  // While a start still reads the workspace, rows of the last snapshot are shown without it.
  if (!theCase) return { met: 0, applicable: 0, health: 'none' };
  const reading = readCase(theCase, contextOf(theCase, index, judge), judge.edition, judge.calendar, now);
  const items = checkRequiredTen(reading).filter(({ result }) => result !== 'not-applicable');
  const found: Marks = {
    met: items.filter(({ result }) => result === 'met').length,
    applicable: items.length,
    health: healthOf(reading),
  };
  marksOf.set(entry, { day, marks: found });
  return found;
}

function healthOf(reading: CaseReading): Marks['health'] {
  if (!reading.started) return 'none';
  const severities = lintCase(reading, { mode: 'editing' }).map(({ severity }) => severity);
  if (severities.includes('error')) return 'error';
  return severities.includes('warning') ? 'warning' : 'good';
}
