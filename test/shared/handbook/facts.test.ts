import { describe, expect, it } from 'vitest';
import type { EditionData } from '#shared/handbook';
import { changesBetween, EDITION_IDS, editionOf, fy25, fy26, RULE_IDS } from '#shared/handbook';
import { factsOf } from '../../../shared/handbook/facts.ts';

describe.each(EDITION_IDS)('the facts of %s', (id) => {
  const facts = factsOf(editionOf(id));

  it('stand each under a rule of the handbook, once', () => {
    const named = facts.filter(({ rule }) => rule !== 'borrowed' && rule !== 'not defined');
    expect(named.filter(({ rule }) => !RULE_IDS.includes(rule))).toEqual([]);
    expect(new Set(facts.map(({ rule, what }) => `${rule} ${what}`)).size).toBe(facts.length);
  });
});

it('says a figure, a list and what is not there', () => {
  const say = (edition: EditionData, rule: string) =>
    factsOf(edition).flatMap((fact) => (fact.rule === rule ? [`${fact.what}: ${fact.value}`] : []));
  expect(say(fy26, 'SEG-2')).toEqual(['employees from: –', 'employees under: 101']);
  expect(say(fy25, 'SLA-1')).toEqual([
    'first review, High: 24 hours',
    'first review, Medium: 48 hours',
    'first review, Low: 7 days',
    'counted in: the clock',
  ]);
  expect(say(editionOf('smb-ae'), 'SLA-1')).toEqual([
    'first review, High: –',
    'first review, Medium: –',
    'first review, Low: –',
    'counted in: the clock',
  ]);
  expect(say(fy25, 'SEG-5')).toEqual(['regions served: all', 'regions counted as one: AMER + APAC']);
});

it('misses no part of an edition', () => {
  const other = (part: keyof EditionData): EditionData => {
    const everywhere = EDITION_IDS.map((id) => editionOf(id)[part]);
    const different = everywhere.find((value) => JSON.stringify(value) !== JSON.stringify(fy26[part]));
    const made: Partial<EditionData> = {
      tryingDays: 16,
      checkInDays: 60,
      priorities: { ...fy26.priorities, inbound: 'Low' },
      workingRoles: ['advocate'],
      resolutionActions: ['Answered Question'],
    };
    return { ...fy26, [part]: made[part] ?? different };
  };
  const parts = new Set(EDITION_IDS.flatMap((id) => Object.keys(changesBetween(fy26, editionOf(id)))));
  for (const part of [...parts, 'tryingDays', 'checkInDays', 'priorities', 'workingRoles', 'resolutionActions'])
    expect([part, factsOf(other(part as keyof EditionData))]).not.toEqual([part, factsOf(fy26)]);
});

describe.each(EDITION_IDS)('every single setting of %s', (id) => {
  const edition = editionOf(id);
  const { priorities, ...others } = changesBetween({} as EditionData, edition);
  // Priorities are those of triggers: without triggers they say nothing.
  const settings = edition.triggers.length > 0 ? { ...others, priorities } : others;
  const said = JSON.stringify(factsOf(edition));

  it('is seen when it changes', () => {
    const leaves = leavesOf(settings).filter((path) => !WHOLE_PARTS.test(path.join('.')));
    const unseen = leaves
      .filter((path) => JSON.stringify(factsOf(changed(edition, path) as EditionData)) === said)
      .map((path) => path.join('.'))
      .filter((path) => !NAMES_ONLY.test(path));
    expect(unseen).toEqual([]);
  });
});

/** The id of a touch is a name for the app, its label the one for people. */
const NAMES_ONLY = /^cadence\.\d+\.id$/;
/** Where they are null, the whole part is another edition's to change. */
const WHOLE_PARTS = /^(?:tiers|rank|executives|capacity|firstReview)$/;

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with another value at one place. */
function changed(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return other(value);
  if (Array.isArray(value)) return value.map((part: unknown, index) => (index === key ? changed(part, rest) : part));
  const parts = value as Readonly<Record<string, unknown>>;
  return { ...parts, [key]: changed(parts[key], rest) };
}

function other(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  return typeof leaf === 'string' ? `${leaf} and more` : 'something';
}
