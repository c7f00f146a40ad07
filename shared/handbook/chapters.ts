import type { BorrowedPart, EditionData, HandbookPart, UndefinedPart } from './edition.ts';
import { factsOf, type Fact } from './facts.ts';
import { partOf, RULE_IDS, ruleOf, type HandbookRule } from './rule-of.ts';
import { SILENCES, type Silence } from './silences.data.ts';

/** A rule of an edition with what the edition sets for it, and what the documents leave open about it. */
export interface ChapterRule extends HandbookRule {
  readonly facts: readonly Fact[];
  readonly silences: readonly Silence[];
}

/** The rules that share the first word of their ids. */
export interface Chapter {
  /** `SEG`, `R10`, … */
  readonly id: string;
  readonly title: string;
  readonly rules: readonly ChapterRule[];
  /** Null for a chapter that the edition writes itself. */
  readonly borrowed: BorrowedPart | null;
  /** What the app does because the edition does not define this; null where it does. */
  readonly notDefined: UndefinedPart | null;
}

const TITLES: Readonly<Record<string, string>> = {
  SEG: 'Which accounts are covered',
  OWN: 'Who owns what',
  TIER: 'Tiers of accounts',
  RANK: 'Ranks of accounts',
  TRIG: 'Triggers and priorities',
  NEW: 'Creating a case by hand',
  STAT: 'Statuses',
  R10: 'The Required 10',
  NS: 'Next Steps',
  SLA: 'Clocks and ageing',
  CAD: 'Outreach cadence',
  CAP: 'Capacity',
  QUEUE: 'What to work next',
  CLOSE: 'Closing a case',
  HVA: 'High Value Accounts',
  UC: 'Use cases',
  E2C: 'E-mail to case',
  FLOW: 'Standing answers',
  ESC: 'Escalations',
  REN: 'The Renewals team',
  NL: 'The New Logo team',
  AE: 'Account Executives',
  DICT: 'Dictionaries',
};

/** An edition in the handbook's order. A chapter without rules stands only where the edition says what it leaves open. */
export function chaptersOf(edition: EditionData): readonly Chapter[] {
  // A dash stands for what the edition does not set.
  const facts = groupByRule(factsOf(edition).filter(({ value }) => value !== '–'));
  const silences = groupByRule(SILENCES);
  const told = new Set<HandbookPart>();
  return Object.entries(TITLES).flatMap(([id, title]) => {
    const rules = RULE_IDS.filter((rule) => chapterOf(rule) === id).flatMap((rule) => {
      const read = ruleOf(rule, edition);
      return read ? [{ ...read, facts: facts.get(rule) ?? [], silences: silences.get(rule) ?? [] }] : [];
    });
    const part = partOf(id);
    // A part may span chapters: what is not defined is said once, in the first of them.
    const notDefined = edition.notDefined.find((one) => one.part === part && !told.has(one.part)) ?? null;
    if (notDefined) told.add(notDefined.part);
    if (rules.length === 0 && !notDefined) return [];
    return [{ id, title, rules, borrowed: edition.borrowed.find((one) => one.part === part) ?? null, notDefined }];
  });
}

/** `R10` for `R10-4`, `CAD` for `CAD`. */
function chapterOf(rule: string): string {
  return rule.split('-')[0] ?? rule;
}

function groupByRule<T extends { readonly rule: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.rule, [...(groups.get(item.rule) ?? []), item]);
  return groups;
}
