import { useEffect } from 'react';
import { useDeskServices } from '../state/DeskProvider.tsx';

const everyMs = 60_000;
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the data worker, at most once a minute, that somebody is working: an idle app looks for changes less often. */
export function useAmHere(): void {
  const { desk } = useDeskServices();
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = (): void => {
      if (performance.now() - toldAt < everyMs) return;
      toldAt = performance.now();
      void desk.amHere().catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [desk]);
}
