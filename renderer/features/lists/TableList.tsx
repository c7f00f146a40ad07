import type { CaseRow } from '#shared/lists';
import { useMemo, type CSSProperties, type RefObject } from 'react';
import { useDesk, useListLooks, usePreferences } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import type { ListName } from '../../state/lists/list-names.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { tableHeights } from './list-layout.ts';
import { rowElementId } from './LineRow.tsx';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useCaseTable } from './use-case-table.ts';
import { useListRows } from './use-list-rows.ts';
import { useRowClicks } from './use-row-clicks.ts';
import styles from './TableList.module.css';

interface TableListProps {
  readonly list: ListName;
  readonly label: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const headHeight = 32;
const edgeWidth = 12;

/** The list as a table, one line to a case. */
export function TableList({ list, label, scroller }: TableListProps) {
  const heights = tableHeights[usePreferences((kept) => kept.density)];
  const { columns } = useListLooks(list);
  const { cut, layout, items, from, to, height, hand } = useListRows(list, scroller, heights, headHeight);
  const time = useTime();
  const picked = useDesk((view) => view.picked);
  const click = useRowClicks();

  const rows = cut?.rows;
  const data = useMemo(() => {
    const shown: CaseRow[] = [];
    for (let index = from; index < to; index++) {
      const row = rows?.get(index);
      if (row) shown.push(row);
    }
    return shown;
  }, [rows, from, to]);
  const table = useCaseTable(list, columns, data);
  const widths = table.getAllLeafColumns().map((column) => column.getSize());
  const style = {
    '--columns': `${edgeWidth}px ${widths.map((width) => `${width}px`).join(' ')} minmax(0, 1fr)`,
    height,
    minWidth: edgeWidth + table.getTotalSize(),
  } as CSSProperties;
  const modelled = new Map(table.getRowModel().rows.map((row) => [row.id, row.original]));
  const handIsDrawn = hand >= from && hand < to && rows?.has(hand);

  return (
    <div
      ref={scroller}
      id="case-list"
      className={styles.table}
      role="grid"
      aria-label={label}
      aria-multiselectable
      aria-rowcount={(cut?.total ?? 0) + 1}
      aria-colcount={columns.length}
      aria-activedescendant={handIsDrawn ? rowElementId(hand) : undefined}
      aria-busy={cut === undefined}
      data-search={cut?.view.search}
      tabIndex={0}
      onClick={click}
    >
      <div role="rowgroup" className={styles.inside} style={style}>
        <TableHead table={table} height={headHeight} />
        {items.map(({ index: position, start, size }) => {
          const item = layout.item(position);
          if (item.kind === 'heading') {
            return <GroupHeading key={`group ${item.group.key}`} group={item.group} top={start} height={size} />;
          }
          const row = modelled.get(rows?.get(item.index)?.id ?? '');
          if (!row) return null;
          return (
            <TableRow
              key={row.id}
              row={row}
              index={item.index}
              top={start}
              height={size}
              columns={columns}
              time={time}
              hand={item.index === hand}
              chosen={picked.size > 0 ? picked.has(row.id) : item.index === hand}
              picked={picked.has(row.id)}
            />
          );
        })}
      </div>
    </div>
  );
}
