import type { Id } from '#shared/domain';
import type { Mark, Metric, Reckoning } from './define-metric.ts';
import { median } from './median.ts';

/** Cases by label, the most frequent first. */
export type Mix = Readonly<Record<string, number>>;

/**
 * `value`: null where there is nothing to judge, a percentage from 0 to 100, or a mix. `n` of the `of` cases that were
 * considered are counted in it; for `cadenceKept` both count touches.
 */
export interface Figure {
  readonly value: number | null | Mix;
  readonly n: number;
  readonly of: number;
}

/** The figure of a metric from all its marks: of one Advocate, or of everyone in a team or a region. */
export function figureOf(metric: Pick<Metric, 'reckoning' | 'severalPerCase'>, marks: readonly Mark[]): Figure {
  const counted = marks.every((mark) => mark.counted) ? marks : marks.filter((mark) => mark.counted);
  const whole = { value: valueOf(metric.reckoning, counted, marks.length), n: counted.length, of: marks.length };
  if (!metric.severalPerCase || metric.reckoning === 'share') return whole;
  return { ...whole, n: casesIn(counted), of: casesIn(marks) };
}

function valueOf(reckoning: Reckoning, counted: readonly Mark[], considered: number): Figure['value'] {
  switch (reckoning) {
    case 'share':
      return considered === 0 ? null : (100 * counted.length) / considered;
    case 'count':
      return eachOnce(counted).length;
    case 'sum':
      return eachOnce(counted).reduce((sum, { amount = 0 }) => sum + amount, 0);
    case 'median':
      return median(counted.map(({ amount = 0 }) => amount));
    case 'mix':
      return mixOf(counted);
  }
}

function eachOnce(marks: readonly Mark[]): readonly Mark[] {
  if (marks[0]?.once === undefined) return marks;
  const seen = new Set<Id>();
  return marks.filter(({ once }) => once === undefined || (!seen.has(once) && seen.add(once)));
}

function casesIn(marks: readonly Mark[]): number {
  return new Set(marks.map(({ caseId }) => caseId)).size;
}

function mixOf(marks: readonly Mark[]): Mix {
  const counts = new Map<string, number>();
  for (const { label = '' } of marks) counts.set(label, (counts.get(label) ?? 0) + 1);
  const byCount = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return Object.fromEntries(byCount);
}
