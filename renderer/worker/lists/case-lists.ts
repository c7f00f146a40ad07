import type { Id } from '#shared/domain';
import {
  filterCount,
  groupCases,
  orderOf,
  passOf,
  type CaseGroup,
  type ListShape,
  type ListSource,
  type ListView,
} from '#shared/lists';
import type { DayBoard } from '../day/day-board.ts';
import type { DayEntry } from '../day/day-entry.ts';
import { Ranking } from '../day/ranking.ts';
import { Slices } from '../slices.ts';
import { Haystacks } from './haystacks.ts';
import { searchCases, wordsOf } from './search-cases.ts';
import { belongsTo } from './sources.ts';

/** Orders kept beside the day's own: each costs a place for every case of its source, and a search at each change. */
const mostOrders = 4;
/** Lists kept as filtered, searched and grouped. */
const mostLists = 6;

/** A list is made ready to be searched when it is long, and has been looked at for a moment without changing. */
const longList = 5_000;
const readyAfterMs = 250;

/** A list, ready to be cut. */
export interface Listing {
  /** Cases that the source has, whatever is filtered or searched. */
  readonly all: number;
  readonly entries: readonly DayEntry[];
  readonly groups: readonly CaseGroup[];
  /** Names the groups. */
  readonly groupsId: string;
}

interface Kept {
  version: number;
  all: number;
  filtered: readonly DayEntry[];
  /** Of the whole list as filtered, once they are made; without them it is searched case by case. */
  haystacks: Haystacks | null;
  found: { readonly search: string; readonly entries: readonly DayEntry[] } | null;
  listing: { readonly search: string; readonly groupBy: ListShape['groupBy']; readonly listing: Listing } | null;
}

/**
 * Lists of cases in every order that somebody looks at. An order is made once and then kept: a change moves what it
 * touches; a filter is applied once a version; a search narrows what the last letter left.
 */
export class CaseLists {
  private readonly board: DayBoard;
  private readonly orders = new Map<string, { readonly source: ListSource; readonly ranking: Ranking }>();
  private readonly kept = new Map<string, Kept>();
  private listings = 0;
  private ready: Kept | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(board: DayBoard) {
    this.board = board;
    board.onChange = (changed, gone) => this.move(changed, gone);
  }

  list(view: ListView): Listing {
    const kept = this.keep(view);
    const words = wordsOf(view.search);
    const search = words.join(' ');
    if (kept.listing?.search === search && kept.listing.groupBy === view.groupBy) return kept.listing.listing;
    if (kept.found?.search !== search) {
      // One more letter can only narrow what was found.
      const narrower = kept.found !== null && search.startsWith(kept.found.search);
      const among = narrower && kept.found ? kept.found.entries : kept.filtered;
      const all = kept.haystacks !== null && among.length > longList;
      kept.found = {
        search,
        entries: all && kept.haystacks ? kept.haystacks.search(words) : searchCases(among, words),
      };
    }
    const { entries, groups } = groupCases(kept.found.entries, view.groupBy, this.board.judge.edition);
    const listing = { all: kept.all, entries, groups, groupsId: `${groups.length === 0 ? 0 : ++this.listings}` };
    kept.listing = { search, groupBy: view.groupBy, listing };
    return listing;
  }

  indexOf(view: ListView, id: Id): number {
    const entry = this.board.get(id);
    return entry ? this.list(view).entries.indexOf(entry) : -1;
  }

  count(source: ListSource): number {
    const { owners } = this.board.judge;
    if (source === 'day' || source === 'mine-open') return this.board.entries.length;
    if (source === 'all') return this.board.entries.length + this.board.otherCount;
    let count = 0;
    for (const entry of this.every()) if (belongsTo(source, entry, owners)) count++;
    return count;
  }

  /** Every case of a source, in no order. */
  *of(source: ListSource): Iterable<DayEntry> {
    for (const entry of this.every()) if (belongsTo(source, entry, this.board.judge.owners)) yield entry;
  }

  private *every(): Iterable<DayEntry> {
    yield* this.board.entries;
    yield* this.board.others;
  }

  private keep({ source, sort, filters }: ListShape): Kept {
    const key = JSON.stringify([source, sort, filters]);
    let kept = this.kept.get(key);
    const { version } = this.board;
    if (!kept || kept.version !== version) {
      const ordered = this.ordered(source, sort);
      const passes = filterCount(filters) === 0 ? null : passOf(filters);
      const filtered = passes ? ordered.filter(passes) : ordered;
      kept = { version, all: ordered.length, filtered, haystacks: null, found: null, listing: null };
    }
    touch(this.kept, key, kept, mostLists);
    this.makeReady(kept);
    return kept;
  }

  /** One list at a time: their texts are long. */
  private makeReady(kept: Kept): void {
    if (kept === this.ready || kept.filtered.length < longList) return;
    if (this.ready) this.ready.haystacks = null;
    this.ready = kept;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.gather(kept), readyAfterMs);
  }

  private async gather(kept: Kept): Promise<void> {
    const slices = new Slices(Date.now);
    const haystacks = new Haystacks(kept.filtered);
    while (haystacks.addBlock()) {
      if (slices.isOver) await slices.pause();
      if (this.ready !== kept) return;
    }
    kept.haystacks = haystacks;
  }

  private ordered(source: ListSource, sort: ListShape['sort']): readonly DayEntry[] {
    const isDay = source === 'day' || source === 'mine-open';
    if (isDay && sort.by === 'obligation' && !sort.descending) return this.board.entries;
    const key = `${isDay ? 'day' : source} ${sort.by} ${sort.descending ? 'down' : 'up'}`;
    const order = this.orders.get(key) ?? {
      source,
      ranking: new Ranking(orderOf<DayEntry>(sort), isDay ? this.board.entries : [...this.of(source)]),
    };
    touch(this.orders, key, order, mostOrders);
    return order.ranking.entries;
  }

  private move(changed: readonly DayEntry[], gone: readonly Id[]): void {
    const { owners } = this.board.judge;
    for (const { source, ranking } of this.orders.values()) {
      const come: DayEntry[] = [];
      const left: Id[] = [...gone];
      for (const entry of changed) {
        if (belongsTo(source, entry, owners)) come.push(entry);
        else if (ranking.get(entry.id)) left.push(entry.id);
      }
      ranking.update(come, left);
    }
  }
}

/** Puts a value last, and lets go of the one that was used longest ago. */
function touch<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
