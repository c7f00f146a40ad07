import type { ListSource } from '#shared/lists';
import type { ListChoices } from '#shared/rpc';
import { useEffect, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';

/** What there is to filter a source by; undefined until it was asked for once. The old answer stays until the new one is there. */
export function useChoices(source: ListSource, wanted: boolean): ListChoices | undefined {
  const { desk } = useDeskServices();
  const [choices, setChoices] = useState<ListChoices>();
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    desk.lists.choices({ source }).then(
      (answer) => here && setChoices(answer),
      // The list itself says what is wrong with the worker.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [desk, source, wanted]);
  return choices;
}
