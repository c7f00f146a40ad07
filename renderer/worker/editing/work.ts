import type { Activity, Case, Id, User } from '#shared/domain';
import { formatInstant, readTypedDay } from '#shared/lib';
import { asValue, type Patch } from '#shared/outbox';
import type { Saved, SavedMany } from '#shared/rpc';
import type { CaseReading } from '#shared/rules';
import { withInitials } from '#shared/settings';
import type { RecordOf, Stored } from '#shared/sync';
import type { RecordEdit } from '../../data/edit-store.ts';
import type { IndexedTable } from '../workspace/workspace-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toFailure } from '../desk/failure.ts';
import type { Editor, Plan } from './editor.ts';
import { readingOf } from './gate.ts';
import { deletedMeanwhile, notADay, unknownRecord } from './refuse.ts';

/** What every command works with. */
export interface Work {
  readonly workspace: Workspace;
  readonly editor: Editor;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

export function recordOf<T extends IndexedTable>(
  { workspace }: Work,
  table: T,
  id: Id,
  what: string,
): Stored<RecordOf[T]> {
  const record = workspace.index[table].get(id) as Stored<RecordOf[T]> | undefined;
  if (record) return record;
  throw workspace.gone.has(id) ? deletedMeanwhile(what) : unknownRecord(what);
}

export function caseOf(work: Work, id: Id): Stored<Case> {
  return recordOf(work, 'cases', id, 'case');
}

/** What the rules read of a case now, as it would be with `patch` on it. */
export function read(work: Work, id: Id, patch: Patch = {}): CaseReading {
  return readingOf(work.workspace, caseOf(work, id), work.clock(), patch);
}

export function meOf({ workspace }: Work): User {
  const { me } = workspace.board.judge;
  const known = workspace.index.users.get(me);
  if (known) return withInitials(known, workspace.rules.settings.initials);
  return { id: me, name: workspace.session.name, initials: '', role: 'advocate' };
}

/** How history and Undo name a case. */
export function nameOf({ caseNumber, subject }: Case): string {
  return caseNumber === '' || caseNumber === newCaseNumber ? `“${subject}”` : caseNumber;
}

/** What stands for the number that Salesforce has not given yet. */
export const newCaseNumber = 'New';

/** A day as typed; throws NOT_A_DAY with the reason. */
export function dayOf({ workspace, clock }: Work, typed: string, field: string): string {
  const { calendar } = workspace.board.judge;
  const { day, problem } = readTypedDay(typed, calendar.dayOf(clock()));
  if (day === null) throw notADay(problem, field);
  return day;
}

export function onCase(id: Id, patch: object): RecordEdit {
  return { table: 'cases', id, kind: 'update', patch: patchOf(patch), caseId: id };
}

export function patchOf(fields: object): Patch {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, asValue(value)]));
}

/** A new activity of mine, now unless it says when. */
export function newActivity(
  work: Work,
  activity: Omit<Activity, 'id' | 'at'> & { readonly at?: string; readonly allDay?: boolean },
): RecordEdit {
  const fields = { byId: work.workspace.board.judge.me, at: formatInstant(work.clock()), ...activity };
  return {
    table: 'activities',
    id: `local:${work.newId()}`,
    kind: 'create',
    patch: patchOf(fields),
    caseId: activity.caseId ?? null,
  };
}

const maxSubject = 255;

/** A case comment, or a post on an opportunity: its first line is its subject. */
export function newNote(work: Work, text: string, on: Pick<Activity, 'caseId' | 'opportunityId'>): RecordEdit {
  const subject = text.trim().split('\n', 1)[0] ?? '';
  return newActivity(work, { kind: 'note', subject: subject.slice(0, maxSubject), body: text.trim(), ...on });
}

/** What a call answers with. */
export async function save(work: Work, plan: Plan, id?: Id): Promise<Saved> {
  const { group, label, id: first } = await work.editor.save(plan);
  return { group, label, id: id ?? first };
}

/** One action over many records: each is planned and checked by itself, and what passes is saved together. */
export async function saveMany(
  work: Work,
  label: string,
  ids: readonly Id[],
  planOf: (id: Id) => Plan | Promise<Plan>,
): Promise<SavedMany> {
  const edits: RecordEdit[] = [];
  const about: NonNullable<Plan['about']>[number][] = [];
  const results: SavedMany['results'] = [];
  let closing = false;
  let skips = false;
  for (const id of new Set(ids)) {
    try {
      const plan = await planOf(id);
      edits.push(...work.editor.check(plan));
      about.push(...(plan.about ?? []));
      closing ||= plan.closing === true;
      skips ||= plan.as === 'skip';
      results.push({ id, failure: null });
    } catch (error) {
      results.push({ id, failure: toFailure(error) });
    }
  }
  const done = results.filter(({ failure }) => failure === null).length;
  const named = `${label} (${done})`;
  if (done === 0) return { group: '', label: named, done, results };
  const plan: Plan = { label: named, edits, closing, about, ...(skips && { as: 'skip' }) };
  const { group } = await work.editor.save(plan);
  return { group, label: named, done, results };
}
