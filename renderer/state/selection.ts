import type { ListView } from '#shared/lists';
import type { Browsing } from './browsing.ts';
import { nothingPicked, type DeskStore } from './desk-store.ts';

export type AskIds = (request: {
  readonly view: ListView;
  readonly from: number;
  readonly to: number;
}) => Promise<string[]>;

/** The cases picked to be worked together: their ids, in the current list's `picked`. They stay picked when they leave the list. */
export class Selection {
  private readonly store: DeskStore;
  private readonly browsing: Browsing;
  private readonly askIds: AskIds;

  constructor(store: DeskStore, browsing: Browsing, askIds: AskIds) {
    this.store = store;
    this.browsing = browsing;
    this.askIds = askIds;
  }

  /** Picks a case, or lets it go. */
  toggle(id: string | null): void {
    if (id === null) return;
    const picked = new Set(this.store.getState().picked);
    if (!picked.delete(id)) picked.add(id);
    this.store.setState({ picked });
  }

  /** Takes the hand's case and the next one in; going back lets go of the one that is left. */
  extend(rows: 1 | -1): void {
    const from = this.hand;
    this.browsing.moveBy(rows);
    const to = this.hand;
    if (to === null) return;
    const picked = new Set(this.store.getState().picked);
    if (from !== null && from !== to && picked.has(to)) picked.delete(from);
    else if (from !== null) picked.add(from);
    picked.add(to);
    this.store.setState({ picked });
  }

  /** Everything from the hand to the row at `index`. */
  async upTo(index: number): Promise<void> {
    const from = this.store.getState().selected?.index ?? index;
    await this.add(Math.max(0, Math.min(from, index)), Math.max(from, index) + 1);
  }

  /** The whole list, as searched and filtered. */
  async all(): Promise<void> {
    await this.add(0, Number.MAX_SAFE_INTEGER);
  }

  clear(): void {
    if (this.store.getState().picked.size > 0) this.store.setState({ picked: nothingPicked });
  }

  private get hand(): string | null {
    const { selected } = this.store.getState();
    return selected?.listed ? selected.id : null;
  }

  private async add(from: number, to: number): Promise<void> {
    const view = this.browsing.view;
    const { list } = this.store.getState();
    const ids = await this.askIds({ view, from, to });
    // Meanwhile another list may have come on screen, whose picks these are not.
    if (this.store.getState().list !== list) return;
    this.store.setState(({ picked }) => ({ picked: new Set([...picked, ...ids]) }));
  }
}
