import type { ReactNode } from 'react';
import { useDesk, useDeskServices, useListLooks, usePreferences } from '../state/DeskProvider.tsx';
import type { ListName } from '../state/lists/list-names.ts';
import { SplitPanes } from '../ui/SplitPanes.tsx';
import { useNarrow } from '../ui/use-narrow.ts';

interface ListAndDeskProps {
  /** Whose list it is: under it the sizes are remembered. */
  readonly name: ListName;
  readonly list: ReactNode;
  readonly desk: ReactNode;
}

const tableShares = { list: 55, desk: 45 };

/**
 * A list and the desk beside it; in a narrow window one of them, the desk while a case is open. A table needs the width
 * itself until a case is open, and then keeps more of it.
 */
export function ListAndDesk({ name, list, desk }: ListAndDeskProps) {
  const { preferences } = useDeskServices();
  const table = useListLooks(name).layout === 'table';
  const place = table ? `${name}-table` : name;
  const layout = usePreferences((kept) => kept.panes[place]);
  const open = useDesk((view) => view.paneOpen);
  const narrow = useNarrow();
  if (narrow) return open ? desk : list;
  if (table && !open) return list;
  return (
    <SplitPanes
      key={place}
      label="Width of the list"
      list={list}
      desk={desk}
      layout={layout ?? (table ? tableShares : undefined)}
      onLayout={(now) => preferences.setState(({ panes }) => ({ panes: { ...panes, [place]: { ...now } } }))}
    />
  );
}
