import { useEffect, useState } from 'react';
import { useDeskServices } from './DeskProvider.tsx';

const pauseMs = 300;

/** Rises a moment after the data worker told something new, so that what is on screen is asked for again, but not too often. */
export function useDeskTick(): number {
  const { store } = useDeskServices();
  const [tick, setTick] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe((now, before) => {
      if (now.desk === before.desk || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        setTick((count) => count + 1);
      }, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return tick;
}
