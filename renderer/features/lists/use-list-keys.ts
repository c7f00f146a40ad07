import { filterCount, noFilters } from '#shared/lists';
import type { RefObject } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices, useListLooks, usePreferences } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { lineHeights, tableHeights } from './list-layout.ts';

interface ListKeysParts {
  readonly list: ListName;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onOpen: (sheet: 'filter' | 'view') => void;
}

/** The keys of a list. Letters work from anywhere; arrows and the like only where nothing else scrolls. */
export function useListKeys({ list, scroller, search, onOpen }: ListKeysParts): void {
  const { browsing, places, selection, store } = useDeskServices();
  const chosen = useDesk((view) => view.selected !== null);
  const filtered = useDesk((view) => filterCount(view.shape.filters) > 0);
  const somePicked = useDesk((view) => view.picked.size > 0);
  const { layout } = useListLooks(list);
  const density = usePreferences((kept) => kept.density);
  const { row } = (layout === 'table' ? tableHeights : lineHeights)[density];
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / row) - 1);
  const onList = () => isOnList(document.activeElement, scroller.current);
  const inList = (act: () => void) => () => {
    if (!onList()) return false;
    act();
    return true;
  };
  useActions({
    'list.down': () => browsing.moveBy(1),
    'list.up': () => browsing.moveBy(-1),
    'list.first': () => (onList() ? browsing.moveTo(0) : false),
    'list.last': () => (onList() ? browsing.moveToEnd() : false),
    'list.search': () => {
      search.current?.focus();
      search.current?.select();
    },
    'list.filter': () => onOpen('filter'),
    'list.view': () => onOpen('view'),
    'list.layout': () => places.look(list, { layout: layout === 'table' ? 'lines' : 'table' }),
    'list.pick-down': () => selection.extend(1),
    'list.pick-up': () => selection.extend(-1),
    'list.pick-all': () => (onList() ? void selection.all() : false),
  });
  useActions(
    {
      'list.pick': () => {
        const { selected } = store.getState();
        if (selected?.listed) selection.toggle(selected.id);
      },
    },
    chosen,
  );
  useActions({ 'list.clear-filters': () => places.shape({ filters: noFilters }) }, filtered);
  // Esc lets the picked cases go first, and then puts the case away.
  const letGo = () => selection.clear();
  useActions({ 'list.pick-none': letGo, 'case.close-pane': letGo }, somePicked);
  useKeys({
    ArrowDown: inList(() => browsing.moveBy(1)),
    ArrowUp: inList(() => browsing.moveBy(-1)),
    PageDown: inList(() => browsing.moveBy(page())),
    PageUp: inList(() => browsing.moveBy(-page())),
  });
}

function isOnList(target: Element | null, list: HTMLElement | null): boolean {
  return target === null || target === document.body || (list !== null && list.contains(target));
}
