import { describe, expect, it } from 'vitest';
import { METRICS } from '#shared/scorecard';
import { aCase } from '../../support/builders.ts';
import { aClosedCase, openScene } from '../../support/metric-table.ts';

const june = {
  from: '2025-05-28',
  to: '2025-06-30',
  cases: [
    aClosedCase({ id: 'a', closedAt: '2025-05-30T00:00:00Z' }),
    aClosedCase({ id: 'b', closedAt: '2025-06-01T23:59:59Z' }),
    aClosedCase({ id: 'c', closedAt: '2025-06-02T00:00:00Z' }),
    aCase({ id: 'd' }),
  ],
};
const points = (id: Parameters<ReturnType<typeof openScene>['trend']>[0]) =>
  openScene(june)
    .trend(id, ['u-kk'])
    ?.map(({ from, to, figure }) => [from, to, figure.value]);

describe('a weekly trend', () => {
  it('counts by week from Monday, within the period and up to now', () => {
    expect(points('closed')).toEqual([
      ['2025-05-28', '2025-06-01', 2],
      ['2025-06-02', '2025-06-08', 1],
      ['2025-06-09', '2025-06-12', 0],
    ]);
  });

  it('stands as of the end of each week', () => {
    expect(points('open')?.map(([, , value]) => value)).toEqual([0, 0, 1]);
  });

  it('has no value where nothing can be judged', () => {
    expect(points('closedWithin7')?.map(([, , value]) => value)).toEqual([100, 100, null]);
  });

  it('is of what has a past alone', () => {
    const opened = openScene(june);
    const trending = METRICS.filter(({ id }) => opened.trend(id, ['u-kk']) !== null);
    expect(trending).toEqual(METRICS.filter(({ meta }) => meta.kind !== 'today-only'));
  });

  it('adds up to the figure of the whole period', () => {
    const opened = openScene(june);
    const sum = opened.trend('closed', ['u-kk'])?.reduce((total, { figure }) => total + Number(figure.value), 0);
    expect(sum).toBe(opened.scorecard.rows[0]?.metrics.closed.value);
  });
});
