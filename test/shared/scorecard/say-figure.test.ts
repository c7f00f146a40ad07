import { expect, it } from 'vitest';
import type { MetricId } from '#shared/scorecard';
import { METRICS, sayFigure } from '#shared/scorecard';

const say = (id: MetricId, value: Parameters<typeof sayFigure>[1]['value']) =>
  sayFigure(
    METRICS.find((metric) => metric.id === id)!,
    { value, n: 5, of: 6 },
  );

it.each([
  ['reviewedInTime', 83.3333, '83.3% (5 of 6)'],
  ['reviewedInTime', null, 'no cases'],
  ['medianDaysToClose', 3.25, '3.3 days'],
  ['medianHoursToFirstTouch', 6, '6 hours'],
  ['medianDaysToClose', null, 'no cases'],
  ['assigned', 0, '0'],
  ['nArrWon', -1200.5, '-1200.5'],
  ['outcomeMix', { Resolved: 4, Duplicate: 1 }, 'Resolved 4, Duplicate 1'],
  ['outcomeMix', {}, 'no cases'],
] as const)('%s of %j is said as %s', (id, value, said) => {
  expect(say(id, value)).toBe(said);
});
