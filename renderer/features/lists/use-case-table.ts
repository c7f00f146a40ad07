import type { CaseRow } from '#shared/lists';
import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnSizingState,
  type ReactTable,
  type SortingState,
  type Updater,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { useDesk, useDeskServices, useListLooks } from '../../state/DeskProvider.tsx';
import type { ColumnId } from '../../state/lists/list-looks.ts';
import type { ListName } from '../../state/lists/list-names.ts';
import { columnFacts } from './column-facts.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, CaseRow>();

export type CaseTable = ReactTable<typeof features, CaseRow>;

/** The table over the rows on screen: its columns, their widths, and the order, which the data worker makes. */
export function useCaseTable(list: ListName, columns: readonly ColumnId[], data: readonly CaseRow[]): CaseTable {
  const { places } = useDeskServices();
  const sort = useDesk((view) => view.shape.sort);
  const { widths: kept } = useListLooks(list);
  const [widths, setWidths] = useState<ColumnSizingState>(kept);

  const defined = useMemo(
    () =>
      helper.columns(
        columns.map((id) => {
          const { width, sort: by, downFirst = false } = columnFacts[id];
          // Sorting in a column needs something to read in it, though nobody sorts here.
          return helper.accessor((row) => row.id, {
            id,
            size: width,
            minSize: 48,
            maxSize: 800,
            enableSorting: by !== undefined,
            sortDescFirst: downFirst,
          });
        }),
      ),
    [columns],
  );
  const sorting = useMemo<SortingState>(
    () => columns.filter((id) => columnFacts[id].sort === sort.by).map((id) => ({ id, desc: sort.descending })),
    [columns, sort],
  );
  const onSortingChange = (updater: Updater<SortingState>) => {
    const [first] = typeof updater === 'function' ? updater(sorting) : updater;
    const by = first && columnFacts[first.id as ColumnId].sort;
    if (by) places.shape({ sort: { by, descending: first.desc } });
  };
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: (row) => row.id,
    state: { sorting, columnSizing: widths },
    onSortingChange,
    onColumnSizingChange: setWidths,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    columnResizeMode: 'onChange',
  });
  const moving = table.state.columnResizing.isResizingColumn !== false;
  useEffect(() => {
    // Kept once the hand has let go, not at each pixel.
    if (!moving && widths !== kept) places.look(list, { widths });
  }, [places, list, moving, widths, kept]);
  return table;
}
