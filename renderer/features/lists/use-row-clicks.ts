import type { MouseEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';

/** A click opens a case; with Ctrl or ⌘ it picks it, with Shift everything from the hand to it. */
export function useRowClicks(): (event: MouseEvent<HTMLElement>) => void {
  const { browsing, selection } = useDeskServices();
  return (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset['index'] ?? Number.NaN);
    if (Number.isNaN(index)) return;
    if (event.shiftKey) {
      void selection.upTo(index);
      return;
    }
    browsing.moveTo(index);
    if (event.metaKey || event.ctrlKey) selection.toggle(row?.dataset['caseId'] ?? null);
    else browsing.showCase();
  };
}
