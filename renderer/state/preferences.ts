// The whole of zod would be a tenth of what the window loads first.
import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { listsLooksSchema, savedViewsSchema } from './lists/list-looks.ts';

/** How the app looks and is handled on this laptop. Nothing of it is work: losing it costs nobody a case. */
const preferencesSchema = z.object({
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  contrast: z.catch(z.enum(['system', 'more']), 'system'),
  density: z.catch(z.enum(['comfortable', 'compact']), 'comfortable'),
  /** Sizes of panes by the name of their group, each pane's share in percent. */
  panes: z.catch(z.record(z.string(), z.record(z.string(), z.number())), {}),
  /** Keys that differ from the catalogue's, by action; an empty text for none. */
  keys: z.catch(z.record(z.string(), z.string().check(z.maxLength(60))), {}),
  /** How each list looks, by its name. */
  lists: listsLooksSchema,
  views: savedViewsSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;
export type PreferencesStore = StoreApi<Preferences>;

/** Preferences that came out of a backup: what cannot be read becomes its default. */
export function keptPreferences(kept: unknown): Preferences {
  return preferencesSchema.parse(typeof kept === 'object' && kept !== null ? kept : {});
}

const place = 'advocate-desk.preferences';

/** Where the preferences are kept between starts: the browser's own small storage. */
export type PreferenceShelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads what is kept (anything unreadable becomes its default) and keeps each change. */
export function createPreferences(shelf: PreferenceShelf): PreferencesStore {
  const store = createStore<Preferences>(() => keptPreferences(readShelf(shelf)));
  store.subscribe((preferences) => {
    try {
      shelf.setItem(place, JSON.stringify(preferences));
    } catch {
      // A full or refused storage costs the preference at the next start, not the work now.
    }
  });
  return store;
}

function readShelf(shelf: PreferenceShelf): object {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(place) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
