import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ActionBoard } from './actions/action-board.ts';
import type { Browsing, SlicesOfLists } from './browsing.ts';
import type { DeskClient, PracticeDirectory } from './clients.ts';
import type { DeskStore, DeskView } from './desk-store.ts';
import type { ListLooks } from './lists/list-looks.ts';
import { firstLooks } from './lists/list-looks.ts';
import type { ListName } from './lists/list-names.ts';
import type { ListPlaces } from './lists/list-places.ts';
import type { ListCut } from './lists/list-slices.ts';
import type { Notifier } from './notifier.ts';
import type { Preferences, PreferencesStore } from './preferences.ts';
import type { Selection } from './selection.ts';
import type { ToastBox } from './toasts.ts';

export interface DeskServices {
  readonly desk: DeskClient;
  readonly backend: PracticeDirectory;
  readonly store: DeskStore;
  readonly slices: SlicesOfLists;
  readonly browsing: Browsing;
  readonly places: ListPlaces;
  readonly selection: Selection;
  readonly actions: ActionBoard;
  readonly preferences: PreferencesStore;
  readonly toasts: ToastBox;
  readonly notifier: Notifier;
}

const DeskContext = createContext<DeskServices | null>(null);

export function DeskProvider({
  services,
  children,
}: {
  readonly services: DeskServices;
  readonly children: ReactNode;
}) {
  return <DeskContext value={services}>{children}</DeskContext>;
}

export function useDeskServices(): DeskServices {
  const services = useContext(DeskContext);
  if (!services) throw new Error('This component is drawn outside its DeskProvider.');
  return services;
}

export function useDesk<T>(select: (view: DeskView) => T): T {
  return useStore(useDeskServices().store, select);
}

/** A list as shown; undefined until its first rows came. */
export function useListCut(list: ListName): ListCut | undefined {
  const slices = useDeskServices().slices[list];
  return useSyncExternalStore(slices.subscribe, slices.getCut);
}

export function useListLooks(list: ListName): ListLooks {
  return usePreferences((preferences) => preferences.lists[list]) ?? firstLooks;
}

export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(useDeskServices().preferences, select);
}
