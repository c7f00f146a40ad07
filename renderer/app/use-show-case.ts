import { useCallback } from 'react';
import { useDeskServices } from '../state/DeskProvider.tsx';

/** Shows a case on the desk, from wherever it is named. */
export function useShowCase(): (id: string) => void {
  const { store, browsing } = useDeskServices();
  return useCallback(
    (id) => {
      store.setState({ peek: null });
      void browsing.showLinked(id);
    },
    [store, browsing],
  );
}
