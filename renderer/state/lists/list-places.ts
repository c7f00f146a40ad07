import type { ListShape } from '#shared/lists';
import { firstPlace, type DeskStore, type DeskView, type ListPlace } from '../desk-store.ts';
import { underGivenIds } from '../names.ts';
import type { PreferencesStore } from '../preferences.ts';
import { firstLooks, type ListLooks, type SavedView } from './list-looks.ts';
import { firstShapes, listOf, type ListName } from './list-names.ts';

/** Changes the list that is looked at for another, each with its own place, and remembers how lists look and are ordered. */
export class ListPlaces {
  private readonly store: DeskStore;
  private readonly preferences: PreferencesStore;
  private readonly left = new Map<ListName, ListPlace>();

  constructor(store: DeskStore, preferences: PreferencesStore) {
    this.store = store;
    this.preferences = preferences;
    store.setState({ shape: this.firstShape(store.getState().list) });
  }

  /** Follows the screen; gives back the way to stop it. */
  start(): () => void {
    return this.store.subscribe((now, before) => {
      const list = listOf(now.screen);
      if (now.screen !== before.screen && list !== null && list !== now.list) this.change(list);
    });
  }

  /** Everything from the start: another person's workspace was opened. */
  forget(): void {
    this.left.clear();
    this.store.setState({ screen: 'day', list: 'day', focus: null, ...firstPlace(this.firstShape('day')) });
  }

  /** Changes what the current list shows. Its order and groups are kept for the next start; filters are for today. */
  shape(change: Partial<ListShape>): void {
    const { shape, list } = this.store.getState();
    this.store.setState({ shape: { ...shape, ...change } });
    if (change.sort) this.look(list, { sort: change.sort });
    if (change.groupBy) this.look(list, { groupBy: change.groupBy });
  }

  look(list: ListName, change: Partial<ListLooks>): void {
    this.preferences.setState(({ lists }) => ({
      lists: { ...lists, [list]: { ...firstLooks, ...lists[list], ...change } },
    }));
  }

  /** Shows a list as it was saved. */
  showView({ list, shape, layout, columns }: SavedView): void {
    this.store.setState({ screen: list });
    this.shape(shape);
    this.look(list, { layout, columns });
    this.store.setState({ search: '', query: '', focus: { on: 'list' } });
  }

  /** Keeps the current list under a name; one of that name on the same list is replaced. */
  saveView(name: string): void {
    const { list, shape } = this.store.getState();
    this.preferences.setState(({ views, lists }) => {
      const { layout, columns } = { ...firstLooks, ...lists[list] };
      const others = views.filter((view) => view.list !== list || view.name !== name);
      const id = `${list} ${name}`;
      return { views: [...others, { id, name, list, shape, layout, columns }] };
    });
  }

  dropView(id: string): void {
    this.preferences.setState(({ views }) => ({ views: views.filter((view) => view.id !== id) }));
  }

  private change(list: ListName): void {
    const view = this.store.getState();
    this.left.set(view.list, placeOf(view));
    const place = this.left.get(list) ?? firstPlace(this.firstShape(list));
    this.store.setState({ list, ...underGivenIds(place, view.names), focus: { on: 'list' } });
  }

  private firstShape(list: ListName): ListShape {
    const { sort, groupBy } = this.preferences.getState().lists[list] ?? firstLooks;
    const first = firstShapes[list];
    return { ...first, sort: sort ?? first.sort, groupBy: groupBy ?? first.groupBy };
  }
}

function placeOf({ shape, search, query, selected, paneOpen, picked }: DeskView): ListPlace {
  return { shape, search, query, selected, paneOpen, picked };
}
