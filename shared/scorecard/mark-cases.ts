import type { Id } from '#shared/domain';
import type { CaseFacts, Mark, Metric, MetricId, Report } from './define-metric.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import type { Period } from './period.ts';
import { isIn } from './period.ts';
import { METRICS } from './registry.ts';
import type { ScoredCase } from './scored-case.ts';

/** The marks of each person for each metric. */
export type Marks = ReadonlyMap<MetricId, ReadonlyMap<Id, readonly Mark[]>>;

export type Figures = Readonly<Record<MetricId, Figure>>;

/** Asks every metric about every case. Whoever is not in `people` gets no marks. */
export function markCases(
  cases: readonly ScoredCase[],
  metrics: readonly Metric[],
  period: Period,
  people: ReadonlySet<Id>,
): Marks {
  const marks = new Map(metrics.map(({ id }) => [id, new Map<Id, Mark[]>([...people].map((person) => [person, []]))]));
  let caseId = '';
  // Most marks of a case are one of two: so many alike would be a burden.
  let counting: Mark = { caseId, counted: true };
  let considering: Mark = { caseId, counted: false };
  const asked = metrics.map((metric) => {
    const ofMetric = marks.get(metric.id);
    const report: Report = (ownerId, counted, more) => {
      const mark = more ? { caseId, counted, ...more } : counted ? counting : considering;
      ofMetric?.get(ownerId)?.push(mark);
    };
    return { metric, report };
  });
  for (const scored of cases) {
    const facts = factsOf(scored, period);
    caseId = scored.theCase.id;
    counting = { caseId, counted: true };
    considering = { caseId, counted: false };
    for (const { metric, report } of asked) metric.check(facts, report);
  }
  return marks;
}

/** All marks of some people for one metric. */
export function marksOf(marks: Marks, metric: MetricId, userIds: readonly Id[]): readonly Mark[] {
  const byUser = marks.get(metric);
  const [only] = userIds;
  if (userIds.length === 1 && only !== undefined) return byUser?.get(only) ?? [];
  return ([] as Mark[]).concat(...userIds.map((id) => byUser?.get(id) ?? []));
}

export function figuresOf(marks: Marks, userIds: readonly Id[]): Figures {
  const figures = METRICS.map((metric) => [metric.id, figureOf(metric, marksOf(marks, metric.id, userIds))] as const);
  return Object.fromEntries(figures) as Record<MetricId, Figure>;
}

function factsOf(scored: ScoredCase, period: Period): CaseFacts {
  const { createdAt, routedAt, closedAt, isClosed } = scored;
  const { last, now } = period;
  return {
    scored,
    period,
    assigned: isIn(period, routedAt),
    closed: isIn(period, closedAt),
    // A closed case that does not say when it was closed was open at no known time.
    open: createdAt <= last && (isClosed ? closedAt > last && closedAt < Infinity : true),
    openNow: createdAt <= now && !isClosed,
  };
}
