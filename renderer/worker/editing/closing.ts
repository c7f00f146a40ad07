import type { Id } from '#shared/domain';
import type { Outcome } from '#shared/handbook';
import { formatInstant } from '#shared/lib';
import type { Patch } from '#shared/outbox';
import { DeskError, type ClosePreview, type Saved, type SavedMany } from '#shared/rpc';
import {
  canClose,
  closingVerdicts,
  guidedChoices,
  overrideTask,
  readOverride,
  suggestClosing,
  type CaseReading,
  type ClosingFinding,
} from '#shared/rules';
import type { Plan } from './editor.ts';
import { closingRefused } from './gate.ts';
import { byRule } from './refuse.ts';
import { refuseUnseen, type Seen } from './unseen.ts';
import { caseOf, nameOf, newActivity, onCase, patchOf, read, save, saveMany, type Work } from './work.ts';

/** What is typed with a closing, and written with it. */
export interface ClosingDraft {
  readonly resolutionAction?: string | undefined;
  readonly feedback?: string | undefined;
  readonly duplicateOfId?: Id | null | undefined;
  readonly nextSteps?: string | undefined;
  readonly nextStepsDate?: string | undefined;
  readonly contactId?: Id | undefined;
}

export interface Closing extends ClosingDraft {
  readonly id: Id;
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
  /** What stood in the texts that are written whole, when they were begun. */
  readonly seen?: Pick<Seen, 'nextSteps' | 'feedback'> | undefined;
}

const remembered = 9;
const tableOf = { case: 'cases', account: 'accounts', opportunity: 'opportunities', lead: 'leads' } as const;

/** What the closing sheet shows, with what was typed into it so far. */
export function closePreview(work: Work, id: Id, draft: ClosingDraft = {}): ClosePreview {
  const reading = read(work, id, draftPatch(draft));
  const { theCase, edition } = reading;
  return {
    suggestion: suggestClosing(reading),
    outcomes: Object.values(closingVerdicts(reading)).map(({ outcome, status, allowed, blockers, warnings }) => ({
      outcome,
      status,
      allowed,
      blockers: blockers.map((finding) => shown(finding, reading)),
      warnings: warnings.map((finding) => shown(finding, reading)),
    })),
    choices: guidedChoices(reading).map(({ verdict, ...choice }) => ({ ...choice, allowed: verdict.allowed })),
    resolutionActions: [...edition.resolutionActions],
    recentReasons: recentReasons(work),
    values: {
      resolutionAction: theCase.resolutionAction ?? null,
      feedback: theCase.feedback ?? null,
      nextSteps: theCase.nextSteps ?? null,
      nextStepsDate: theCase.nextStepsDate ?? null,
      contactId: theCase.contactId ?? null,
      duplicateOfId: theCase.duplicateOfId ?? null,
    },
  };
}

/** CHANGED_MEANWHILE when another text stands by now where one is written over it. */
export async function close(work: Work, closing: Closing): Promise<Saved> {
  if (closing.seen) refuseUnseen(work, closing.id, closing.seen);
  return save(work, planClose(work, closing), closing.id);
}

/** Each case by its own evidence, unless an outcome is given; what the gate refuses stays open and says why. */
export async function closeMany(
  work: Work,
  { ids, outcome, ...rest }: Omit<Closing, 'id' | 'outcome'> & { readonly ids: readonly Id[]; readonly outcome?: Outcome | undefined },
): Promise<SavedMany> {
  return saveMany(work, 'Close cases', ids, (id) => {
    const suggestion = suggestClosing(read(work, id));
    const chosen = outcome ?? suggestion?.outcome;
    if (!chosen) throw byRule('CLOSE-1', 'Nothing on this case says how it ends.', 'Open it and choose an outcome.');
    const own = caseOf(work, id).resolutionAction ?? suggestion?.resolutionAction ?? undefined;
    return planClose(work, { id, outcome: chosen, ...rest, resolutionAction: rest.resolutionAction ?? own });
  });
} // prettier-ignore

/** The edits of a closing, as the gate lets it through. `before`: what the same action writes on the case first. */
export function planClose(work: Work, closing: Closing, before: Patch = {}): Plan {
  const { id, outcome, reason = '' } = closing;
  const patch = { ...before, ...draftPatch(closing) };
  const reading = read(work, id, patch);
  if (reading.closed) throw byRule('STAT-2', 'This case is closed already.', 'Reopen it first by another status.');
  const verdict = canClose(reading, outcome);
  if (!verdict.allowed || verdict.status === null) throw closingRefused(verdict);
  const at = formatInstant(work.clock());
  const { me } = work.workspace.board.judge;
  const task = overrideTask({ rules: verdict.overrides, reason, caseId: id, byId: me, at, id: '' });
  if (verdict.overrides.length > 0 && !task) throw reasonWanted(verdict.warnings);
  const edits = [onCase(id, { ...patch, status: verdict.status })];
  if (task) edits.push(newActivity(work, task));
  return { label: `Close ${nameOf(reading.theCase)} as ${verdict.status}`, edits, closing: true };
}

function draftPatch({ resolutionAction, feedback, duplicateOfId, nextSteps, nextStepsDate, contactId }: ClosingDraft): Patch {
  const given = { resolutionAction, feedback, duplicateOfId, nextSteps, nextStepsDate, contactId };
  return patchOf(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
} // prettier-ignore

function shown(
  { rule, message, fixes = [] }: ClosingFinding,
  { theCase }: CaseReading,
): ClosePreview['outcomes'][number]['blockers'][number] {
  const ids = {
    case: theCase.id,
    account: theCase.accountId,
    opportunity: theCase.opportunityId,
    lead: theCase.leadId,
  };
  return {
    rule,
    message,
    fixes: fixes.map(({ record, field, label, value, ours }) => ({
      table: tableOf[record],
      id: ids[record] ?? null,
      field,
      label,
      ...(value !== undefined && { value }),
      ours: ours === true,
    })),
  };
}

/** The reasons that I gave lately, the newest first, each once. */
function recentReasons({ workspace }: Work): string[] {
  const { me } = workspace.board.judge;
  const mine = [...workspace.index.activities.values()].filter(
    ({ kind, byId, subject }) => kind === 'task' && byId === me && subject.startsWith('Override '),
  );
  const newest = mine.sort((a, b) => (a.at < b.at ? 1 : -1));
  const reasons = newest.flatMap((activity) => readOverride(activity)?.reason ?? []);
  return [...new Set(reasons)].slice(0, remembered);
}

function reasonWanted(warnings: readonly ClosingFinding[]): DeskError {
  return new DeskError('REASON_WANTED', 'Closing it like this wants a reason.', 'Type one sentence: it is kept with the case.', {
    rules: warnings.map(({ rule, message }) => ({ rule, message })),
  });
} // prettier-ignore
