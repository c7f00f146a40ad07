import { startTransition, useEffect, useState } from 'react';

/** False at first, true a turn of the event loop after: what is large is drawn in two pieces, between which keys are heard. */
export function useNextTurn(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setNext(true)));
    return () => clearTimeout(timer);
  }, []);
  return isNext;
}
