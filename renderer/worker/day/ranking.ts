import type { Id } from '#shared/domain';
import { compareStandings, sortStandings } from '#shared/day';
import type { CaseOrder } from '#shared/lists';
import type { DayEntry } from './day-entry.ts';

/** Above this many changes it is cheaper to sort them and merge once than to move rows one by one. */
const mergeAbove = 200;

const dayOrder: CaseOrder<DayEntry> = { compare: compareStandings, sort: (rows) => sortStandings([...rows]) };

/**
 * Cases in order: that of the day, unless another is handed in. A single change costs a binary search and a move; the order
 * is total, so a place is unique.
 */
export class Ranking {
  private readonly by: CaseOrder<DayEntry>;
  private order: DayEntry[] = [];
  private known: Map<Id, DayEntry> | null = null;

  constructor(by: CaseOrder<DayEntry> = dayOrder, entries: readonly DayEntry[] = []) {
    this.by = by;
    if (entries.length > 0) this.order = by.sort(entries);
  }

  get entries(): readonly DayEntry[] {
    return this.order;
  }

  get(id: Id): DayEntry | undefined {
    return this.byId.get(id);
  }

  /** Takes a whole list: `kept`, which costs little when it is in order already, and `moved`, which have lost their places. */
  restore(kept: readonly DayEntry[], moved: readonly DayEntry[]): void {
    this.known = null;
    const { by } = this;
    this.order = isInOrder(kept, by) ? mergeOrdered(kept, by.sort(moved), by) : by.sort([...kept, ...moved]);
  }

  /** Puts new or changed entries in their places and takes `gone` out. */
  update(changed: readonly DayEntry[], gone: readonly Id[]): void {
    if (changed.length + gone.length > mergeAbove) return this.merge(changed, gone);
    for (const id of gone) this.take(id);
    for (const entry of changed) {
      this.take(entry.id);
      this.byId.set(entry.id, entry);
      this.order.splice(this.placeOf(entry), 0, entry);
    }
  }

  /** The index of an entry in the order, or -1. */
  indexOf(id: Id): number {
    const entry = this.byId.get(id);
    return entry ? this.placeOf(entry) : -1;
  }

  /** What stays keeps its order; only what changed is sorted. */
  private merge(changed: readonly DayEntry[], gone: readonly Id[]): void {
    const { byId } = this;
    const sizeBefore = byId.size;
    for (const id of gone) byId.delete(id);
    for (const entry of changed) byId.set(entry.id, entry);
    const isCurrent = (entry: DayEntry): boolean => byId.get(entry.id) === entry;
    const onlyNew = gone.length === 0 && byId.size === sizeBefore + changed.length;
    const kept = onlyNew ? this.order : this.order.filter(isCurrent);
    this.order = mergeOrdered(kept, this.by.sort(onlyNew ? changed : changed.filter(isCurrent)), this.by);
  }

  /** Made when it is first asked for: a start shows the list before anyone asks for a case by its id. */
  private get byId(): Map<Id, DayEntry> {
    return (this.known ??= new Map(this.order.map((entry) => [entry.id, entry] as const)));
  }

  private take(id: Id): void {
    const known = this.byId.get(id);
    if (!known) return;
    this.order.splice(this.placeOf(known), 1);
    this.byId.delete(id);
  }

  /** Where the entry stands, or would stand. */
  private placeOf(entry: DayEntry): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.order[middle];
      if (other && this.by.compare(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Each after the one before it, so that none stands there twice. */
function isInOrder(entries: readonly DayEntry[], { compare }: CaseOrder<DayEntry>): boolean {
  return entries.every((entry, at) => {
    const before = entries[at - 1];
    return !before || compare(before, entry) < 0;
  });
}

function mergeOrdered(
  left: readonly DayEntry[],
  right: readonly DayEntry[],
  { compare }: CaseOrder<DayEntry>,
): DayEntry[] {
  const merged: DayEntry[] = [];
  let at = 0;
  for (const entry of right) {
    for (let next = left[at]; next && compare(next, entry) < 0; next = left[++at]) merged.push(next);
    merged.push(entry);
  }
  for (; at < left.length; at++) merged.push(left[at]!);
  return merged;
}
