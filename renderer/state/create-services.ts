import { firstAccountsView } from './accounts-view.ts';
import { ActionBoard } from './actions/action-board.ts';
import { listenForKeys } from './actions/listen-for-keys.ts';
import { Browsing } from './browsing.ts';
import type { DeskClient, PracticeDirectory } from './clients.ts';
import type { DeskServices } from './DeskProvider.tsx';
import { createDeskStore, type DeskStore } from './desk-store.ts';
import { followEdition } from './follow-edition.ts';
import { followSettings } from './follow-settings.ts';
import { keepDrafts } from './keep-drafts.ts';
import { ListPlaces } from './lists/list-places.ts';
import { ListSlices } from './lists/list-slices.ts';
import { noNames } from './names.ts';
import type { Notifier } from './notifier.ts';
import type { PreferencesStore } from './preferences.ts';
import { remind } from './remind.ts';
import { Selection } from './selection.ts';
import { tellDrafts } from './tell-drafts.ts';
import { tellRestored } from './tell-restored.ts';
import { ToastBox } from './toasts.ts';
import { tick, watchDesk } from './watch-desk.ts';

/** Everything the screens share, on top of the two clients. `start` sets it going and gives back the way to stop it. */
export function createServices(
  desk: DeskClient,
  backend: PracticeDirectory,
  now: () => number,
  preferences: PreferencesStore,
  notifier: Notifier,
): DeskServices & { readonly start: () => () => void } {
  const store = createDeskStore(now());
  const places = new ListPlaces(store, preferences);
  const aList = () => new ListSlices((request) => desk.lists.window(request));
  const slices = { day: aList(), cases: aList() };
  const browsing = new Browsing(store, slices, (request) => desk.lists.indexOf(request));
  const selection = new Selection(store, browsing, (request) => desk.lists.ids(request));
  const actions = new ActionBoard();
  const toasts = new ToastBox();
  const start = () => {
    const stops = [
      watchDesk(store, desk),
      followSettings(store, desk),
      followEdition(store),
      keepDrafts(store, desk, (ids) => tellDrafts(ids, toasts, browsing)),
      tick(store, now),
      browsing.start(),
      places.start(),
      startAnew(store, Object.values(slices), places),
      tellRestored(store, toasts),
      remind({ desk, store, notifier, toasts, browsing }),
      listenForKeys(window, actions, preferences),
    ];
    return () => stops.forEach((stop) => stop());
  };
  return { desk, backend, store, slices, browsing, places, selection, actions, preferences, toasts, notifier, start };
}

/** Lists that were closed, or that are somebody else's, begin anew. */
function startAnew(store: DeskStore, lists: readonly ListSlices[], places: ListPlaces): () => void {
  return store.subscribe(({ desk: now }, { desk: before }) => {
    if (now === before || !before) return;
    const other = now?.session?.userId !== before.session?.userId || now?.session?.orgId !== before.session?.orgId;
    if (other || now?.phase !== before.phase) for (const slices of lists) slices.clear();
    if (other) {
      store.setState({ settings: undefined, accounts: firstAccountsView, peek: null, names: noNames });
      places.forget();
    }
  });
}
