import type { GroupSpan } from '#shared/rpc';

/** Pixels, by how dense the rows are. */
export interface ListHeights {
  readonly heading: number;
  readonly row: number;
}

export const lineHeights = {
  comfortable: { heading: 36, row: 52 },
  compact: { heading: 32, row: 44 },
} as const satisfies Record<string, ListHeights>;

export const tableHeights = {
  comfortable: { heading: 34, row: 36 },
  compact: { heading: 30, row: 30 },
} as const satisfies Record<string, ListHeights>;

export type ListItem =
  { readonly kind: 'heading'; readonly group: GroupSpan } | { readonly kind: 'row'; readonly index: number };

/** The list with its headings: which item stands where. Searches the groups, of which there may be many, and never the rows. */
export interface ListLayout {
  readonly items: number;
  readonly item: (position: number) => ListItem;
  readonly heightAt: (position: number) => number;
  readonly positionOfRow: (index: number) => number;
  /** Row indexes `[from, to)` among the items `[first, last]`. */
  readonly rowsBetween: (first: number, last: number) => { readonly from: number; readonly to: number };
}

export function layOut(total: number, groups: readonly GroupSpan[], heights: ListHeights): ListLayout {
  // The heading of the nth group takes the position of its first row, moved down by the n headings above it.
  const headingsUpTo = (position: number) =>
    countWhile(groups.length, (at) => (groups[at]?.start ?? 0) + at <= position);
  const groupAt = (position: number): GroupSpan | undefined => {
    const above = headingsUpTo(position);
    const group = groups[above - 1];
    return group && group.start + above - 1 === position ? group : undefined;
  };
  return {
    items: total + groups.length,
    item: (position) => {
      const group = groupAt(position);
      return group ? { kind: 'heading', group } : { kind: 'row', index: position - headingsUpTo(position) };
    },
    heightAt: (position) => (groups.length > 0 && groupAt(position) ? heights.heading : heights.row),
    positionOfRow: (index) => index + countWhile(groups.length, (at) => (groups[at]?.start ?? 0) <= index),
    rowsBetween: (first, last) => ({
      from: Math.max(0, first - headingsUpTo(first - 1)),
      to: Math.min(total, last + 1 - headingsUpTo(last)),
    }),
  };
}

/** How many of `count` things hold, of which the first ones do and the others do not. */
function countWhile(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
