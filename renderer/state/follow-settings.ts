import type { DeskClient } from './clients.ts';
import type { DeskStore } from './desk-store.ts';

/** Asks for the settings whenever the data worker says that they have changed; gives back the way to stop. */
export function followSettings(store: DeskStore, desk: Pick<DeskClient, 'settings'>): () => void {
  let asked = '';
  return store.subscribe(({ desk: state }) => {
    const open = state?.phase === 'ready' || (state?.phase === 'starting' && state.settings.version > 0);
    const wanted =
      open && state.session ? `${state.session.orgId} ${state.session.userId} ${state.settings.version}` : '';
    if (wanted === asked) return;
    asked = wanted;
    if (wanted === '') return;
    desk.settings.get().then(
      (settings) => wanted === asked && store.setState({ settings }),
      // Asked again with the next change; until then the last known hold.
      () => wanted === asked && (asked = ''),
    );
  });
}
