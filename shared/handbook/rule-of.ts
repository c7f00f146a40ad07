import type { EditionId } from '#shared/domain';
import type { EditionData, HandbookPart } from './edition.ts';
import type { RuleText } from './rules.data.ts';
import { DOCUMENTS, RULE_TEXTS } from './rules.data.ts';

/** A rule as one edition has it. */
export interface HandbookRule {
  readonly id: string;
  /** One sentence, in our words. */
  readonly sentence: string;
  /** The document's title and the section in it; null for a rule that is ours alone. */
  readonly source: { readonly document: string; readonly section: string } | null;
  /** The edition that it is borrowed from; null for one of its own. */
  readonly borrowedFrom: EditionId | null;
  /** What we decided where the documents are silent or disagree. */
  readonly ours: string | null;
}

const textOf = new Map(RULE_TEXTS.map((rule) => [rule.id, rule]));

/** The ids of all rules, in the handbook's order. */
export const RULE_IDS: readonly string[] = RULE_TEXTS.map(({ id }) => id);

/** A rule by its id, or null where the edition neither has nor borrows it. */
export function ruleOf(id: string, edition: Pick<EditionData, 'basis' | 'borrowed'>): HandbookRule | null {
  const rule = textOf.get(id);
  if (!rule) return null;
  const { basis } = edition;
  if (rule.at[basis] !== undefined || rule.wording?.[basis] !== undefined) return read(rule, basis, null);
  const part = partOf(id);
  const lender = edition.borrowed.find((one) => one.part === part)?.from;
  return lender !== undefined && rule.at[lender] !== undefined ? read(rule, lender, lender) : null;
}

function read({ id, sentence, at, wording, ours }: RuleText, edition: EditionId, from: EditionId | null): HandbookRule {
  const section = at[edition];
  return {
    id,
    sentence: wording?.[edition] ?? sentence,
    source: section === undefined ? null : { document: DOCUMENTS[edition], section },
    borrowedFrom: from,
    ours: ours ?? null,
  };
}

/** The part of the handbook that a rule belongs to, by the first word of its id; null for one that no edition borrows. */
export function partOf(id: string): HandbookPart | null {
  return PARTS[id.split('-')[0] ?? ''] ?? null;
}

const PARTS: Readonly<Record<string, HandbookPart>> = {
  SEG: 'segment',
  OWN: 'segment',
  TIER: 'tiers',
  RANK: 'rank',
  AE: 'lifecycle',
  TRIG: 'triggers',
  STAT: 'statuses',
  R10: 'required-ten',
  NS: 'next-steps',
  SLA: 'sla',
  CAD: 'cadence',
  CAP: 'capacity',
  QUEUE: 'capacity',
  CLOSE: 'closing',
  HVA: 'closing',
  DICT: 'dictionaries',
  NEW: 'flows',
  UC: 'flows',
  E2C: 'flows',
  FLOW: 'flows',
  ESC: 'flows',
};
