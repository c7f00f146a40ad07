import { describe, expect, it } from 'vitest';
import { hasReportHeading, readBundle, readReport } from '#shared/domain';
import type { ReportOptions } from '#shared/domain';
import { createCalendar, parseInstant } from '#shared/lib';

const options: ReportOptions = {
  needed: ['caseNumber', 'status'],
  calendar: createCalendar({ zone: 'UTC' }),
  now: parseInstant('2025-06-12T09:00:00Z'),
};
const heading = ['Case Number', 'Status', 'Case Owner', 'Date/Time Opened', 'Age'];
const row = (caseNumber: string, owner = 'Kim Kowalski', opened = '6/25/2025') => [
  caseNumber,
  'Open',
  owner,
  opened,
  '3',
];

function cases(rows: readonly (readonly string[])[], with_: Partial<ReportOptions> = {}) {
  const report = readReport(rows, { ...options, ...with_ });
  if (!report.ok) return report.message;
  const bundle = readBundle(report.content);
  if (!bundle.ok) throw new Error(bundle.message);
  return bundle.workspace;
}
const numbers = (rows: readonly (readonly string[])[]) => {
  const workspace = cases(rows);
  return typeof workspace === 'string' ? workspace : workspace.cases.map(({ caseNumber }) => caseNumber);
};

describe('readReport', () => {
  it('makes a bundle that passes its own check, of now, and mine where one person owns all', () => {
    expect(cases([heading, row('1001'), row('1002')])).toMatchObject({
      asOf: '2025-06-12T09:00:00Z',
      me: 'Kim Kowalski',
      cases: [{ id: '1001', createdAt: '2025-06-25T00:00:00Z' }, { id: '1002' }],
    });
    expect(cases([heading, row('1001'), row('1002', 'Mara Silva')])).not.toHaveProperty('me');
  });

  it('says which columns it only kept', () => {
    expect(readReport([heading, row('1001')], options)).toMatchObject({ notes: ['kept as they are: columns Age'] });
    expect(readReport([heading.slice(0, 4), row('1001')], options)).toMatchObject({ notes: [] });
  });

  it('finds the heading under titles, and leaves out blank rows, totals and notices', () => {
    const rows = [
      ['Open cases'],
      ['As of 2025-06-12'],
      [''],
      heading,
      row('1001'),
      ['', '', '', '', ''],
      row('1002'),
      ['Grand Totals (2 records)', '', '', '', '6'],
      [],
      ['Confidential Information - Do Not Distribute'],
      ['Copyright (c) 2000-2025 somebody'],
      [''],
    ];
    expect(numbers(rows)).toEqual(['1001', '1002']);
  });

  it('keeps a case whose subject reads like a total', () => {
    const rows = [
      ['Subject', ...heading],
      ['Total refund wanted', ...row('1001')],
    ];
    expect(numbers(rows)).toEqual(['1001']);
  });

  it('counts a case that a report repeats once, and refuses one that contradicts itself', () => {
    expect(numbers([heading, row('1001'), row('1001')])).toEqual(['1001']);
    expect(cases([heading, row('1001'), row('1001', 'Mara Silva')])).toBe(
      'row 3: case 1001 stands in row 2 too, and says something else',
    );
  });

  it('names each column that is missing, and how to mend it', () => {
    expect(cases([['Case Number'], ['1001']], { needed: ['caseNumber', 'status', 'nextSteps'] })).toBe(
      'has no column "Status", "Next Steps": add them to the report',
    );
    expect(cases([['Name'], ['Acorn']])).toBe('has no column "Case Number": add it to the report');
    expect(cases([])).toBe('has no column "Case Number": add it to the report');
  });

  it('asks how days are written when nothing tells', () => {
    const ambiguous = [heading, row('1001', 'Kim Kowalski', '3/4/2025')];
    expect(cases(ambiguous)).toMatch(/^its dates could have the day or the month first: give --dates day-first/);
    expect(cases(ambiguous, { dayOrder: 'day-first' })).toMatchObject({
      cases: [{ createdAt: '2025-04-03T00:00:00Z' }],
    });
    expect(cases([heading, row('1', 'K', '25/3/2025'), row('2', 'K', '3/25/2025')])).toMatch(
      /^its dates have now the day, now the month first/,
    );
  });

  it('passes on what is wrong with a row', () => {
    expect(cases([heading, row('1001', 'Kim Kowalski', 'June')])).toBe('row 2: Date/Time Opened "June" is no date');
  });
});

describe('hasReportHeading', () => {
  it('tells a report on cases from other tables', () => {
    expect([
      hasReportHeading([['Title'], heading]),
      hasReportHeading([['Case ID', 'Status']]),
      hasReportHeading([['Account Name', 'Status']]),
      hasReportHeading([]),
    ]).toEqual([true, true, false, false]);
  });
});
