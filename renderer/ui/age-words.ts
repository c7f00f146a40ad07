import { daysBetween } from './day-words.ts';
import { spanWords } from './due-words.ts';
import type { Time } from './time.ts';

/** How long ago: `just now`, `2 min ago`, `3 h ago`, `yesterday`, `4 d ago`. */
export function agoWords(at: number, time: Time): string {
  const span = time.now - at;
  if (span < 60_000) return 'just now';
  const days = daysBetween(at, time.now, time);
  if (days === 0 || span < 6 * 3_600_000) return `${spanWords(span)} ago`;
  return days === 1 ? 'yesterday' : `${days} d ago`;
}

const skewThatMatters = 5 * 60_000;

/** A warning when the laptop's clock is more than five minutes off Salesforce's; null when it is right. */
export function skewWords(skew: number): string | null {
  if (Math.abs(skew) <= skewThatMatters) return null;
  const direction = skew > 0 ? 'ahead of' : 'behind';
  return `This laptop's clock is ${spanWords(Math.abs(skew))} ${direction} Salesforce; dues may be wrong.`;
}
