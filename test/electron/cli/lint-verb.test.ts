import { describe, expect, it } from 'vitest';
import { aBundle, aCase, anActivity, aStartedCase, aUser } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';

const good = { nextSteps: '2025-06-11 KK Send quote to customer', nextStepsDate: '2025-06-13' };
const desk = aBundle({
  users: [aUser()],
  cases: [
    aStartedCase({ id: 'good', caseNumber: '1001', ...good }),
    aStartedCase({
      id: 'lower',
      caseNumber: '1002',
      ...good,
      nextSteps: '2025-06-11 kk: Send quote\nto\u0007 customer',
    }),
    aStartedCase({ id: 'vague', caseNumber: '1003', ...good, nextSteps: '2025-06-11 KK Follow up' }),
    aStartedCase({ id: 'weekend', caseNumber: '1004', ...good, nextStepsDate: '2025-06-14' }),
    aCase({ id: 'new', caseNumber: '1005' }),
  ],
});

interface Row {
  readonly caseId: string;
  readonly diagnostics: readonly { readonly rule: string }[];
  readonly fixed?: string;
}
async function lint(text: string, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await cli(['lint', 'desk.json', '--format', 'json', ...argv], {
    files: { 'desk.json': text },
  });
  expect(stderr).toBe('');
  return { code, rows: JSON.parse(stdout) as readonly Row[] };
}

describe('lint --format json', () => {
  it('lists every case, with what is wrong and where', async () => {
    const { code, rows } = await lint(desk);
    expect({ code, ids: rows.map(({ caseId }) => caseId) }).toEqual({
      code: 1,
      ids: ['good', 'lower', 'vague', 'weekend', 'new'],
    });
    expect(rows[0]).toEqual({ caseId: 'good', diagnostics: [] });
    expect(rows[2]).toEqual({
      caseId: 'vague',
      diagnostics: [
        {
          rule: 'step-specific',
          severity: 'error',
          field: 'nextSteps',
          message: 'Too short to act on: say what is done, and with whom or why.',
          start: 14,
          end: 23,
          fixable: false,
        },
      ],
    });
    expect(rows[1]?.diagnostics).toMatchObject([
      { rule: 'initials-form', start: 11, end: 13, fixable: true },
      { rule: 'separator', start: 13, end: 15, fixable: true },
      { rule: 'step-specific', start: 15, end: 25 },
      { rule: 'date-first', severity: 'warning', fixable: false },
      { rule: 'initials', severity: 'warning', fixable: false },
      { rule: 'step-specific', severity: 'warning' },
    ]);
  });

  it('gives the mended text with --fix alone, and only where it changed, with the same exit code', async () => {
    const { code, rows } = await lint(desk, '--fix');
    expect([code, ...rows.map(({ fixed }) => fixed)]).toEqual([
      1,
      undefined,
      '2025-06-11 KK Send quote\nto\u0007 customer',
      undefined,
      undefined,
      undefined,
    ]);
    expect('fixed' in rows[0]!).toBe(false);
    expect((await lint(desk)).rows.some((row) => 'fixed' in row)).toBe(false);
  });

  it('exits 0 without errors and warnings: an info is no finding', async () => {
    const calm = aBundle({ users: [aUser()], cases: [aStartedCase({ ...good, nextStepsDate: '2025-06-14' })] });
    const { code, rows } = await lint(calm);
    expect([code, rows[0]?.diagnostics.map(({ rule }) => rule)]).toEqual([0, ['due-date-working-day']]);
    expect((await lint(aBundle())).code).toBe(0);
  });

  it('takes --now and the bundle’s holidays', async () => {
    const one = (holidays: readonly string[]) => aBundle({ users: [aUser()], holidays, cases: [aStartedCase(good)] });
    const rules = async (text: string, ...argv: readonly string[]) =>
      (await lint(text, ...argv)).rows[0]?.diagnostics.map(({ rule }) => rule);
    expect(await rules(one([]), '--now', '2025-06-20T09:00:00Z')).toEqual(['due-date-not-past']);
    expect(await rules(one(['2025-06-13']))).toEqual(['due-date-working-day']);
  });

  it('lints a case that only an e-mail says was started', async () => {
    const sent = anActivity({ direction: 'out', kind: 'email', caseId: 'c1', at: '2025-06-12T08:30:00Z' });
    const { rows } = await lint(aBundle({ users: [aUser()], cases: [aCase()], activities: [sent] }));
    expect(rows[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['required', 'due-date-required']);
  });

  it('needs no me, and signs nothing where nobody is known', async () => {
    const { me: _, ...nobody } = JSON.parse(
      aBundle({ users: [], cases: [aStartedCase({ ...good, nextSteps: 'Sent quote to customer' })] }),
    ) as Record<string, unknown>;
    expect((await lint(JSON.stringify(nobody), '--fix')).rows[0]?.fixed).toBe('2025-06-12 Sent quote to customer');
  });
});

describe('lint as a table', () => {
  const files = { 'desk.json': desk };

  it('has a line a finding, a count, and the mended texts without control characters', async () => {
    const { code, stdout } = await cli(['lint', 'desk.json', '--fix'], { files });
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Case\s+Severity\s+Field\s+At\s+Rule\s+Fixable\s+What is wrong$/);
    expect(lines).toContain(
      '1003  error     Next Steps       14  step-specific                  Too short to act on: say what is done, and with whom or why.',
    );
    expect(lines.find((line) => line.includes('cases'))).toMatch(/^\d errors, \d warnings, 1 info in 3 of 5 cases$/);
    expect(stdout.endsWith('Case 1002, mended:\n  2025-06-11 KK Send quote\n  to  customer\n')).toBe(true);
  });

  it('is coloured on a terminal alone', async () => {
    const { stdout } = await cli(['lint', 'desk.json'], { files, colour: true });
    expect(stdout).toContain('\u001b[31merror');
    expect((await cli(['lint', 'desk.json'], { files })).stdout).not.toContain('\u001b');
  });

  it('says so when there is nothing to find', async () => {
    const { code, stdout } = await cli(['lint', 'desk.json'], {
      files: { 'desk.json': aBundle({ users: [aUser()], cases: [aStartedCase(good)] }) },
    });
    expect([code, stdout]).toEqual([0, 'No findings in 1 case.\n']);
  });
});

describe('bad input', () => {
  it.each([
    ['no file', ['--fix'], /name the workspace bundle/],
    ['an unknown flag', ['desk.json', '--mend'], /--mend/],
    ['a file that is not there', ['gone.json'], /gone\.json: there is no such file/],
  ])('%s is refused in one line', async (_claim, argv, message) => {
    const { code, stdout, stderr } = await cli(['lint', ...argv], { files: { 'desk.json': desk } });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string });
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('--help helps', async () => {
    const { code, stdout } = await cli(['lint', '--help']);
    expect([code, stdout.includes('lint FILE [--fix]')]).toEqual([0, true]);
  });
});
