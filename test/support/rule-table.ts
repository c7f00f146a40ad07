import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { parseDay } from '#shared/lib';
import type { Diagnostic, LintInput, LintOptions, LintRule } from '#shared/next-steps';
import { applyEdits, lintNextSteps } from '#shared/next-steps';

/** A marked text: `⟦` and `⟧` stand around each range that is expected, so that nobody counts columns. */
export interface Flagged extends Setting {
  readonly note: string;
  /** The text after the rule's fixes. */
  readonly fixed?: string;
  /** The labels of the choices that the rule offers. */
  readonly choices?: readonly string[];
  readonly severity?: Diagnostic['severity'];
}

interface Setting {
  readonly input?: Partial<LintInput>;
  readonly options?: Partial<LintOptions>;
}

export interface RuleTable {
  readonly clean: Readonly<Record<string, string | (Setting & { readonly note: string })>>;
  readonly flagged: Readonly<Record<string, Flagged>>;
}

/**
 * Linted on 2025-03-14 by KK, whose team also has MS. The marked text goes into the field that the rule reads. The table
 * is then held against broken versions of the rule, and must notice each.
 */
export function ruleTable(rule: LintRule, { clean, flagged }: RuleTable): void {
  const claims = [
    ...Object.entries(clean).map(([claim, entry]) => ({
      name: `lets pass ${claim}`,
      ...claimOf(typeof entry === 'string' ? { note: entry } : entry),
    })),
    ...Object.entries(flagged).map(([claim, entry]) => ({ name: `flags ${claim}`, ...claimOf(entry) })),
  ];
  describe(rule.id, () => {
    for (const { name, expected, lint } of claims) {
      it(name, () => {
        expect(lint(rule)).toEqual(expected);
      });
    }

    const fixes = claims.some(({ expected }) => expected.fixed !== undefined);
    const offers = claims.some(({ expected }) => expected.choices.length > 0);
    for (const [fault, broken] of Object.entries(brokenVersions(rule, { fixes, offers }))) {
      it(`has a table that would notice a rule which ${fault}`, () => {
        const noticed = claims.filter(
          ({ expected, lint }) => JSON.stringify(lint(broken)) !== JSON.stringify(expected),
        );
        expect(noticed).not.toEqual([]);
      });
    }
  });
}

interface Found {
  readonly ranges: readonly (readonly [number, number])[];
  readonly severities: readonly Diagnostic['severity'][];
  readonly fixed: string | undefined;
  readonly choices: readonly string[];
  readonly messagesWithHoles: readonly string[];
}

function claimOf({ note, fixed, choices = [], severity = 'error', input, options }: Flagged) {
  const { text, ranges } = unmark(note);
  const expected: Found = {
    ranges,
    severities: ranges.length > 0 ? [severity] : [],
    fixed,
    choices,
    messagesWithHoles: [],
  };
  return {
    expected,
    lint: (rule: LintRule) => lintOne(rule, text, { ...(input && { input }), ...(options && { options }) }),
  };
}

function lintOne(rule: LintRule, text: string, { input, options }: Setting): Found {
  const { field } = rule.meta;
  const found = lintNextSteps(
    {
      nextStepsDate: '2025-03-20',
      started: true,
      closed: field === 'feedback',
      [field]: text,
      ...input,
    },
    {
      edition: fy26,
      mode: 'editing',
      today: parseDay('2025-03-14')!,
      roster: new Set(['KK', 'MS']),
      myInitials: 'KK',
      ...options,
    },
    [rule],
  );
  const edits = found.flatMap(({ fix }) => fix ?? []);
  return {
    ranges: found.map(({ start, end }) => [start, end]),
    severities: [...new Set(found.map(({ severity }) => severity))],
    fixed: found.some(({ fix }) => fix) ? applyEdits(text, edits) : undefined,
    choices: found.flatMap((diagnostic) => diagnostic.choices ?? []).map(({ label }) => label),
    messagesWithHoles: found.map(({ message }) => message).filter((message) => /\{\{|undefined|null/.test(message)),
  };
}

/** The rule, broken as a slip of the hand would break it. */
function brokenVersions(
  rule: LintRule,
  { fixes, offers }: { readonly fixes: boolean; readonly offers: boolean },
): Readonly<Record<string, LintRule>> {
  const reporting = (change: (reported: Reported) => Reported | null): LintRule => ({
    ...rule,
    check: (facts) =>
      rule.check({
        ...facts,
        report(message, reported) {
          const changed = change(reported);
          if (changed) facts.report(message, changed);
        },
      }),
  });
  return {
    'finds nothing': reporting(() => null),
    'finds something everywhere': {
      ...rule,
      check({ report }) {
        report(Object.keys(rule.meta.messages)[0]!, { range: [0, 0] });
      },
    },
    'points one place too far': reporting(({ range: [start, end], ...rest }) => ({ ...rest, range: [start, end + 1] })),
    ...(fixes && {
      'forgets its fix': reporting(({ fix: _, ...rest }) => rest),
      'writes a wrong fix': reporting(({ fix, ...rest }) =>
        fix ? { ...rest, fix: fix.map((edit) => ({ ...edit, text: `${edit.text}x` })) } : rest,
      ),
    }),
    ...(offers && { 'forgets its choices': reporting(({ choices: _, ...rest }) => rest) }),
    ...(rule.meta.scope && { 'runs at any time': { ...rule, meta: { ...rule.meta, scope: 'always' } } }),
  };
}

type Reported = Parameters<Parameters<LintRule['check']>[0]['report']>[1];

function unmark(note: string): { readonly text: string; readonly ranges: readonly (readonly [number, number])[] } {
  const ranges: [number, number][] = [];
  let text = '';
  for (const character of note) {
    if (character === '⟦') ranges.push([text.length, text.length]);
    else if (character === '⟧') ranges.at(-1)![1] = text.length;
    else text += character;
  }
  return { text, ranges };
}
