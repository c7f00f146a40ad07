import { plainWords } from '#shared/lib';
import type { EditionData, HandbookEdition, StatusMeaning, Trigger } from './edition.ts';

interface Label {
  readonly text: string;
  readonly trigger: Trigger;
}

/** Adds the look-ups that the rules ask an edition for. */
export function defineEdition(data: EditionData): HandbookEdition {
  const labels = labelsByFirstLetter(data.triggers);
  const meanings = new Map(data.statuses.map((status) => [plainWords(status.label), status.meaning]));
  const asWritten = new Map(data.statuses.map((status) => [status.label, status.meaning]));
  const actions = new Set(data.resolutionActions.map(plainWords));

  return {
    ...data,
    triggerOf(subject) {
      const text = subject.trimStart().toLowerCase();
      for (const label of labels.get(text.charCodeAt(0)) ?? []) if (text.startsWith(label.text)) return label.trigger;
      return null;
    },
    meaningOf: (status) =>
      asWritten.get(status) ?? meanings.get(plainWords(status)) ?? meaningByFirstWord(plainWords(status)),
    knowsResolutionAction: (action) => actions.has(plainWords(action)),
  };
}

/** The labels that can match a subject, longest first, by the code of their first letter. */
function labelsByFirstLetter(triggers: readonly Trigger[]): ReadonlyMap<number, readonly Label[]> {
  const byLetter = new Map<number, Label[]>();
  for (const trigger of triggers) {
    for (const label of trigger.labels) {
      const text = label.toLowerCase();
      const letter = text.charCodeAt(0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), { text, trigger }]);
    }
  }
  for (const list of byLetter.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byLetter;
}

/** The handbook itself still says plain "In Progress" and "Waiting" where fy26 has neither. */
function meaningByFirstWord(status: string): StatusMeaning {
  if (status.startsWith('closed')) return { group: 'closed', outcome: null };
  if (status.startsWith('in progress')) return { group: 'in-progress', stage: null };
  if (status.startsWith('waiting')) return { group: 'in-progress', stage: 'blocked' };
  return { group: 'open' };
}
