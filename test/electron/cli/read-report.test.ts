import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant } from '#shared/lib';
import { isReport, parseReport } from '../../../electron/cli/read-report.ts';
import { cli } from '../../support/cli.ts';

const reading = {
  needed: ['caseNumber', 'status', 'nextSteps'],
  calendar: createCalendar({ zone: 'UTC' }),
  now: parseInstant('2025-06-12T09:00:00Z'),
} as const;
const heading =
  'Case Number,Subject,Status,Priority,Next Steps,Next Steps Date,Case Owner,Account Name,Date/Time Opened';
const quoted = '2025-06-11 KK Send quote to customer\n2025-06-10 KK Called ""Ola"", who said; yes';
const line = `1001,Contact Sales Request,In Progress: Attempting Contact,High,"${quoted}",6/16/2025,Kim Kowalski,"Acorn, Inc.","6/10/2025, 9:00 AM"`;
const csv = `${heading}\n${line}\n`;
const text = quoted.replaceAll('""', '"');

function steps(content: string) {
  const report = parseReport(content, reading);
  return report.ok ? report.workspace.cases.map(({ nextSteps }) => nextSteps) : report.message;
}
const separatedBy = (mark: string) =>
  ['Case Number|Status|Next Steps', `1001|Open|"${quoted}"`].map((row) => row.replaceAll('|', mark)).join('\r\n');

describe('parseReport', () => {
  it.each([[','], [';'], ['\t'], ['|']])('reads fields between %j', (mark) => {
    expect(steps(separatedBy(mark))).toEqual([text]);
  });

  it('reads past a byte order mark, and keeps line breaks in quotes', () => {
    expect(steps(`\uFEFF${csv}`)).toEqual([text]);
    expect(steps(csv.replaceAll('\n', '\r\n'))).toEqual([text.replaceAll('\n', '\r\n')]);
  });

  it('names the row of a quote that is not closed', () => {
    expect(steps(`${heading}\n${line}\n1002,"Open`)).toMatch(/^row 3: a quote is opened and not closed/);
  });

  it('says what is wrong with a file that is no report', () => {
    expect([steps(''), steps('\uFEFF \n'), steps('Name,Amount\nAcorn,3')]).toEqual([
      'is empty: export the report again',
      'is empty: export the report again',
      'has no column "Case Number": add it to the report',
    ]);
    expect(steps('Case Number,Status\n1001,Open')).toBe('has no column "Next Steps": add it to the report');
  });

  it('notes characters that came through in another encoding', () => {
    expect(parseReport(csv.replace('Acorn', 'Ac\uFFFDrn'), reading)).toMatchObject({
      ok: true,
      notes: [expect.stringContaining('UTF-8')],
    });
  });
});

describe('isReport', () => {
  it('goes by the name, else by the heading', () => {
    expect([
      isReport('cases.csv', ''),
      isReport('CASES.TSV', '{}'),
      isReport('-', csv),
      isReport('-', `\uFEFF${csv}`),
      isReport('day.json', '{"Case Number": 1}'),
      isReport('-', 'nope'),
    ]).toEqual([true, true, true, true, false, false]);
  });
});

describe('a report beside the bundle', () => {
  const now = ['--now', '2025-06-12T09:00:00Z', '--format', 'json'];
  const run = (argv: readonly string[], content = csv) =>
    cli([argv[0] ?? '', 'cases.csv', ...argv.slice(1), ...now], { files: { 'cases.csv': content } });

  it('is linted, and mended with the owner’s initials', async () => {
    const bare = csv.replace(quoted, 'Sent quote to customer');
    const { code, stdout, stderr } = await run(['lint', '--fix'], bare);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([{ caseId: '1001', fixed: '2025-06-12 KK Sent quote to customer' }]);
    expect(await run(['lint'])).toMatchObject({ code: 0 });
  });

  it('is ranked for the one person who owns all', async () => {
    const { code, stdout } = await run(['queue']);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, [{ caseId: '1001', rank: 1 }]]);
    expect((await run(['queue', '--me', 'Mara Silva'])).stderr).toMatch(/me: nobody has the id "Mara Silva"/);
  });

  it('is checked', async () => {
    const { stdout } = await run(['check']);
    expect(JSON.parse(stdout)).toMatchObject([{ caseId: '1001' }]);
  });

  it('may come from standard input', async () => {
    const { code, stdout } = await cli(['lint', '-', ...now], { stdin: csv });
    expect([code, JSON.parse(stdout)]).toEqual([0, [{ caseId: '1001', diagnostics: [] }]]);
  });

  it('says on standard error which columns were only kept', async () => {
    const extra = csv.replace(heading, `${heading},Age`);
    expect((await run(['lint'], extra)).stderr).toBe('cases.csv: kept as they are: columns Age\n');
  });

  it.each([
    [
      'a column that the verb needs',
      ['queue'],
      csv.replace('Case Owner', 'Handled By'),
      /cases\.csv: has no column "Case Owner": add it to the report\n$/,
    ],
    [
      'dates that do not tell',
      ['lint'],
      csv.replace('6/16/2025', '6/5/2025').replace('"6/10/2025, 9:00 AM"', ''),
      /its dates could have the day or the month first: give --dates/,
    ],
    ['an order that is none', ['lint', '--dates', 'ymd'], csv, /--dates is day-first or month-first, not "ymd"/],
    ['a date that is none', ['lint'], csv.replace('6/16/2025', 'soon'), /row 2: Next Steps Date "soon" is no date/],
  ])('refuses %s in one line', async (_claim, argv, content, message) => {
    const { code, stdout, stderr } = await run(argv, content);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string });
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('is read as --dates says', async () => {
    const ambiguous = csv.replace('6/16/2025', '7/4/2025').replace('"6/10/2025, 9:00 AM"', '');
    const rules = async (order: string) => {
      const { stdout } = await run(['lint', '--dates', order], ambiguous);
      const [row] = JSON.parse(stdout) as readonly { readonly diagnostics: readonly { readonly rule: string }[] }[];
      return row?.diagnostics.map(({ rule }) => rule);
    };
    expect(await rules('month-first')).toEqual([]);
    expect(await rules('day-first')).toEqual(['due-date-not-past', 'due-date-after-entry']);
  });
});
