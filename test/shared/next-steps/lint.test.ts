import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, User, Workspace } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { parseDay } from '#shared/lib';
import type { LintInput, LintOptions } from '#shared/next-steps';
import { firstLintError, lintNextSteps, LINT_RULES } from '#shared/next-steps';

const options: LintOptions = {
  edition: fy26,
  mode: 'editing',
  today: parseDay('2025-06-12')!,
  roster: new Set(['KK', 'MS']),
  myInitials: 'KK',
};
const worked = { started: true, closed: false, nextStepsDate: '2025-06-16' };
const brief = (input: LintInput, with_: Partial<LintOptions> = {}) =>
  lintNextSteps(input, { ...options, ...with_ }).map(({ rule, severity }) => `${rule} ${severity}`);

describe('lintNextSteps', () => {
  it('says what is wrong in reading order, field by field', () => {
    const input = { started: true, closed: true, nextSteps: 'Contact\nKK', feedback: 'Contact' };
    expect(brief(input)).toEqual([
      'date-first error',
      'initials error',
      'step-specific error',
      'date-first warning',
      'step-missing warning',
      'feedback-not-next-steps error',
    ]);
  });

  it('lets only the newest entry be in error, also when it is not the first line', () => {
    const nextSteps = '2025-06-01 KK Contact\n2025-06-10 KK Follow up';
    expect(brief({ ...worked, nextSteps })).toEqual([
      'step-specific warning',
      'newest-first warning',
      'step-specific error',
    ]);
  });

  it('says nothing while editing a case that was not started, and everything at closing', () => {
    const input = { started: false, closed: false };
    expect(brief(input)).toEqual([]);
    expect(brief(input, { mode: 'closing' })).toEqual([
      'required error',
      'due-date-required error',
      'feedback-required error',
    ]);
  });

  it('takes the longest entry from the org when it knows better', () => {
    const input = { ...worked, nextSteps: '2025-06-11 KK Send quote to customer' };
    expect([brief(input), brief(input, { maxEntryLength: 20 })]).toEqual([[], ['length error']]);
  });

  it('takes each severity from the edition', () => {
    const gentle = { ...fy26, lintSeverities: { ...fy26.lintSeverities, initials: 'info' as const } };
    expect(brief({ ...worked, nextSteps: '2025-06-11 Send quote to customer' }, { edition: gentle })).toEqual([
      'initials info',
    ]);
  });

  it('mends date and initials together, in their order', () => {
    const found = lintNextSteps({ ...worked, nextSteps: 'Send quote to customer' }, options);
    expect(found.flatMap(({ fix }) => fix ?? [])).toEqual([
      { start: 0, end: 0, text: '2025-06-12 ' },
      { start: 0, end: 0, text: 'KK ' },
    ]);
  });
});

describe('firstLintError', () => {
  const texts = [
    '2025-06-11 KK Send quote to customer',
    '2025-06-01 KK Contact\n2025-06-10 KK Sent quote to customer',
    '2025-06-01 KK Sent quote to customer\n2025-06-10 KK Contact',
    'Contact',
    '03/04/2025 KK Send quote to customer',
    '',
  ];
  it.each(texts)('agrees with the whole lint on "%s"', (nextSteps) => {
    const input = { ...worked, nextSteps };
    const errors = lintNextSteps(input, options).filter(
      ({ severity, field }) => severity === 'error' && field === 'nextSteps',
    );
    const first = firstLintError('nextSteps', input, options);
    expect([first !== null, errors.some(({ rule }) => rule === first)]).toEqual([errors.length > 0, errors.length > 0]);
  });
});

describe('the worked examples beside the project', () => {
  const file = new URL('../../../../shared/vectors/lint.json', import.meta.url);
  const claims = existsSync(file) ? examples(readFileSync(file, 'utf8')) : [];
  if (claims.length === 0) console.log(`no worked examples for lint: ${file.pathname} is not there`);

  it('hold for every rule that exists', () => {
    const ours = new Set<string>(LINT_RULES.map(({ id }) => id));
    for (const { name, theCase, users, expected } of claims) {
      const found = lintNextSteps(
        { ...theCase, started: theCase.status !== 'Open', closed: theCase.status.startsWith('Closed') },
        { ...options, roster: new Set(users.map(({ initials }) => initials)) },
      ).map(({ rule }) => rule as string);
      expect({ name, missed: (expected.has ?? []).filter((rule) => ours.has(rule) && !found.includes(rule)) }).toEqual({
        name,
        missed: [],
      });
      expect({ name, wrong: (expected.not ?? []).filter((rule) => found.includes(rule)) }).toEqual({ name, wrong: [] });
    }
  });
});

interface Example {
  readonly name: string;
  readonly theCase: Case;
  readonly users: readonly User[];
  readonly expected: { readonly has?: readonly string[]; readonly not?: readonly string[] };
}

function examples(text: string): readonly Example[] {
  const vectors = JSON.parse(text) as readonly { workspace: Workspace; expect: Record<string, Example['expected']> }[];
  return vectors.flatMap(({ workspace, expect: expected }) =>
    workspace.cases.map((theCase) => ({
      name: theCase.id,
      theCase,
      users: workspace.users,
      expected: expected[theCase.id] ?? {},
    })),
  );
}
