import type { DayRow, DayWindow } from '#shared/rpc';

/** Rows asked for beyond each end of what is on screen. */
const margin = 30;
/** The data worker gives at most 500 rows a call. */
const longestWindow = 400;
/** Rows kept of the list shown; those farthest from the screen go first. */
const mostRows = 1_500;
const retryMs = 1_000;

/** What the list wants on screen: rows `[from, to)` of the list as searched, at a version of it. */
export interface WantedRows {
  readonly search: string;
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

/** The list as shown: all its counts, and the rows near the screen by their index. */
export interface DayCut {
  readonly search: string;
  /** The version that was asked for; the worker may have answered with a later one. */
  readonly asked: number;
  readonly version: number;
  readonly total: number;
  readonly bands: DayWindow['bands'];
  readonly rows: ReadonlyMap<number, DayRow>;
}

interface WindowRequest {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export type AskDay = (request: WindowRequest) => Promise<DayWindow>;

/**
 * The few rows that the UI thread knows. The old cut stays until the rows of the new one are there, so nothing flickers;
 * one request is under way at a time, and the next one asks for what is wanted by then.
 */
export class DaySlices {
  private readonly ask: AskDay;
  private readonly listeners = new Set<() => void>();
  private cut: DayCut | undefined;
  private wanted: WantedRows | undefined;
  private asking = false;
  /** Counts the lists: an answer about one that was forgotten meanwhile is dropped. */
  private epoch = 0;

  constructor(ask: AskDay) {
    this.ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The list as shown; undefined until its first rows came. */
  readonly getCut = (): DayCut | undefined => this.cut;

  want(wanted: WantedRows): void {
    this.wanted = wanted;
    void this.fill();
  }

  /** Forgets the list: the next one is of another workspace, whose versions count from the start. */
  clear(): void {
    this.cut = undefined;
    this.wanted = undefined;
    this.epoch += 1;
    for (const listener of this.listeners) listener();
  }

  private async fill(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      for (let request = this.nextRequest(); request; request = this.nextRequest()) {
        const { epoch } = this;
        const asked = this.wanted?.version ?? 0;
        const window = await this.ask(request);
        if (epoch === this.epoch && !this.take(window, request.search, asked)) break;
      }
    } catch {
      // The worker says what is wrong through its state; here it is enough to ask again.
      setTimeout(() => void this.fill(), retryMs);
    } finally {
      this.asking = false;
    }
  }

  private nextRequest(): WindowRequest | null {
    const { cut, wanted } = this;
    if (!wanted) return null;
    const current = cut?.search === wanted.search && (cut.version === wanted.version || cut.asked === wanted.version);
    const total = current ? cut.total : Number.MAX_SAFE_INTEGER;
    let from = Math.max(0, wanted.from);
    let to = Math.min(total, Math.max(wanted.to, from));
    if (current) {
      while (from < to && cut.rows.has(from)) from += 1;
      while (from < to && cut.rows.has(to - 1)) to -= 1;
      if (from >= to) return null;
    }
    const offset = Math.max(0, from - margin);
    return { search: wanted.search, offset, limit: Math.min(to + margin - offset, longestWindow) };
  }

  /** Whether the answer brought us on; if not, asking again would go round in a circle. */
  private take(window: DayWindow, search: string, asked: number): boolean {
    if (search !== this.wanted?.search) return true;
    const before = this.cut;
    const same = before?.search === search && before.version === window.version;
    const rows = new Map(same ? before.rows : []);
    const known = sameRows(before);
    const sizeBefore = rows.size;
    window.rows.forEach((row, i) => rows.set(window.offset + i, known(row)));
    forgetFar(rows, this.wanted);
    const bands = before && sameBands(before.bands, window.bands) ? before.bands : window.bands;
    this.cut = { search, asked, version: window.version, total: window.total, bands, rows };
    for (const listener of this.listeners) listener();
    return !same || before.asked !== asked || rows.size > sizeBefore;
  }
}

/** Gives back the row object that is already on screen when nothing in it changed, so that it is not drawn again. */
function sameRows(cut: DayCut | undefined): (row: DayRow) => DayRow {
  const byId = new Map<string, DayRow>();
  for (const row of cut?.rows.values() ?? []) byId.set(row.id, row);
  return (row) => {
    const old = byId.get(row.id);
    const keys = Object.keys(row) as (keyof DayRow)[];
    return old && keys.every((key) => old[key] === row[key]) ? old : row;
  };
}

function sameBands(a: DayWindow['bands'], b: DayWindow['bands']): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.band === b[i]?.band && one.start === b[i]?.start && one.count === b[i]?.count)
  );
}

function forgetFar(rows: Map<number, DayRow>, wanted: WantedRows): void {
  if (rows.size <= mostRows) return;
  for (const index of [...rows.keys()]) {
    if (index < wanted.from - mostRows / 3 || index > wanted.to + mostRows / 3) rows.delete(index);
  }
}
