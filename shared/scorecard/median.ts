/** The middle of the amounts, or the mean of the middle two; null without any. */
export function median(amounts: readonly number[]): number | null {
  const sorted = Float64Array.from(amounts).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}
