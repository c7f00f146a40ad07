import { actionIds, type ActionId } from './catalogue.data.ts';

/** Does the action. `false`: not meant here, and the browser shall have the key. */
export type ActionHandler = () => void | false;
export type Handlers = Partial<Readonly<Record<ActionId, ActionHandler>>>;

/**
 * Which actions can be used now, and what they do: the screens put their handlers on it while they are shown. The one put
 * last is asked first, and one that answers `false` passes the key on.
 */
export class ActionBoard {
  private readonly layers: Handlers[] = [];
  private readonly listeners = new Set<() => void>();
  private usable: ReadonlySet<ActionId> = new Set();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The actions that somebody handles now; the same set until that changes. */
  readonly getUsable = (): ReadonlySet<ActionId> => this.usable;

  put(handlers: Handlers): () => void {
    this.layers.push(handlers);
    this.count();
    return () => {
      this.layers.splice(this.layers.indexOf(handlers), 1);
      this.count();
    };
  }

  /** Whether somebody did it. */
  run(id: ActionId): boolean {
    for (const layer of [...this.layers].reverse()) {
      const handler = layer[id];
      if (handler && handler() !== false) return true;
    }
    return false;
  }

  private count(): void {
    const usable = new Set(actionIds.filter((id) => this.layers.some((layer) => layer[id])));
    if (usable.size === this.usable.size && [...usable].every((id) => this.usable.has(id))) return;
    this.usable = usable;
    for (const listener of this.listeners) listener();
  }
}
