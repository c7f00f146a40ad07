import type { ReactNode } from 'react';
import { useDesk, useDeskServices, usePreferences } from '../state/DeskProvider.tsx';
import { SplitPanes } from '../ui/SplitPanes.tsx';
import { useNarrow } from '../ui/use-narrow.ts';

interface ListAndDeskProps {
  /** Under which the sizes are remembered. */
  readonly name: string;
  readonly list: ReactNode;
  readonly desk: ReactNode;
}

/** A list and the desk beside it; in a narrow window one of them, the desk while a case is open. */
export function ListAndDesk({ name, list, desk }: ListAndDeskProps) {
  const { preferences } = useDeskServices();
  const layout = usePreferences((kept) => kept.panes[name]);
  const open = useDesk((view) => view.paneOpen);
  const narrow = useNarrow();
  if (narrow) return open ? desk : list;
  return (
    <SplitPanes
      label="Width of the list"
      list={list}
      desk={desk}
      layout={layout}
      onLayout={(now) => preferences.setState(({ panes }) => ({ panes: { ...panes, [name]: { ...now } } }))}
    />
  );
}
