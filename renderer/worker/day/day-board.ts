import type { Case, Id } from '#shared/domain';
import { BANDS, type Band } from '#shared/day';
import type { Slices } from '../slices.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { evaluateEntry, restand, type DayEntry, type Judge } from './day-entry.ts';
import { Ranking } from './ranking.ts';

/** What a change of the board brought: entries new or judged anew, and cases that are gone from the laptop. */
export type BoardListener = (changed: readonly DayEntry[], gone: readonly Id[]) => void;

/**
 * Every case on this laptop as lists show it. The Day list is kept ranked: which cases are on it, in what order, and when
 * time alone will move them. The rest (closed ones, colleagues') stands beside it, without an order.
 */
export class DayBoard {
  private readonly index: WorkspaceIndex;
  private readonly ranking = new Ranking();
  private readonly rest = new Map<Id, DayEntry>();
  judge: Judge;
  /** Told of each change. */
  onChange: BoardListener | null = null;
  private changeCount = 1;

  constructor(index: WorkspaceIndex, judge: Judge) {
    this.index = index;
    this.judge = judge;
  }

  /** Rises with every change of a case. */
  get version(): number {
    return this.changeCount;
  }

  /** The Day list, in its order. */
  get entries(): readonly DayEntry[] {
    return this.ranking.entries;
  }

  /** What is on the laptop and not on the Day list. */
  get others(): Iterable<DayEntry> {
    return this.rest.values();
  }

  get otherCount(): number {
    return this.rest.size;
  }

  /** Entries of a snapshot, so that the list stands before the workspace is read; their standing is brought up to `now`. */
  restore(entries: readonly DayEntry[], now: number): void {
    const kept: DayEntry[] = [];
    const moved: DayEntry[] = [];
    for (const entry of entries) {
      if (isDue(entry, now)) moved.push(restand(entry, this.judge.calendar, now));
      else kept.push(entry);
    }
    this.ranking.restore(kept, moved);
    this.changeCount++;
    this.onChange?.([...kept, ...moved], []);
  }

  /** Evaluates these cases anew and moves them; those closed, gone or no longer mine leave the Day list. */
  async evaluate(ids: Iterable<Id>, clock: () => number, slices: Slices): Promise<void> {
    let changed: DayEntry[] = [];
    let gone: Id[] = [];
    for (const id of ids) {
      const theCase = this.index.cases.get(id);
      if (theCase) changed.push(evaluateEntry(theCase, this.index, this.judge, clock()));
      else if (this.get(id)) gone.push(id);
      if (slices.isOver) {
        await slices.pause();
        if (changed.length > 5_000) {
          this.update(changed, gone);
          changed = [];
          gone = [];
        }
      }
    }
    this.update(changed, gone);
  }

  /** Everything from nothing: the Day list is replaced. What is not on it waits for `evaluateOthers`. */
  async evaluateAll(clock: () => number, slices: Slices): Promise<void> {
    const listed = new Set<Id>();
    for (const theCase of this.index.cases.values()) if (this.isListed(theCase)) listed.add(theCase.id);
    for (const entry of this.ranking.entries) listed.add(entry.id);
    await this.evaluate(listed, clock, slices);
  }

  /** What is not on the Day list, from nothing. */
  async evaluateOthers(clock: () => number, slices: Slices): Promise<void> {
    const others: Id[] = [];
    for (const id of this.index.cases.keys()) if (!this.ranking.get(id)) others.push(id);
    await this.evaluate(others, clock, slices);
  }

  /** Moves what time has moved. Returns the ids whose facts no longer hold: they are to be evaluated anew. */
  passTime(now: number): readonly Id[] {
    const moved: DayEntry[] = [];
    const stale: Id[] = [];
    for (const entries of [this.ranking.entries, this.rest.values()]) {
      for (const entry of entries) {
        if (!isDue(entry, now)) continue;
        if (entry.facts.validUntil <= now) stale.push(entry.id);
        else moved.push(restand(entry, this.judge.calendar, now));
      }
    }
    this.update(moved, []);
    return stale;
  }

  /** The next instant at which time alone moves something; null when nothing waits. */
  nextChange(): number | null {
    let next: number | null = null;
    for (const entries of [this.ranking.entries, this.rest.values()]) {
      for (const { changesAt } of entries)
        if (changesAt !== null && (next === null || changesAt < next)) next = changesAt;
    }
    return next;
  }

  get(id: Id): DayEntry | undefined {
    return this.ranking.get(id) ?? this.rest.get(id);
  }

  /** A case that is not on the list, judged all the same, for its page. */
  judgeCase(theCase: Case, now: number): DayEntry {
    return evaluateEntry(theCase, this.index, this.judge, now);
  }

  private isListed(theCase: Pick<Case, 'ownerId' | 'status'>): boolean {
    return this.judge.owners.has(theCase.ownerId) && this.judge.edition.meaningOf(theCase.status).group !== 'closed';
  }

  private update(changed: readonly DayEntry[], gone: readonly Id[]): void {
    if (changed.length + gone.length === 0) return;
    const listed: DayEntry[] = [];
    const unlisted: Id[] = [...gone];
    for (const entry of changed) {
      if (this.isListed(entry)) {
        this.rest.delete(entry.id);
        listed.push(entry);
      } else {
        this.rest.set(entry.id, entry);
        unlisted.push(entry.id);
      }
    }
    for (const id of gone) this.rest.delete(id);
    // Most of what is not on the list never was: only what leaves it costs a search.
    this.ranking.update(listed, this.ranking.entries.length === 0 ? [] : unlisted.filter((id) => this.ranking.get(id)));
    this.changeCount++;
    this.onChange?.(changed, gone);
  }
}

function isDue(entry: DayEntry, now: number): boolean {
  return entry.changesAt !== null && entry.changesAt <= now;
}

/** How many of an ordered list are in each band: bands are the first thing it is ordered by, so each is one stretch. */
export function bandCounts(entries: readonly DayEntry[]): Readonly<Record<Band, number>> {
  const counts = { breached: 0, now: 0, slipping: 0, planned: 0, quiet: 0 };
  let start = 0;
  for (const band of BANDS) {
    const end = firstAfter(entries, BANDS.indexOf(band), start);
    counts[band] = end - start;
    start = end;
  }
  return counts;
}

function firstAfter(entries: readonly DayEntry[], rank: number, from: number): number {
  let low = from;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry && BANDS.indexOf(entry.band) <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
