import { expect, it } from 'vitest';
import { defineMetric } from '../../../shared/scorecard/define-metric.ts';
import { METRICS } from '#shared/scorecard';

it('takes a metric as it is written', () => {
  const [first] = METRICS;
  expect(first && defineMetric(first)).toBe(first);
});
