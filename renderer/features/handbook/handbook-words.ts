import { editionOf, type BorrowedPart, type Chapter, type ChapterRule } from '#shared/handbook';

/** Names that the data has for what people call otherwise. */
const plainNames: Readonly<Record<string, string>> = {
  'regional-sales-user': 'the regional Sales User',
  'pooled-sales-user': 'the Pooled Sales User',
  person: 'the Account Executive',
  digitalTouch: 'digital touch',
  highValue: 'High Value cases',
  checkIns: 'check-ins',
  urgentRenewal: 'urgent renewal',
  advocate: 'Advocate',
  'renewals-manager': 'Renewals Manager',
  'new-logo-ae': 'New Logo AE',
  routed: 'routed to a person',
  shared: 'from a shared queue',
};

/** Digits that want grouping; those of a date do not. */
const figure = /(?<![\d-])\d{4,}(?![\d-])/g;

/** A setting's value as people read it; a dash stands for none. */
export function valueWords(value: string): string {
  return value
    .split(', ')
    .map((part) => plainNames[part] ?? part.replace(figure, (digits) => Number(digits).toLocaleString('en')))
    .join(', ');
}

/** `On the checklist` for a fact that is only there or not; else `Limit to close, in days: 15`. */
export function factWords({ what, value }: ChapterRule['facts'][number]): string {
  return capital(value === 'yes' ? what : `${what}: ${valueWords(value)}`);
}

/** A sentence's first letter; `cARR` stays as it is. */
export function capital(text: string): string {
  return /^[a-z](?![A-Z])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

export function borrowedWords({ from }: Pick<BorrowedPart, 'from'>): string {
  return `Borrowed from “${editionOf(from).name}”`;
}

/** The chapters of which some rule has every word, each with those rules only; an empty search leaves all. */
export function findInChapters(chapters: readonly Chapter[], search: string): readonly Chapter[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return chapters;
  return chapters.flatMap((chapter) => {
    const rules = chapter.rules.filter((rule) => {
      const text = haystackOf(rule, chapter);
      return words.every((word) => text.includes(word));
    });
    return rules.length > 0 ? [{ ...chapter, rules }] : [];
  });
}

function haystackOf({ id, sentence, source, ours, facts, silences }: ChapterRule, chapter: Chapter): string {
  return [
    id,
    sentence,
    source?.document,
    source?.section,
    ours,
    chapter.title,
    ...facts.map(factWords),
    ...silences.flatMap(({ question, answer }) => [question, answer]),
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}

const verdicts: Readonly<Record<string, string>> = {
  met: 'met',
  missing: 'missing',
  'not-applicable': 'not applicable',
  'not-yet-due': 'not yet due',
  allowed: 'allowed',
  'with a reason': 'allowed with a reason',
  refused: 'refused',
  breached: 'Breached',
  now: 'Now',
  slipping: 'Slipping',
  planned: 'Planned',
  quiet: 'Quiet',
};

/** A verdict of a simulation in words; null where the edition asks nothing of the kind. */
export function verdictWords(verdict: string | null): string {
  return verdict === null ? 'not asked' : (verdicts[verdict] ?? verdict);
}

const subjects: Readonly<Record<string, string>> = {
  band: 'Band of the day',
  'close-resolved': 'Closing as resolved',
  'close-duplicate': 'Closing as duplicate',
  'close-unresponsive': 'Closing as unresponsive',
  'close-na': 'Closing as N/A',
};

/** What a simulation judged: `Closing as resolved`; a rule's id as it is. */
export function subjectWords(what: string): string {
  return subjects[what] ?? what;
}
