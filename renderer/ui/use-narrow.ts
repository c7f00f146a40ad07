import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 779px)';

/** Whether the window is too narrow for two panes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(narrow).matches,
  );
}
