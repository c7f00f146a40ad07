const always = 10;
const share = 0.05;
const most = 200;

/**
 * Whether so many removals of `of` rows are more than a day's work would bring. A permission that was taken away by mistake looks
 * exactly like a deletion (`sync-research.md` §3.3): then a person is asked.
 */
export function isTooMany(removed: number, of: number): boolean {
  return removed > most || (removed > always && removed > of * share) || (removed > 1 && removed >= of);
}
