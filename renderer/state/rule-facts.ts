import { editionOf, ruleOf, SILENCE_BADGE, SILENCES, type EditionData } from '#shared/handbook';

/** What is said of a rule wherever it is cited. */
export interface RuleFacts {
  readonly id: string;
  readonly says: string;
  /** Document and section; null for a rule that rests on no document. */
  readonly source: string | null;
  /** What else to know: that it is borrowed, that the handbook is silent, what was decided then. */
  readonly notes: readonly string[];
  /** Whether the edition has or borrows it. */
  readonly known: boolean;
}

/** A rule as the edition has it; one that it lacks says so. */
export function ruleFacts(id: string, edition: Pick<EditionData, 'basis' | 'borrowed' | 'name'>): RuleFacts {
  const rule = ruleOf(id, edition);
  const silences = SILENCES.filter((one) => one.rule === id).map(
    ({ question, answer }) => `${SILENCE_BADGE}. ${question} ${answer}`,
  );
  if (!rule) {
    const says = `“${edition.name}” has no such rule.`;
    return { id, says, source: null, notes: silences, known: false };
  }
  const { borrowedFrom, ours, source } = rule;
  const notes = [
    ...(borrowedFrom === null ? [] : [`Borrowed from “${editionOf(borrowedFrom).name}”.`]),
    ...(ours === null ? silences : [`${SILENCE_BADGE}. ${ours}`]),
  ];
  return {
    id,
    says: rule.sentence,
    source: source && `${source.document}, “${source.section}”`,
    notes,
    known: true,
  };
}
