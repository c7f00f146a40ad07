import { dayShape } from '#shared/lists';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';

/** Cases asked for at once while the next one to play is looked for. */
const chunk = 100;
const view = { ...dayShape, search: '' };

export interface Play {
  /** The case on the table; null while it is looked for, and when there is none left. */
  readonly current: string | null;
  /** Worked or skipped since play mode began. */
  readonly handled: number;
  /** Still pressing, the current one among them. */
  readonly left: number;
  readonly over: boolean;
  readonly next: () => void;
  readonly skip: (reason: string) => void;
  readonly leave: () => void;
}

/** One case at a time in the order of the Day, as it is at each moment: what was handled is not offered again. */
export function usePlay(onLeave: () => void): Play {
  const { desk, store, browsing, toasts } = useDeskServices();
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const pressing = useDesk(({ desk: state }) => {
    const bands = state?.counts.bands;
    return bands ? bands.breached + bands.now + bands.slipping : 0;
  });
  const done = useRef(handled);

  const findNext = useCallback(async () => {
    for (let from = 0; ; from += chunk) {
      const { rows, total } = await desk.lists.window({ view, from, to: from + chunk, knownSpans: null });
      const next = rows.find(({ id, band }) => isPressing(band) && !done.current.has(id));
      if (next) {
        setCurrent(next.id);
        await browsing.showLinked(next.id);
        return;
      }
      if (from + chunk >= total || rows.some(({ band }) => !isPressing(band))) break;
    }
    setCurrent(null);
    setOver(true);
  }, [desk, browsing]);

  const goOn = useCallback(() => {
    if (current !== null) {
      done.current = new Set([...done.current, current]);
      setHandled(done.current);
    }
    findNext().catch((error: unknown) => toasts.fail(toFailure(error)));
  }, [current, findNext, toasts]);

  // The first one, once; later ones by hand.
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    goOn();
  }, [goOn]);

  const skip = (reason: string) => {
    if (current === null) return;
    store.setState({ sheet: null });
    desk.editing.skip({ id: current, reason }).then(goOn, (error: unknown) => toasts.fail(toFailure(error)));
  };
  return { current, handled: handled.size, left: pressing, over, next: goOn, skip, leave: onLeave };
}

function isPressing(band: string): boolean {
  return band === 'breached' || band === 'now' || band === 'slipping';
}
