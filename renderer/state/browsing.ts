import type { DaySlices } from './day-slices.ts';
import type { DeskStore, Selected } from './desk-store.ts';

const searchPauseMs = 30;
export const longestSearch = 200;

export type AskIndex = (request: { readonly search: string; readonly id: string }) => Promise<number>;

/** Moving through the Day list: which case the hand is on, what is searched, and whether a case is open beside it. */
export class Browsing {
  private readonly store: DeskStore;
  private readonly slices: DaySlices;
  private readonly askIndex: AskIndex;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private placed = '';

  constructor(store: DeskStore, slices: DaySlices, askIndex: AskIndex) {
    this.store = store;
    this.slices = slices;
    this.askIndex = askIndex;
  }

  /** Keeps the selection on its case for as long as the list moves; gives back the way to stop it. */
  start(): () => void {
    return this.slices.subscribe(() => void this.follow());
  }

  /** Puts the hand on the row at `index` (the nearest there is). */
  moveTo(index: number): void {
    const cut = this.slices.getCut();
    if (!cut || cut.total === 0) return;
    const at = Math.min(Math.max(index, 0), cut.total - 1);
    this.set({ id: cut.rows.get(at)?.id ?? null, index: at, listed: true });
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

  /** Shows a case that a link names, on the list or not. */
  async showLinked(id: string): Promise<void> {
    const index = (await this.indexOf(this.store.getState().query, id)) ?? -1;
    this.set({ id, index, listed: index >= 0 });
    this.store.setState({ paneOpen: true, focus: { on: 'case' } });
  }

  closeCase(): void {
    this.store.setState({ paneOpen: false, focus: { on: 'list' } });
  }

  /** Shows the text at once and asks for it when the typing pauses. */
  search(text: string): void {
    const search = text.slice(0, longestSearch);
    this.store.setState({ search });
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.store.setState({ query: search.trim() }), searchPauseMs);
  }

  private set(selected: Omit<Selected, 'moves'>, byHand = true): void {
    const moves = (this.store.getState().selected?.moves ?? 0) + (byHand ? 1 : 0);
    this.store.setState({ selected: { ...selected, moves } });
  }

  private async follow(): Promise<void> {
    const cut = this.slices.getCut();
    if (!cut) return;
    const list = `${cut.version} ${cut.search}`;
    const moved = list !== this.placed;
    const searched = !this.placed.endsWith(` ${cut.search}`);
    this.placed = list;
    const selected = this.store.getState().selected;
    if (!selected) return;
    if (selected.id === null) {
      const index = Math.min(selected.index, cut.total - 1);
      const id = cut.rows.get(index)?.id ?? null;
      if (id !== null || index !== selected.index) this.set({ id, index, listed: index >= 0 }, false);
      return;
    }
    if (!moved) return;
    const { id } = selected;
    const index = indexIn(cut.rows, id, selected.index) ?? (await this.indexOf(cut.search, id));
    const now = this.store.getState().selected;
    // Meanwhile the hand, or the list, may have moved on; whoever moved it has placed it anew.
    if (now?.id !== id || this.placed !== list || index === null) return;
    if (index < 0) this.set({ id, index: searched ? -1 : now.index, listed: false }, false);
    else if (index !== now.index || !now.listed) this.set({ id, index, listed: true }, false);
  }

  private async indexOf(search: string, id: string): Promise<number | null> {
    try {
      return await this.askIndex({ search, id });
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
