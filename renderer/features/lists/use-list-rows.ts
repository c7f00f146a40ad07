import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { useDesk, useDeskServices, useListCut } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { sameView, type ListCut } from '../../state/lists/list-slices.ts';
import { layOut, type ListHeights, type ListLayout } from './list-layout.ts';

const noGroups: never[] = [];
const marginOfRows = 6;

export interface ListRows {
  readonly cut: ListCut | undefined;
  readonly layout: ListLayout;
  readonly items: readonly VirtualItem[];
  /** Row indexes `[from, to)` on screen, with a margin. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** The index of the row under the hand; -1 when it is in none. */
  readonly hand: number;
}

/**
 * What of a list is on screen. Whatever its length, only these rows are known here: they are asked for as it scrolls, it
 * scrolls to the hand, and it comes back to where it was left.
 */
export function useListRows(
  list: ListName,
  scroller: RefObject<HTMLDivElement | null>,
  heights: ListHeights,
  headHeight = 0,
): ListRows {
  const { slices: all, browsing } = useDeskServices();
  const slices = all[list];
  const cut = useListCut(list);
  const version = useDesk((view) => view.desk?.version);
  const shape = useDesk((view) => view.shape);
  const query = useDesk((view) => view.query);
  const selected = useDesk((view) => view.selected);
  const focus = useDesk((view) => view.focus);
  const shown = useDesk((view) => view.list) === list;

  const total = cut?.total ?? 0;
  const spans = cut?.spans ?? noGroups;
  const layout = useMemo(() => {
    const { items, heightAt, ...rest } = layOut(total, spans, heights);
    // New functions with each layout: the virtual list measures anew when they change, and only then.
    return { ...rest, items, heightAt, getItemKey: (position: number) => position };
  }, [total, spans, heights]);
  const virtual = useVirtualizer({
    count: layout.items,
    estimateSize: layout.heightAt,
    getItemKey: layout.getItemKey,
    getScrollElement: () => scroller.current,
    initialOffset: slices.scrollTop,
    overscan: marginOfRows,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    paddingEnd: 8,
  });
  const items = virtual.getVirtualItems();
  const { from, to } = layout.rowsBetween(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);

  useEffect(() => {
    if (version !== undefined && shown) slices.want({ view: browsing.view, version, from, to });
  }, [slices, browsing, shown, shape, query, version, from, to]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    element.scrollTop = slices.scrollTop;
    return () => {
      slices.scrollTop = element.scrollTop;
    };
  }, [scroller, slices]);

  const view = cut?.view;
  const lastView = useRef(view);
  useLayoutEffect(() => {
    if (lastView.current && view && !sameView(lastView.current, view)) scroller.current?.scrollTo({ top: 0 });
    lastView.current = view;
  }, [scroller, view]);

  const { moves, index: hand } = shown && selected?.listed ? selected : { moves: 0, index: -1 };
  const last = useRef({ moves, inView: false });
  useLayoutEffect(() => {
    if (hand < 0) return;
    // The list scrolls for the hand; for the clock only to keep a selected row that was on screen there.
    if (moves === last.current.moves && !last.current.inView) return;
    if (hand === 0) virtual.scrollToOffset(0);
    else virtual.scrollToIndex(layout.positionOfRow(hand), { align: 'auto' });
  }, [virtual, layout, moves, hand]);
  useLayoutEffect(() => {
    const range = virtual.range;
    const at = layout.positionOfRow(hand);
    last.current = { moves, inView: hand >= 0 && !!range && at >= range.startIndex && at <= range.endIndex };
  });

  useEffect(() => {
    if (focus?.on === 'list') scroller.current?.focus({ preventScroll: true });
  }, [scroller, focus]);

  return { cut, layout, items, from, to, height: virtual.getTotalSize(), hand };
}
