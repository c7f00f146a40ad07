import { expect, it } from 'vitest';
import type { Cell } from '#shared/scorecard';
import { METRICS, scorecardSheet } from '#shared/scorecard';
import { aClosedCase, KIM, MARA, openScene } from '../../support/metric-table.ts';

const { scorecard } = openScene({
  users: [
    { ...KIM, region: 'AMER', managerId: 'u-boss' },
    MARA,
    { ...KIM, id: 'u-boss', name: 'Bo Ross', role: 'manager' },
  ],
  cases: [aClosedCase({ id: 'a' }), aClosedCase({ id: 'b', status: 'Closed: Duplicate', subject: 'PO Required' })],
});
const rows = scorecardSheet(scorecard, {
  editionName: 'The FY26 handbook',
  zone: 'UTC',
  dataAsOf: '2025-06-12T08:00:00Z',
});
const headAt = rows.findIndex(([first]) => first === 'Level');
const heads = rows[headAt] ?? [];
const lines = rows
  .slice(headAt + 1)
  .map((row) => Object.fromEntries<Cell>(row.map((cell, at) => [String(heads[at]), cell])));

it('says first what it is, by which edition, and how old its data are', () => {
  expect(rows.slice(0, 6)).toEqual([
    ['Advocate scorecard'],
    ['Edition', 'The FY26 handbook', 'fy26'],
    ['Period', '2025-06-01', '2025-06-12'],
    ['Time zone', 'UTC'],
    ['Data as of', '2025-06-12T08:00:00Z'],
    ['Judged at', '2025-06-12T09:00:00Z'],
  ]);
});

it('defines every metric', () => {
  const definitions = rows.slice(8, 8 + METRICS.length);
  expect(definitions.map((row) => row.slice(0, 2))).toEqual(METRICS.map(({ meta }) => [meta.label, meta.sentence]));
});

it('has a line for each Advocate, team and region', () => {
  expect(lines.map(({ Level, Name, Id }) => [Level, Name, Id])).toEqual([
    ['Advocate', 'Kim Kowalski', 'u-kk'],
    ['Advocate', 'Mara Silva', 'u-ms'],
    ['Team', 'Bo Ross', 'u-boss'],
    ['Team', 'No manager', 'none'],
    ['Region', 'AMER', 'AMER'],
    ['Region', 'No region', 'none'],
  ]);
});

it('shows a percentage with its counts, a mix by label, and no figure as no cases', () => {
  expect(lines[0]).toMatchObject({
    Closed: 2,
    'Closed within 7 days (%)': 100,
    'Closed within 7 days: counted': 1,
    'Closed within 7 days: of': 1,
    'Days to close': 2,
    'Outcomes: Duplicate': 1,
    'Outcomes: Resolved': 1,
  });
  expect(lines[1]).toMatchObject({
    Closed: 0,
    'Closed within 7 days (%)': 'no cases',
    'Closed within 7 days: of': 0,
    'Outcomes: Resolved': 0,
  });
});

it('fills every line', () => {
  expect(new Set(rows.slice(headAt).map(({ length }) => length)).size).toBe(1);
});
