import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { ColumnId } from '../../state/lists/list-looks.ts';
import { classNames } from '../../ui/class-names.ts';
import { columnFacts } from './column-facts.ts';
import type { CaseTable } from './use-case-table.ts';
import styles from './TableHead.module.css';

const widthStep = 16;

/**
 * The heads of the columns: a click sorts, a drag at the edge makes a column wider. By keyboard it is one stop: arrows go
 * from head to head, Enter sorts, Shift with an arrow makes wider or narrower.
 */
export function TableHead({ table, height }: { readonly table: CaseTable; readonly height: number }) {
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, headers.length - 1);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const column = headers[at]?.column;
    if (event.shiftKey && column) {
      const size = Math.max(column.columnDef.minSize ?? 0, column.getSize() + step * widthStep);
      table.setColumnSizing((old) => ({ ...old, [column.id]: size }));
      return;
    }
    const next = Math.min(Math.max(at + step, 0), headers.length - 1);
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ height }} onKeyDown={press}>
      <span role="presentation" />
      {headers.map((header, index) => {
        const { column } = header;
        const facts = columnFacts[column.id as ColumnId];
        const sorted = column.getIsSorted();
        const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
        return (
          <div
            key={header.id}
            role="columnheader"
            className={classNames(styles.cell, facts.numbers && styles.numbers)}
            aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
          >
            <button
              type="button"
              className={styles.sort}
              tabIndex={index === at ? 0 : -1}
              aria-disabled={!column.getCanSort() || undefined}
              onFocus={() => setStop(index)}
              onClick={column.getToggleSortingHandler()}
            >
              <span className={styles.words}>{facts.title}</span>
              {sorted !== false && <Arrow size={12} aria-hidden />}
            </button>
            <span
              role="presentation"
              className={classNames(styles.edge, column.getIsResizing() && styles.moving)}
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
            />
          </div>
        );
      })}
    </div>
  );
}
