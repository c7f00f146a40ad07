import { keepBothTexts } from '#shared/outbox';
import type { ClosePreview } from '#shared/rpc';

export type Outcome = ClosePreview['outcomes'][number]['outcome'];
type Verdict = ClosePreview['outcomes'][number];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  resolved: 'Resolved',
  duplicate: 'Duplicate',
  unresponsive: 'Unresponsive',
  na: 'N/A',
};

/** What is typed into the sheet. What is undefined was not touched and stays as it is stored. */
export interface CloseDraft {
  readonly outcome?: Outcome;
  readonly resolutionAction?: string;
  readonly feedback?: string;
  readonly nextSteps?: string;
  readonly nextStepsDate?: string;
  readonly contactId?: string;
  readonly duplicateOfId?: string | null;
  readonly reason?: string;
}

/** The places of the sheet, in the order in which they are filled. */
export const closeFields = [
  'contactId',
  'nextSteps',
  'nextStepsDate',
  'duplicateOfId',
  'resolutionAction',
  'feedback',
] as const;
export type CloseField = (typeof closeFields)[number];

/** Which outcome the sheet opens on: what the evidence says, else the first that may be, else Resolved. */
export function firstOutcome({ suggestion, outcomes }: ClosePreview): Outcome {
  const offered = outcomes.filter(({ status }) => status !== null);
  return suggestion?.outcome ?? offered.find(({ allowed }) => allowed)?.outcome ?? offered[0]?.outcome ?? 'resolved';
}

/** Feedback is needed and there is none: `NA` is what the handbook wants then. It stands selected, so that typing replaces it. */
const noFeedback = 'NA';

/**
 * What the sheet begins with: where nothing is stored, what the evidence says was done (and what the handbook writes for "no
 * feedback"), so that a case in order closes with one key.
 */
export function draftFor(preview: ClosePreview): CloseDraft {
  const { suggestion, values } = preview;
  const refused = preview.outcomes.flatMap(({ blockers }) => blockers.map(({ rule }) => rule));
  const action = suggestion?.resolutionAction;
  return {
    outcome: firstOutcome(preview),
    ...(isBlank(values.resolutionAction) && action && { resolutionAction: action }),
    ...(isBlank(values.feedback) && refused.includes('R10-12') && { feedback: noFeedback }),
  };
}

/** Fields whose whole text is written with the closing, over what stands there. */
const wholeTexts = ['nextSteps', 'feedback'] as const;
/** What stood in them when each was begun. */
export type SeenTexts = { readonly [Field in (typeof wholeTexts)[number]]?: string | null };

/** `values`: what stands there while `part` is written into the draft. */
export function seenWith(seen: SeenTexts, part: CloseDraft, values: ClosePreview['values']): SeenTexts {
  const begun = wholeTexts.filter((field) => part[field] !== undefined && !(field in seen));
  return { ...seen, ...Object.fromEntries(begun.map((field) => [field, values[field]])) };
}

/**
 * Somebody else wrote meanwhile: the draft with both texts where they did (`now`: what stands there), for the person to look at.
 * “No feedback” gives way to a feedback.
 */
export function withTheirs(draft: CloseDraft, seen: SeenTexts, now: ClosePreview['values']): CloseDraft {
  const met = wholeTexts.flatMap((field) => {
    const [ours, before, theirs] = [draft[field], seen[field] ?? '', now[field] ?? ''];
    if (ours === undefined || before === theirs) return [];
    const isPlaceholder = field === 'feedback' && ours === noFeedback && theirs !== '';
    return [[field, isPlaceholder ? theirs : keepBothTexts(before, ours, theirs)] as const];
  });
  return { ...draft, ...Object.fromEntries(met) };
}

/** The newest entry of a text. */
export function newestOf(text: string | null | undefined): string {
  return (text ?? '').split('\n', 1)[0] ?? '';
}

/** The newest entry replaced, the older ones kept. */
export function withNewest(text: string | null | undefined, entry: string): string {
  const older = (text ?? '').split('\n').slice(1);
  return [entry, ...older].join('\n');
}

/** The fields that a finding speaks of. */
export function fieldsOf({ rule, fixes }: Verdict['blockers'][number]): readonly CloseField[] {
  const named = fixes
    .filter(({ table }) => table === 'cases')
    .map(({ field }) => field)
    .filter((field): field is CloseField => (closeFields as readonly string[]).includes(field));
  if (named.length > 0) return named;
  if (rule === 'CLOSE-6') return ['resolutionAction'];
  if (rule === 'R10-12') return ['feedback'];
  return rule === 'CLOSE-2' ? ['duplicateOfId'] : [];
}

/** Which fields the sheet shows: those that were refused or filled when it opened, and stay so that nothing jumps. */
export function shownFields(
  verdict: Verdict,
  draft: CloseDraft,
  before: ReadonlySet<CloseField>,
): ReadonlySet<CloseField> {
  const shown = new Set(before);
  for (const finding of verdict.blockers) for (const field of fieldsOf(finding)) shown.add(field);
  for (const field of closeFields) if (draft[field] !== undefined) shown.add(field);
  if (verdict.outcome === 'duplicate') shown.add('duplicateOfId');
  else shown.delete('duplicateOfId');
  return shown;
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}
