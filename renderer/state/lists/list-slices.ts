import type { CaseRow, ListView } from '#shared/lists';
import type { GroupSpan, ListWindow } from '#shared/rpc';

/** Rows asked for beyond each end of what is on screen, once somebody scrolls; a list that is new shows itself first. */
const margin = 30;
const firstMargin = 4;
/** The data worker gives at most 500 rows a call. */
const longestWindow = 400;
/** Rows kept of the list shown; those farthest from the screen go first. */
const mostRows = 1_500;
const retryMs = 1_000;

/** What the list wants on screen: rows `[from, to)` of a view, at a version of it. */
export interface WantedRows {
  readonly view: ListView;
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

/** The list as shown: all its counts, and the rows near the screen by their index. */
export interface ListCut {
  readonly view: ListView;
  /** The version that was asked for; the worker may have answered with a later one. */
  readonly asked: number;
  readonly version: number;
  readonly total: number;
  readonly all: number;
  readonly spansId: string;
  readonly spans: readonly GroupSpan[];
  readonly rows: ReadonlyMap<number, CaseRow>;
}

interface WindowRequest {
  readonly view: ListView;
  readonly from: number;
  readonly to: number;
  readonly knownSpans: string | null;
}

export type AskWindow = (request: WindowRequest) => Promise<ListWindow>;

/**
 * The few rows that the UI thread knows of a list. The old cut stays until the rows of the new one are there, so nothing
 * flickers; one request is under way at a time, and the next one asks for what is wanted by then.
 */
export class ListSlices {
  /** How far the list was scrolled when it was last shown. */
  scrollTop = 0;
  private readonly ask: AskWindow;
  private readonly listeners = new Set<() => void>();
  private cut: ListCut | undefined;
  private wanted: WantedRows | undefined;
  private asking = false;
  /** Counts the lists: an answer about one that was forgotten meanwhile is dropped. */
  private epoch = 0;

  constructor(ask: AskWindow) {
    this.ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The list as shown; undefined until its first rows came. */
  readonly getCut = (): ListCut | undefined => this.cut;

  want(wanted: WantedRows): void {
    this.wanted = wanted;
    void this.fill();
  }

  /** Wants the rows around one that is not on screen, where nobody scrolls to it: the case pane alone is shown. */
  reach(index: number): void {
    if (this.wanted && !this.cut?.rows.has(index)) this.want({ ...this.wanted, from: index, to: index + 1 });
  }

  /** Forgets the list: the next one is of another workspace, whose versions count from the start. */
  clear(): void {
    this.cut = undefined;
    this.wanted = undefined;
    this.scrollTop = 0;
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
        if (epoch === this.epoch && !this.take(window, request.view, asked)) break;
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
    const current =
      cut !== undefined &&
      sameView(cut.view, wanted.view) &&
      (cut.version === wanted.version || cut.asked === wanted.version);
    const total = current ? cut.total : Number.MAX_SAFE_INTEGER;
    let from = Math.max(0, wanted.from);
    let to = Math.min(total, Math.max(wanted.to, from));
    if (current) {
      while (from < to && cut.rows.has(from)) from += 1;
      while (from < to && cut.rows.has(to - 1)) to -= 1;
      if (from >= to) return null;
    }
    const beyond = current ? margin : firstMargin;
    from = Math.max(0, from - beyond);
    return {
      view: wanted.view,
      from,
      to: Math.min(to + beyond, from + longestWindow),
      knownSpans: cut?.spansId ?? null,
    };
  }

  /** Whether the answer brought us on; if not, asking again would go round in a circle. */
  private take(window: ListWindow, view: ListView, asked: number): boolean {
    if (!this.wanted || !sameView(view, this.wanted.view)) return true;
    const before = this.cut;
    const same = before !== undefined && before.version === window.version && sameView(before.view, view);
    const rows = new Map(same ? before.rows : []);
    const known = sameRows(before);
    const sizeBefore = rows.size;
    window.rows.forEach((row, at) => rows.set(window.from + at, known(row)));
    forgetFar(rows, this.wanted);
    const { version, total, all, spansId } = window;
    const spans = spansOf(before, window);
    this.cut = { view: same ? before.view : view, asked, version, total, all, spansId, spans, rows };
    for (const listener of this.listeners) listener();
    return !same || before.asked !== asked || rows.size > sizeBefore;
  }
}

const keys = new WeakMap<ListView, string>();

/** Views are compared by what they say: each screen makes its own. */
export function sameView(a: ListView, b: ListView): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

function keyOf(view: ListView): string {
  let key = keys.get(view);
  if (key === undefined) {
    key = JSON.stringify([view.source, view.search, view.sort, view.groupBy, view.filters]);
    keys.set(view, key);
  }
  return key;
}

/** Gives back the row object that is already on screen when nothing in it changed, so that it is not drawn again. */
function sameRows(cut: ListCut | undefined): (row: CaseRow) => CaseRow {
  const byId = new Map<string, CaseRow>();
  for (const row of cut?.rows.values() ?? []) byId.set(row.id, row);
  return (row) => {
    const old = byId.get(row.id);
    const fields = Object.keys(row) as (keyof CaseRow)[];
    return old && fields.every((field) => old[field] === row[field]) ? old : row;
  };
}

/** The groups that are there already when they are the same, so that nothing is laid out anew. */
function spansOf(before: ListCut | undefined, { spans, spansId }: ListWindow): readonly GroupSpan[] {
  if (spans === null) return before?.spansId === spansId ? before.spans : [];
  const old = before?.spans;
  const same =
    old?.length === spans.length &&
    spans.every((one, at) => one.key === old[at]?.key && one.count === old[at].count && one.label === old[at].label);
  return same && old ? old : spans;
}

function forgetFar(rows: Map<number, CaseRow>, wanted: WantedRows): void {
  if (rows.size <= mostRows) return;
  for (const index of [...rows.keys()]) {
    if (index < wanted.from - mostRows / 3 || index > wanted.to + mostRows / 3) rows.delete(index);
  }
}
