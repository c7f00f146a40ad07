import { expect, it } from 'vitest';
import { METRICS } from '#shared/scorecard';
import { aCase, aStartedCase } from '../../support/builders.ts';
import { aClosedCase, openScene } from '../../support/metric-table.ts';
import { figuresOf, markCases, marksOf } from '../../../shared/scorecard/mark-cases.ts';
import { periodOf } from '../../../shared/scorecard/period.ts';
import { createCalendar, parseDay, parseInstant } from '#shared/lib';

const nothing = markCases(
  [],
  METRICS,
  periodOf(
    parseDay('2025-06-01')!,
    parseDay('2025-06-12')!,
    createCalendar({ zone: 'UTC' }),
    parseInstant('2025-06-12T09:00:00Z'),
  ),
  new Set(['u-kk']),
);

it('keeps the considered beside the counted, so that a figure opens onto its cases', () => {
  const opened = openScene({
    cases: [
      aCase({ id: 'a' }),
      aStartedCase({ id: 'b' }),
      aClosedCase({ id: 'c' }),
      aStartedCase({ id: 'd', ownerId: 'u-ms' }),
    ],
  });
  expect(opened.casesBehind('inProgress', ['u-kk'])).toEqual([
    { caseId: 'a', counted: false },
    { caseId: 'b', counted: true },
  ]);
  expect(opened.casesBehind('inProgress', ['u-kk', 'u-ms']).map(({ caseId }) => caseId)).toEqual(['a', 'b', 'd']);
});

it('gives nobody marks who is not asked for', () => {
  const opened = openScene({ cases: [aCase({ ownerId: 'queue' })] });
  expect(opened.casesBehind('open', ['queue'])).toEqual([]);
  expect(marksOf(nothing, 'open', ['u-xx'])).toEqual([]);
});

it('has a figure for every metric, also of nothing', () => {
  expect(Object.keys(figuresOf(nothing, ['u-kk']))).toEqual(METRICS.map(({ id }) => id));
});
