import type { EditionData } from './edition.ts';
import { factsOf } from './facts.ts';
import { RULE_IDS, ruleOf } from './rule-of.ts';

/** What one rule says before and after; null where an edition does not have it. */
export interface EditionChange {
  /** A rule's id, `borrowed` or `not defined`. */
  readonly rule: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changes from one edition to another, rule by rule in the handbook's order: first what each says of itself in
 * words, then every setting.
 */
export function diffEditions(before: EditionData, after: EditionData): readonly EditionChange[] {
  const changes: EditionChange[] = [];
  for (const rule of RULE_IDS) {
    const [old, now] = [ruleOf(rule, before)?.sentence ?? null, ruleOf(rule, after)?.sentence ?? null];
    if (old !== now) changes.push({ rule, what: 'the rule', before: old, after: now });
  }

  const old = factsByName(before);
  const now = factsByName(after);
  for (const [name, { rule, what }] of new Map([...old, ...now])) {
    const [was, is] = [old.get(name)?.value ?? null, now.get(name)?.value ?? null];
    if (was !== is) changes.push({ rule, what, before: was, after: is });
  }
  const place = new Map(RULE_IDS.map((rule, index) => [rule, index]));
  const placeOf = ({ rule }: EditionChange) => place.get(rule) ?? RULE_IDS.length;
  return changes.sort((a, b) => placeOf(a) - placeOf(b));
}

function factsByName(edition: EditionData) {
  return new Map(factsOf(edition).map((fact) => [`${fact.rule}\n${fact.what}`, fact]));
}
