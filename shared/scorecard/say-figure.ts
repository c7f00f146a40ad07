import type { Metric } from './define-metric.ts';
import type { Figure } from './figure.ts';

/** A figure in a few signs for a table: `83.3% (5 of 6)`, `no cases`, `Resolved 4, Duplicate 1`. */
export function sayFigure({ reckoning, meta }: Metric, { value, n, of }: Figure): string {
  if (value === null) return NO_CASES;
  if (typeof value !== 'number') {
    const parts = Object.entries(value).map(([label, count]) => `${label} ${count}`);
    return parts.length === 0 ? NO_CASES : parts.join(', ');
  }
  if (reckoning === 'share') return `${rounded(value)}% (${n} of ${of})`;
  return meta.unit === 'hours' || meta.unit === 'days' ? `${rounded(value)} ${meta.unit}` : rounded(value);
}

/** Never 0 and never 100 where there is nothing to judge. */
export const NO_CASES = 'no cases';

/** At most one decimal. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
