import type { ListView } from '#shared/lists';
import type { DeskStore, Selected } from './desk-store.ts';
import { listOf, type ListName } from './lists/list-names.ts';
import { sameView, type ListCut, type ListSlices } from './lists/list-slices.ts';

export const longestSearch = 200;

export type AskIndex = (request: { readonly view: ListView; readonly id: string }) => Promise<number>;
export type SlicesOfLists = Readonly<Record<ListName, ListSlices>>;

/** Moving through the current list: which case the hand is on, what is searched, and whether a case is open beside it. */
export class Browsing {
  private readonly store: DeskStore;
  private readonly slices: SlicesOfLists;
  private readonly askIndex: AskIndex;
  /** Of each list: the cut in which the hand was last placed. */
  private readonly placed = new Map<ListName, Pick<ListCut, 'view' | 'version'>>();
  private lastView: ListView | null = null;

  constructor(store: DeskStore, slices: SlicesOfLists, askIndex: AskIndex) {
    this.store = store;
    this.slices = slices;
    this.askIndex = askIndex;
  }

  /** Keeps the selection on its case for as long as the list moves; gives back the way to stop it. */
  start(): () => void {
    const stops = Object.values(this.slices).map((slices) => slices.subscribe(() => void this.follow(slices)));
    return () => stops.forEach((stop) => stop());
  }

  /** The current list as it is asked for. */
  get view(): ListView {
    const { shape, query } = this.store.getState();
    const view = { ...shape, search: query };
    if (!this.lastView || !sameView(this.lastView, view)) this.lastView = view;
    return this.lastView;
  }

  /** Puts the hand on the row at `index` (the nearest there is). */
  moveTo(index: number): void {
    const slices = this.current;
    const cut = slices.getCut();
    if (!cut || cut.total === 0) return;
    const at = Math.min(Math.max(index, 0), cut.total - 1);
    this.set({ id: cut.rows.get(at)?.id ?? null, index: at, listed: true });
    slices.reach(at);
  }

  moveBy(rows: number): void {
    const selected = this.store.getState().selected;
    if (!selected) return this.moveTo(rows > 0 ? 0 : Number.MAX_SAFE_INTEGER);
    // A case that left the list has given its place to the next one, which is where "down" leads.
    this.moveTo(selected.listed || rows < 0 ? selected.index + rows : Math.max(selected.index, 0) + rows - 1);
  }

  /** From the search to its hits: the selected case if it is one of them, else the first. */
  moveToFirst(): void {
    if (!this.store.getState().selected?.listed) this.moveTo(0);
  }

  moveToEnd(): void {
    this.moveTo(Number.MAX_SAFE_INTEGER);
  }

  /** Shows the selected case beside the list, from where the hand stays in the list. */
  showCase(): void {
    if (this.store.getState().selected) this.store.setState({ paneOpen: true });
  }

  /** Shows the selected case and goes into it. */
  openCase(): void {
    if (this.store.getState().selected) this.store.setState({ paneOpen: true, focus: { on: 'case' } });
  }

  /** Shows a case that a link names, on the list or not; from a screen without a list, on the Day. */
  async showLinked(id: string): Promise<void> {
    if (listOf(this.store.getState().screen) === null) this.store.setState({ screen: 'day' });
    const index = (await this.indexOf(this.view, id)) ?? -1;
    this.set({ id, index, listed: index >= 0 });
    this.store.setState({ paneOpen: true, focus: { on: 'case' } });
  }

  closeCase(): void {
    this.store.setState({ paneOpen: false, focus: { on: 'list' } });
  }

  /** Each letter is asked for at once: the list asks for one window at a time, and then for the newest search. */
  search(text: string): void {
    const search = text.slice(0, longestSearch);
    this.store.setState({ search, query: search.trim() });
  }

  private get current(): ListSlices {
    return this.slices[this.store.getState().list];
  }

  private set(selected: Omit<Selected, 'moves'>, byHand = true): void {
    const moves = (this.store.getState().selected?.moves ?? 0) + (byHand ? 1 : 0);
    this.store.setState({ selected: { ...selected, moves } });
  }

  private async follow(slices: ListSlices): Promise<void> {
    const { list, selected } = this.store.getState();
    const cut = slices.getCut();
    if (!cut || slices !== this.slices[list]) return;
    const before = this.placed.get(list);
    const viewed = !before || !sameView(before.view, cut.view);
    const moved = viewed || before.version !== cut.version;
    const place = { view: cut.view, version: cut.version };
    if (moved) this.placed.set(list, place);
    if (!selected) return;
    if (selected.id === null) {
      const index = Math.min(selected.index, cut.total - 1);
      const id = cut.rows.get(index)?.id ?? null;
      if (id !== null || index !== selected.index) this.set({ id, index, listed: index >= 0 }, false);
      return;
    }
    if (!moved) return;
    const { id } = selected;
    const index = indexIn(cut.rows, id, selected.index) ?? (await this.indexOf(cut.view, id));
    const { selected: now, list: shown } = this.store.getState();
    // Meanwhile the hand, or the list, may have moved on; whoever moved it has placed it anew.
    if (now?.id !== id || shown !== list || this.placed.get(list) !== place || index === null) return;
    if (index < 0) this.set({ id, index: viewed ? -1 : now.index, listed: false }, false);
    else if (index !== now.index || !now.listed) this.set({ id, index, listed: true }, false);
  }

  private async indexOf(view: ListView, id: string): Promise<number | null> {
    try {
      return await this.askIndex({ view, id });
    } catch {
      return null;
    }
  }
}

function indexIn(rows: ReadonlyMap<number, { readonly id: string }>, id: string, guess: number): number | null {
  if (rows.get(guess)?.id === id) return guess;
  for (const [index, row] of rows) if (row.id === id) return index;
  return null;
}
