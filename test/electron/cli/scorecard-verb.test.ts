import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '#shared/scorecard';
import { aBundle, aCase, aContact, aUser, mailOut } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';
import { aClosedCase } from '../../support/metric-table.ts';

const bundle = aBundle({
  users: [aUser(), aUser({ id: 'u-ms', name: '=Mara', initials: 'MS' })],
  contacts: [aContact()],
  cases: [aClosedCase({ id: 'c1' }), aCase({ id: 'c2' })],
  activities: [mailOut('2025-06-02T10:00:00Z')],
});
const PERIOD = ['--from', '2025-06-01', '--to', '2025-06-12'];
const run = async (argv: readonly string[], text = bundle) => {
  const written: Record<string, string> = {};
  return { ...(await cli(['scorecard', 'day.json', ...argv], { files: { 'day.json': text }, written })), written };
};
const scorecard = async (argv: readonly string[], text = bundle) =>
  JSON.parse((await run([...argv, '--format', 'json'], text)).stdout) as Scorecard;
const kim = async (argv: readonly string[], text = bundle) => (await scorecard(argv, text)).rows[1]!.metrics;

describe('scorecard --format json', () => {
  it('gives a row to every Advocate, with the edition, the period and the moment it is judged at', async () => {
    const { edition, from, to, asOf, rows } = await scorecard(PERIOD);
    expect({ edition, from, to, asOf, people: rows.map(({ userId, name }) => [userId, name]) }).toEqual({
      edition: 'fy26',
      from: '2025-06-01',
      to: '2025-06-12',
      asOf: '2025-06-12T09:00:00Z',
      people: [
        ['u-ms', '=Mara'],
        ['u-kk', 'Kim Kowalski'],
      ],
    });
  });

  it('gives each figure its value and its counts, and null where there is nothing to judge', async () => {
    expect(await kim(PERIOD)).toMatchObject({
      assigned: { value: 2, n: 2, of: 2 },
      requiredTenAtClose: { value: 100, n: 1, of: 1 },
      nextStepsHygiene: { value: null, n: 0, of: 0 },
      outcomeMix: { value: { Resolved: 1 }, n: 1, of: 1 },
    });
  });

  it('takes --zone and --now over the bundle’s own', async () => {
    const may = ['--from', '2025-06-01', '--to', '2025-06-01'];
    const text = aBundle({ cases: [aClosedCase({ closedAt: '2025-06-02T02:00:00Z' })] });
    const closed = async (...argv: string[]) =>
      (await scorecard([...may, ...argv], text)).rows[0]?.metrics.closed.value;
    expect([await closed(), await closed('--zone', 'America/New_York')]).toEqual([0, 1]);
    expect(await closed('--zone', 'America/New_York', '--now', '2025-06-02T01:00:00Z')).toBe(0);
  });

  it('gives what happened to whoever owned the case then', async () => {
    const caseChanges = [
      { id: 'h', caseId: 'c1', field: 'Owner', from: 'u-ms', to: 'u-kk', at: '2025-06-10T00:00:00Z' },
    ];
    const text = JSON.stringify({ ...(JSON.parse(bundle) as object), caseChanges });
    expect((await scorecard(PERIOD, text)).rows.map(({ metrics }) => metrics.closed.value)).toEqual([1, 0]);
  });
});

describe('scorecard as a table', () => {
  it('has a line for each metric and a column for each Advocate', async () => {
    const { code, stdout } = await run(PERIOD);
    const lines = stdout.split('\n').map((line) => line.split(/ {2,}/).join(' | '));
    expect(code).toBe(0);
    expect(lines.slice(1, 5)).toEqual([
      '2025-06-01 to 2025-06-12 (UTC), as of 2025-06-12T09:00:00Z, data of 2025-06-12T09:00:00Z',
      '',
      'Metric | MS | KK',
      'Assigned | 0 | 2',
    ]);
    expect(lines).toContain('Required 10 at close | no cases | 100% (1 of 1)');
  });

  it('says so when there is no Advocate', async () => {
    expect((await run(PERIOD, aBundle({ users: [] }))).stdout).toContain(
      'Nobody in this bundle has an Advocate’s role.',
    );
  });
});

describe('scorecard --out', () => {
  it('writes CSV with what it is, what each metric means, and no text that runs as a formula', async () => {
    const { code, stdout, written } = await run([...PERIOD, '--out', 'June.CSV']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'June.CSV: 21 metrics of 2 Advocates\n' });
    const { data } = Papa.parse<string[]>(written['June.CSV']!.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(data.find(([first]) => first === 'Data as of')).toEqual(['Data as of', '2025-06-12T09:00:00Z']);
    expect(data.find(([, name]) => name?.endsWith('Mara'))?.slice(0, 3)).toEqual(['Advocate', "'=Mara", 'u-ms']);
  });

  it('prints JSON beside the file where that is asked for', async () => {
    const { stdout, written } = await run([...PERIOD, '--out', 'june.csv', '--format', 'json']);
    expect([Object.keys(written), (JSON.parse(stdout) as Scorecard).rows.length]).toEqual([['june.csv'], 2]);
  });
});

describe('bad input', () => {
  const refused: readonly [claim: string, argv: readonly string[], message: RegExp][] = [
    ['no first day', ['--to', '2025-06-12'], /--from is missing: give the period/],
    ['no last day', ['--from', '2025-06-01'], /--to is missing: give the period/],
    ['a day that does not exist', ['--from', '2025-02-30', '--to', '2025-06-12'], /--from: "2025-02-30" is no day/],
    ['a day without its century', ['--from', '2025-06-01', '--to', '25-06-12'], /--to: "25-06-12" is no day/],
    ['an instant for a day', ['--from', '2025-06-01T00:00:00Z', '--to', '2025-06-12'], /--from: .* is no day/],
    [
      'days the wrong way round',
      ['--from', '2025-06-13', '--to', '2025-06-12'],
      /--from 2025-06-13 is after --to 2025-06-12/,
    ],
    ['a spreadsheet', [...PERIOD, '--out', 'x.xlsx'], /--out x\.xlsx: \.xlsx comes later, write a \.csv/],
    ['a PDF', [...PERIOD, '--out', 'x.pdf'], /--out x\.pdf: \.pdf comes later/],
    ['another ending', [...PERIOD, '--out', 'x.doc'], /--out x\.doc: name a file that ends in \.csv/],
    ['a folder that is not there', [...PERIOD, '--out', 'gone/x.csv'], /--out gone\/x\.csv: its folder is not there/],
    ['a zone that nobody knows', [...PERIOD, '--zone', 'Mars/Olympus'], /zone: there is no time zone/],
  ];
  it.each(refused)('%s is refused in one line', async (_claim, argv, message) => {
    const { code, stdout, stderr, written } = await run(argv);
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: '', written: {} });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('takes one day for a period', async () => {
    expect((await run(['--from', '2025-06-04', '--to', '2025-06-04'])).code).toBe(0);
  });
});
