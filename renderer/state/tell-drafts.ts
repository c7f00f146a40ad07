import type { Browsing } from './browsing.ts';
import type { ToastBox } from './toasts.ts';

/** Says at a start what was being written when the app was closed, and leads to the newest of it. */
export function tellDrafts(ids: readonly string[], toasts: ToastBox, browsing: Pick<Browsing, 'showLinked'>): void {
  const newest = ids.at(-1);
  if (newest === undefined) return;
  const cases = ids.length === 1 ? 'one case' : `${ids.length} cases`;
  toasts.tell(`Next Steps that you were writing on ${cases} are kept as ${ids.length === 1 ? 'a draft' : 'drafts'}.`, {
    name: 'Go on',
    keys: [],
    run: () => void browsing.showLinked(newest),
  });
}
