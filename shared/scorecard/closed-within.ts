import type { Metric } from './define-metric.ts';

/** Calendar days in the zone, at the same time of day; the nth is within. A closed case is no callback: its trigger exempts. */
export function closedWithin(days: number): Metric['check'] {
  return ({ scored, closed }, report) => {
    if (!closed) return;
    const { standing, calendar, createdAt, closedAt } = scored;
    if (!standing.exempt) report(scored.ownerAt(closedAt), closedAt <= calendar.addDays(createdAt, days));
  };
}
