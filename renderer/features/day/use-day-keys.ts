import type { RefObject } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { rowHeight } from './day-layout.ts';

/** The keys of the Day list. Letters work from anywhere; arrows and the like only where nothing else scrolls. */
export function useDayKeys(list: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
  const { browsing } = useDeskServices();
  const chosen = useDesk((view) => view.selected !== null);
  const page = () => Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1);
  const onList = () => isOnList(document.activeElement, list.current);
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
  });
  useActions(
    {
      'case.open': () => browsing.openCase(),
      'case.previous': () => browsing.moveBy(-1),
      'case.next': () => browsing.moveBy(1),
    },
    chosen,
  );
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
