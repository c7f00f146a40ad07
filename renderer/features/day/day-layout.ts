import type { DayWindow } from '#shared/rpc';

type Bands = DayWindow['bands'];
type BandStart = Bands[number];

export const headingHeight = 36;
export const rowHeight = 52;

export type DayItem =
  | { readonly kind: 'heading'; readonly band: BandStart['band']; readonly count: number }
  | { readonly kind: 'row'; readonly index: number };

/** The list with its headings: which item stands where. Works on the few bands, never on the rows. */
export interface DayLayout {
  readonly items: number;
  readonly item: (position: number) => DayItem;
  readonly heightAt: (position: number) => number;
  readonly positionOfRow: (index: number) => number;
  /** Row indexes `[from, to)` among the items `[first, last]`. */
  readonly rowsBetween: (first: number, last: number) => { readonly from: number; readonly to: number };
}

export function layOut(total: number, bands: Bands): DayLayout {
  // A heading takes the position of its band's first row, moved down by the headings above it.
  const headings = bands.map((band, above) => band.start + above);
  const headingsUpTo = (position: number) => headings.filter((at) => at <= position).length;
  const item = (position: number): DayItem => {
    const heading = headings.indexOf(position);
    const band = bands[heading];
    if (band) return { kind: 'heading', band: band.band, count: band.count };
    return { kind: 'row', index: position - headingsUpTo(position) };
  };
  return {
    items: total + bands.length,
    item,
    heightAt: (position) => (headings.includes(position) ? headingHeight : rowHeight),
    positionOfRow: (index) => index + bands.filter((band) => band.start <= index).length,
    rowsBetween: (first, last) => ({
      from: Math.max(0, first - headings.filter((at) => at < first).length),
      to: Math.min(total, last + 1 - headingsUpTo(last)),
    }),
  };
}
