import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import { useDayCut, useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { exactWords } from '../../ui/day-words.ts';
import { dueWords } from '../../ui/due-words.ts';
import { BandHeading } from './BandHeading.tsx';
import { layOut } from './day-layout.ts';
import { DayRow, rowElementId } from './DayRow.tsx';
import styles from './DayList.module.css';

interface DayListProps {
  readonly list: RefObject<HTMLDivElement | null>;
}

const noBands: never[] = [];

/** The rows on screen. Whatever the length of the list, only these are known here. */
export function DayList({ list }: DayListProps) {
  const { slices, browsing } = useDeskServices();
  const cut = useDayCut();
  const version = useDesk((view) => view.desk?.version);
  const query = useDesk((view) => view.query);
  const time = useTime();
  const selected = useDesk((view) => view.selected);
  const focus = useDesk((view) => view.focus);

  const total = cut?.total ?? 0;
  const bands = cut?.bands ?? noBands;
  const layout = useMemo(() => {
    const { items, heightAt, ...rest } = layOut(total, bands);
    // New functions with each layout: the virtual list measures anew when they change, and only then.
    return { ...rest, count: items, estimateSize: heightAt, getItemKey: (position: number) => position };
  }, [total, bands]);
  const virtual = useVirtualizer({
    count: layout.count,
    estimateSize: layout.estimateSize,
    getItemKey: layout.getItemKey,
    getScrollElement: () => list.current,
    overscan: 6,
    paddingEnd: 8,
  });
  const items = virtual.getVirtualItems();

  const { from, to } = layout.rowsBetween(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  useEffect(() => {
    if (version !== undefined) slices.want({ search: query, version, from, to });
  }, [slices, query, version, from, to]);

  const shownSearch = cut?.search;
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [list, shownSearch]);

  const { moves, index: selectedIndex } = selected?.listed ? selected : { moves: 0, index: -1 };
  const last = useRef({ moves, inView: false });
  useLayoutEffect(() => {
    if (selectedIndex < 0) return;
    // The list scrolls for the hand; for the clock only to keep a selected row that was on screen there.
    if (moves === last.current.moves && !last.current.inView) return;
    if (selectedIndex === 0) virtual.scrollToOffset(0);
    else virtual.scrollToIndex(layout.positionOfRow(selectedIndex), { align: 'auto' });
  }, [virtual, layout, moves, selectedIndex]);
  useLayoutEffect(() => {
    const range = virtual.range;
    const at = layout.positionOfRow(selectedIndex);
    last.current = { moves, inView: selectedIndex >= 0 && !!range && at >= range.startIndex && at <= range.endIndex };
  });

  useEffect(() => {
    if (focus?.on === 'list') list.current?.focus({ preventScroll: true });
  }, [list, focus]);

  const indexAt = (event: MouseEvent<HTMLDivElement>): number | null => {
    const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
    return index === undefined ? null : Number(index);
  };
  const click = (event: MouseEvent<HTMLDivElement>) => {
    const index = indexAt(event);
    if (index === null) return;
    browsing.moveTo(index);
    browsing.showCase();
  };

  const selectedIsDrawn = selectedIndex >= from && selectedIndex < to && cut?.rows.has(selectedIndex);
  return (
    <div
      ref={list}
      id="day-list"
      className={styles.list}
      role="listbox"
      aria-label="Cases of the day, most pressing first"
      aria-activedescendant={selectedIsDrawn ? rowElementId(selectedIndex) : undefined}
      aria-busy={cut === undefined}
      tabIndex={0}
      onClick={click}
    >
      <div role="presentation" className={styles.inside} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index: position, start }) => {
          const item = layout.item(position);
          if (item.kind === 'heading') {
            return <BandHeading key={item.band} band={item.band} count={item.count} top={start} />;
          }
          const row = cut?.rows.get(item.index);
          if (!row) return null;
          return (
            <DayRow
              key={row.id}
              row={row}
              index={item.index}
              total={total}
              top={start}
              due={row.dueAt === null ? null : dueWords(row.dueAt, time)}
              dueExactly={row.dueAt === null ? null : exactWords(row.dueAt, time)}
              selected={item.index === selectedIndex}
            />
          );
        })}
      </div>
    </div>
  );
}
