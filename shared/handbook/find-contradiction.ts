import type { EditionData } from './edition.ts';

/** Where an edition would answer one question twice, or not at all. */
export interface Contradiction {
  readonly part: keyof EditionData;
  readonly path: string;
  readonly says: string;
}

/** What types cannot tell of an edition; null when all is well. */
export function findContradiction(edition: EditionData): Contradiction | null {
  return (
    repeated(
      'triggers',
      edition.triggers.map(({ id }) => id),
      'id',
    ) ??
    repeatedLabel(edition) ??
    repeated(
      'statuses',
      edition.statuses.map(({ label }) => label),
      'label',
    ) ??
    repeated('resolutionActions', edition.resolutionActions) ??
    repeated('caseReasons', edition.caseReasons) ??
    repeated('requiredTen', edition.requiredTen) ??
    repeated('closingRules', edition.closingRules) ??
    withoutOpen(edition) ??
    cadenceOutOfOrder(edition) ??
    lifecycleOutOfOrder(edition)
  );
}

function repeated(part: keyof EditionData, texts: readonly string[], property?: string): Contradiction | null {
  const places = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    const earlier = places.get(plain(text));
    if (earlier !== undefined) {
      const path = `${part}[${index}]${property === undefined ? '' : `.${property}`}`;
      return { part, path, says: `"${text}" stands already at ${part}[${earlier}]: keep one of them` };
    }
    places.set(plain(text), index);
  }
  return null;
}

/** TRIG-2: a subject that two triggers claim would belong to neither. */
function repeatedLabel({ triggers }: EditionData): Contradiction | null {
  const owners = new Map<string, string>();
  for (const [index, trigger] of triggers.entries()) {
    for (const [at, label] of trigger.labels.entries()) {
      const text = label.toLowerCase();
      const owner = owners.get(text);
      if (owner !== undefined) {
        const path = `triggers[${index}].labels[${at}]`;
        return { part: 'triggers', path, says: `"${label}" is a label of ${owner} already: give it to one trigger` };
      }
      owners.set(text, trigger.id);
    }
  }
  return null;
}

function withoutOpen({ statuses }: EditionData): Contradiction | null {
  if (statuses.some(({ meaning }) => meaning.group === 'open')) return null;
  return { part: 'statuses', path: 'statuses', says: 'none of them is open: a new case needs one' };
}

function cadenceOutOfOrder({ cadence }: EditionData): Contradiction | null {
  for (const [index, touch] of cadence.entries()) {
    const earlier = cadence[index - 1];
    if (earlier && touch.day < earlier.day) {
      const says = `day ${touch.day} comes after day ${earlier.day}: put the touches in the order of their days`;
      return { part: 'cadence', path: `cadence[${index}].day`, says };
    }
  }
  return null;
}

/** AE-1: each phase holds while more months are left than in the next; the last holds always. */
function lifecycleOutOfOrder({ executives }: EditionData): Contradiction | null {
  const steps = executives?.lifecycle ?? [];
  for (const [index, { monthsLeftAbove }] of steps.entries()) {
    const path = `executives.lifecycle[${index}].monthsLeftAbove`;
    const next = steps[index + 1];
    if ((monthsLeftAbove === null) !== (next === undefined)) {
      return {
        part: 'executives',
        path,
        says: 'the last phase has null, because it holds always; the others a number',
      };
    }
    if (monthsLeftAbove !== null && next && (next.monthsLeftAbove ?? 0) >= monthsLeftAbove) {
      return { part: 'executives', path, says: 'each phase needs more months left than the next' };
    }
  }
  return null;
}

/** A dash or a colon, a capital or none: it is the same text to the app. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
