import type { RefObject } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { rowHeight } from './day-layout.ts';

/** The keys of the Day list. Letters work from anywhere; arrows and the like only where nothing else scrolls. */
export function useDayKeys(list: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
  const { browsing } = useDeskServices();
  const page = () => Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1);
  const inList = (act: () => void) => (event: KeyboardEvent) => {
    if (!isOnList(event.target, list.current)) return false;
    act();
    return true;
  };
  useKeys({
    j: () => browsing.moveBy(1),
    k: () => browsing.moveBy(-1),
    '[': () => browsing.moveBy(-1),
    ']': () => browsing.moveBy(1),
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
    ArrowDown: inList(() => browsing.moveBy(1)),
    ArrowUp: inList(() => browsing.moveBy(-1)),
    PageDown: inList(() => browsing.moveBy(page())),
    PageUp: inList(() => browsing.moveBy(-page())),
    Home: inList(() => browsing.moveTo(0)),
    End: inList(() => browsing.moveToEnd()),
    Enter: inList(() => browsing.openCase()),
  });
}

function isOnList(target: EventTarget | null, list: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && list !== null && list.contains(target));
}
