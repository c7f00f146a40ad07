import { ActionBoard } from './actions/action-board.ts';
import { listenForKeys } from './actions/listen-for-keys.ts';
import { Browsing } from './browsing.ts';
import type { DeskClient, PracticeDirectory } from './clients.ts';
import { DaySlices } from './day-slices.ts';
import type { DeskServices } from './DeskProvider.tsx';
import { createDeskStore, type DeskStore } from './desk-store.ts';
import { followSettings } from './follow-settings.ts';
import type { PreferencesStore } from './preferences.ts';
import { ToastBox } from './toasts.ts';
import { tick, watchDesk } from './watch-desk.ts';

/** Everything the screens share, on top of the two clients. `start` sets it going and gives back the way to stop it. */
export function createServices(
  desk: DeskClient,
  backend: PracticeDirectory,
  now: () => number,
  preferences: PreferencesStore,
): DeskServices & { readonly start: () => () => void } {
  const store = createDeskStore(now());
  const slices = new DaySlices((request) => desk.day(request));
  const browsing = new Browsing(store, slices, (request) => desk.indexOf(request));
  const actions = new ActionBoard();
  const start = () => {
    const stops = [
      watchDesk(store, desk),
      followSettings(store, desk),
      tick(store, now),
      browsing.start(),
      startAnew(store, slices),
      listenForKeys(window, actions, preferences),
    ];
    return () => stops.forEach((stop) => stop());
  };
  return { desk, backend, store, slices, browsing, actions, preferences, toasts: new ToastBox(), start };
}

/** A list that was closed, or that is somebody else's, begins anew. */
function startAnew(store: DeskStore, slices: DaySlices): () => void {
  return store.subscribe(({ desk: now }, { desk: before }) => {
    if (now === before || !before) return;
    const other = now?.session?.userId !== before.session?.userId || now?.session?.orgId !== before.session?.orgId;
    if (other || now?.phase !== before.phase) slices.clear();
    if (other)
      store.setState({ settings: undefined, screen: 'day', search: '', query: '', selected: null, paneOpen: false });
  });
}
