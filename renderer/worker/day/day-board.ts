import type { Case, Id } from '#shared/domain';
import { BANDS, type Band } from '#shared/day';
import type { Slices } from '../slices.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { evaluateEntry, restand, type DayEntry, type Judge } from './day-entry.ts';
import { Ranking } from './ranking.ts';

export interface BandSpan {
  readonly band: Band;
  readonly start: number;
  readonly count: number;
}

/** The Day list in memory: which cases are on it, in what order, and when time alone will move them. */
export class DayBoard {
  private readonly index: WorkspaceIndex;
  private readonly ranking = new Ranking();
  judge: Judge;
  private found: { readonly version: number; readonly search: string; readonly entries: readonly DayEntry[] } | null =
    null;
  private changeCount = 1;

  constructor(index: WorkspaceIndex, judge: Judge) {
    this.index = index;
    this.judge = judge;
  }

  /** Rises with every change of the list. */
  get version(): number {
    return this.changeCount;
  }

  get entries(): readonly DayEntry[] {
    return this.ranking.entries;
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
  }

  /** Evaluates these cases anew and moves them; those closed, gone or no longer mine leave the list. */
  async evaluate(ids: Iterable<Id>, clock: () => number, slices: Slices): Promise<void> {
    let changed: DayEntry[] = [];
    let gone: Id[] = [];
    for (const id of ids) {
      const theCase = this.index.cases.get(id);
      if (theCase && this.isListed(theCase)) changed.push(evaluateEntry(theCase, this.index, this.judge, clock()));
      else if (this.ranking.get(id)) gone.push(id);
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

  /** Everything from nothing: the list is replaced. */
  async evaluateAll(clock: () => number, slices: Slices): Promise<void> {
    const listed = new Set<Id>();
    for (const theCase of this.index.cases.values()) if (this.isListed(theCase)) listed.add(theCase.id);
    for (const entry of this.ranking.entries) listed.add(entry.id);
    await this.evaluate(listed, clock, slices);
  }

  /** Moves what time has moved. Returns the ids whose facts no longer hold: they are to be evaluated anew. */
  passTime(now: number): readonly Id[] {
    const moved: DayEntry[] = [];
    const stale: Id[] = [];
    for (const entry of this.ranking.entries) {
      if (!isDue(entry, now)) continue;
      if (entry.facts.validUntil <= now) stale.push(entry.id);
      else moved.push(restand(entry, this.judge.calendar, now));
    }
    this.update(moved, []);
    return stale;
  }

  /** The next instant at which time alone moves something; null when nothing waits. */
  nextChange(): number | null {
    let next: number | null = null;
    for (const { changesAt } of this.ranking.entries)
      if (changesAt !== null && (next === null || changesAt < next)) next = changesAt;
    return next;
  }

  /** The list as searched: every word must occur. Kept until the list or the search changes. */
  search(text: string): readonly DayEntry[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.ranking.entries;
    const search = words.join(' ');
    const found = this.found?.version === this.changeCount ? this.found : null;
    if (found?.search === search) return found.entries;
    // One more letter can only narrow what was found.
    const among = found && search.startsWith(found.search) ? found.entries : this.ranking.entries;
    const entries = among.filter((entry) => words.every((word) => entry.haystack.includes(word)));
    this.found = { version: this.changeCount, search, entries };
    return entries;
  }

  get(id: Id): DayEntry | undefined {
    return this.ranking.get(id);
  }

  indexOf(search: string, id: Id): number {
    const entries = this.search(search);
    return entries === this.ranking.entries ? this.ranking.indexOf(id) : entries.findIndex((entry) => entry.id === id);
  }

  /** A case that is not on the list, judged all the same, for its page. */
  judgeCase(theCase: Case, now: number): DayEntry {
    return evaluateEntry(theCase, this.index, this.judge, now);
  }

  private isListed(theCase: Case): boolean {
    return this.judge.owners.has(theCase.ownerId) && this.judge.edition.meaningOf(theCase.status).group !== 'closed';
  }

  private update(changed: readonly DayEntry[], gone: readonly Id[]): void {
    if (changed.length + gone.length === 0) return;
    this.ranking.update(changed, gone);
    this.changeCount++;
  }
}

function isDue(entry: DayEntry, now: number): boolean {
  return entry.changesAt !== null && entry.changesAt <= now;
}

/** Where each band lies in an ordered list: bands are the first thing it is ordered by, so each is one stretch. */
export function bandSpans(entries: readonly DayEntry[]): readonly BandSpan[] {
  const spans: BandSpan[] = [];
  let start = 0;
  for (const band of BANDS) {
    const end = firstAfter(entries, BANDS.indexOf(band), start);
    if (end > start) spans.push({ band, start, count: end - start });
    start = end;
  }
  return spans;
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
