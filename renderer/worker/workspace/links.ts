import type { Id } from '#shared/domain';

const none: readonly never[] = [];

/** Values under a key, in the order added; a key without values takes no room. */
export class Links<T> {
  private readonly lists = new Map<Id, T[]>();

  get(key: Id | undefined): readonly T[] {
    return (key !== undefined && this.lists.get(key)) || none;
  }

  set(key: Id | undefined, value: T, add: boolean): void {
    if (key === undefined) return;
    const list = this.lists.get(key);
    if (add) {
      if (list) list.push(value);
      else this.lists.set(key, [value]);
      return;
    }
    const at = list?.indexOf(value) ?? -1;
    if (!list || at < 0) return;
    if (list.length === 1) this.lists.delete(key);
    else list.splice(at, 1);
  }

  addTo(set: Set<T>, key: Id | undefined): void {
    for (const value of this.get(key)) set.add(value);
  }
}
