import type { Day, Id } from '#shared/domain';
import type { Calendar } from '#shared/lib';
import { formatDay, weekdayOf } from '#shared/lib';
import type { MetricId } from './define-metric.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import { markCases, marksOf } from './mark-cases.ts';
import type { Period } from './period.ts';
import { periodOf } from './period.ts';
import { METRICS } from './registry.ts';
import type { ScoredCase } from './scored-case.ts';

/** One week of a trend; the first and the last may be shorter. */
export interface TrendPoint {
  readonly from: Day;
  readonly to: Day;
  readonly figure: Figure;
}

const SUNDAY = 0;

/** A metric by week, Monday to Sunday, within a period and up to now; null for a metric that reads today's state alone. */
export function weeklyTrend(
  cases: readonly ScoredCase[],
  id: MetricId,
  { from, to, now }: Pick<Period, 'from' | 'to' | 'now'>,
  calendar: Calendar,
  userIds: readonly Id[],
): readonly TrendPoint[] | null {
  const metric = METRICS.find((one) => one.id === id);
  if (!metric || metric.meta.kind === 'today-only') return null;
  const people = new Set(userIds);
  const points: TrendPoint[] = [];
  const last = Math.min(to, calendar.dayOf(now));
  for (let start = from; start <= last;) {
    const end = Math.min(last, start + ((7 + SUNDAY - weekdayOf(start)) % 7));
    const marks = markCases(cases, [metric], periodOf(start, end, calendar, now), people);
    points.push({ from: formatDay(start), to: formatDay(end), figure: figureOf(metric, marksOf(marks, id, userIds)) });
    start = end + 1;
  }
  return points;
}
