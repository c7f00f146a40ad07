import type { CaseRow } from '#shared/lists';
import { memo } from 'react';
import type { ColumnId } from '../../state/lists/list-looks.ts';
import { bandColour } from '../../ui/BandMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Time } from '../../ui/time.ts';
import { CaseCell } from './CaseCell.tsx';
import { columnFacts } from './column-facts.ts';
import { rowElementId } from './LineRow.tsx';
import styles from './TableRow.module.css';

interface TableRowProps {
  readonly row: CaseRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly ColumnId[];
  readonly time: Time;
  readonly hand: boolean;
  readonly chosen: boolean;
  readonly picked: boolean;
}

/** A case in one line of the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, top, height, columns, time, hand, chosen, picked } = props;
  return (
    <div
      role="row"
      id={rowElementId(index)}
      data-index={index}
      data-case-id={row.id}
      data-hand={hand || undefined}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classNames(styles.row, hand && styles.hand, picked && styles.picked)}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span
        role="presentation"
        className={classNames(styles.edge, row.statusGroup === 'closed' ? styles.noEdge : bandColour(row.band))}
      />
      {columns.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={classNames(styles.cell, columnFacts[column].numbers && styles.numbers)}
        >
          <CaseCell column={column} row={row} time={time} />
        </div>
      ))}
    </div>
  );
});
