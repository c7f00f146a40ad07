import { expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseDay, parseInstant } from '#shared/lib';
import { METRICS } from '#shared/scorecard';
import { aWorkspace, NOW } from '../../support/builders.ts';
import { aClosedCase } from '../../support/metric-table.ts';
import { closedWithin } from '../../../shared/scorecard/closed-within.ts';
import { collectCases } from '../../../shared/scorecard/collect-cases.ts';
import { markCases, marksOf } from '../../../shared/scorecard/mark-cases.ts';
import { periodOf } from '../../../shared/scorecard/period.ts';

const calendar = createCalendar({ zone: 'UTC' });
const period = periodOf(parseDay('2025-06-01')!, parseDay('2025-06-12')!, calendar, parseInstant(NOW));

it.each([
  [1, false],
  [2, true],
  [3, true],
])('two days are within %i: %j', (days, within) => {
  const metric = { ...METRICS[0]!, check: closedWithin(days) };
  const cases = collectCases(aWorkspace({ cases: [aClosedCase()] }), fy26, calendar, period.now);
  const marks = markCases(cases, [metric], period, new Set(['u-kk']));
  expect(marksOf(marks, metric.id, ['u-kk'])).toEqual([{ caseId: 'c1', counted: within }]);
});
