import type { CaseDetail } from '#shared/rpc';
import { useEffect, useRef, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';

/** What is known of a case: null when it is not stored on this laptop. */
interface Opened {
  readonly id: string;
  readonly detail: CaseDetail | null;
}

/**
 * The case with this id as this laptop knows it; undefined until its first answer. The case before stays until the new
 * one is there, and a key held down asks for the last one only. Asks anew with each version of the list.
 */
export function useCase(id: string | null, version: number | undefined): Opened | undefined {
  const { desk } = useDeskServices();
  const [opened, setOpened] = useState<Opened>();
  const wanted = useRef<string | null>(null);
  const stale = useRef(false);
  const asking = useRef(false);

  useEffect(() => {
    wanted.current = id;
    stale.current = true;
    if (asking.current) return;
    asking.current = true;
    void (async () => {
      while (stale.current && wanted.current !== null) {
        stale.current = false;
        const asked = wanted.current;
        try {
          const detail = await desk.openCase({ id: asked });
          if (wanted.current === asked) setOpened({ id: asked, detail });
        } catch {
          // The status line says what is wrong with the worker; the case shown stays.
        }
      }
      asking.current = false;
    })();
  }, [desk, id, version]);

  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return opened;
}
