import type { Id } from '#shared/domain';
import { entryPrefix, planTouch, suggestDays } from '#shared/flows';
import { readTypedDay } from '#shared/lib';
import type { DateSuggestions, LintDraft, LogTouchInput, Saved } from '#shared/rpc';
import { earliestMissingTouch, fixCase, lintCase } from '#shared/rules';
import type { Plan } from './editor.ts';
import { byRule } from './refuse.ts';
import { dayOf, meOf, nameOf, newActivity, onCase, patchOf, read, save, type Work } from './work.ts';

const named = { email: 'E-mail', call: 'Call', meeting: 'Meeting', note: 'Note', none: 'Next step' } as const;

export async function logTouch(
  work: Work,
  input: LogTouchInput,
): Promise<Saved & { readonly nextStepsDate: string | null }> {
  const plan = planLog(work, input);
  const saved = await save(work, plan, input.id);
  return { ...saved, nextStepsDate: read(work, input.id).theCase.nextStepsDate ?? null };
}

/** NS, CAD: the entry, the date and the activity of a touch, and the start of work. */
export function planLog(work: Work, { id, channel, direction, text, nextStepsDate, at, outcome }: LogTouchInput): Plan {
  const reading = read(work, id);
  if (reading.closed) throw byRule('NS-3', 'This case is closed: it has no next step.', 'Reopen it first.');
  const { patch, activity } = planTouch(
    reading,
    {
      channel,
      direction,
      text,
      nextStepsDate: nextStepsDate === null ? null : dayOf(work, nextStepsDate, 'nextStepsDate'),
      ...(at !== undefined && { at }),
      ...(outcome !== undefined && { outcome }),
    },
    meOf(work).initials,
  );
  const edits = [onCase(id, patch), ...(activity ? [newActivity(work, activity)] : [])];
  return { label: `${named[channel]} on ${nameOf(reading.theCase)}`, edits };
}

export function dateSuggestions(work: Work, id: Id): DateSuggestions {
  const reading = read(work, id);
  const { activity, hva, closed, blockedOrEngaged } = reading;
  const chased = !hva && !closed && !blockedOrEngaged && !activity.repliedSinceStart;
  return {
    prefix: entryPrefix({ today: reading.today, initials: meOf(work).initials }),
    channel: chased ? (earliestMissingTouch(reading)?.channel ?? null) : null,
    days: [...suggestDays(reading)],
  };
}

export function readDay({ workspace, clock }: Work, text: string): ReturnType<typeof readTypedDay> {
  return readTypedDay(text, workspace.board.judge.calendar.dayOf(clock()));
}

export interface TypedDraft {
  readonly id: Id;
  readonly mode: 'editing' | 'closing';
  readonly nextSteps?: string | undefined;
  readonly nextStepsDate?: string | undefined;
  readonly feedback?: string | undefined;
}

/** What the linter says of texts as they are typed, beside the case as it is stored. */
export function lintDraft(work: Work, { id, mode, ...typed }: TypedDraft): LintDraft {
  const draft = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const reading = read(work, id, patchOf(draft));
  const options = { mode, myInitials: meOf(work).initials };
  const fixed = fixCase(reading, options);
  return {
    diagnostics: lintCase(reading, options).map(({ fix, choices = [], ...found }) => ({
      ...found,
      fix: fix ? [...fix] : null,
      choices: choices.map(({ label, fix: edits }) => ({ label, edits: [...edits] })),
    })),
    fixed: { nextSteps: fixed.nextSteps ?? '', feedback: fixed.feedback ?? '' },
    length: work.editor.facts?.cases['nextSteps']?.length ?? null,
  };
}
