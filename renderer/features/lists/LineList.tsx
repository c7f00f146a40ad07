import type { RefObject } from 'react';
import { useDesk, usePreferences } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import type { ListName } from '../../state/lists/list-names.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { lineHeights } from './list-layout.ts';
import { LineRow, rowElementId, when } from './LineRow.tsx';
import { ageWords, rowWhen } from './row-words.ts';
import { useListRows } from './use-list-rows.ts';
import { useRowClicks } from './use-row-clicks.ts';
import styles from './LineList.module.css';

interface LineListProps {
  readonly list: ListName;
  readonly label: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The list with two lines to a case. */
export function LineList({ list, label, scroller }: LineListProps) {
  const heights = lineHeights[usePreferences((kept) => kept.density)];
  const { cut, layout, items, from, to, height, hand } = useListRows(list, scroller, heights);
  const time = useTime();
  const picked = useDesk((view) => view.picked);
  const follows = cut?.view.source === 'created';
  const marked = cut?.view.groupBy !== 'band';
  const total = cut?.total ?? 0;
  const click = useRowClicks();
  const handIsDrawn = hand >= from && hand < to && cut?.rows.has(hand);

  return (
    <div
      ref={scroller}
      id="case-list"
      className={styles.list}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={handIsDrawn ? rowElementId(hand) : undefined}
      aria-busy={cut === undefined}
      data-search={cut?.view.search}
      tabIndex={0}
      onClick={click}
    >
      <div role="presentation" className={styles.inside} style={{ height }}>
        {items.map(({ index: position, start, size }) => {
          const item = layout.item(position);
          if (item.kind === 'heading') {
            return <GroupHeading key={`group ${item.group.key}`} group={item.group} top={start} height={size} />;
          }
          const row = cut?.rows.get(item.index);
          if (!row) return null;
          return (
            <LineRow
              key={row.id}
              row={row}
              index={item.index}
              total={total}
              top={start}
              height={size}
              {...when(rowWhen(row, time))}
              age={follows ? ageWords(row, time).text : null}
              hand={item.index === hand}
              chosen={picked.size > 0 ? picked.has(row.id) : item.index === hand}
              picked={picked.has(row.id)}
              marked={marked}
            />
          );
        })}
      </div>
    </div>
  );
}
