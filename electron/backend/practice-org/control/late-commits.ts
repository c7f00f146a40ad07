interface Open {
  /** Seconds: the stamp that its rows carry. */
  readonly begunAt: number;
  /** Milliseconds: when its rows can be seen. */
  readonly dueAt: number;
  readonly work: (begunAt: number) => void;
}

/** Transactions that were stamped when they began and can be seen only when they end. */
export class LateCommits {
  private readonly clock: () => number;
  private open: Open[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** Begins now; `work`, which gets the stamp, is run when `seconds` have passed by the org's clock. */
  begin(seconds: number, work: (begunAt: number) => void): void {
    const now = this.clock();
    this.open.push({ begunAt: Math.floor(now / 1000), dueAt: now + seconds * 1000, work });
    this.timers.add(setTimeout(() => this.endDue(), seconds * 1000 + 1));
  }

  /** Ends what is due, in the order in which it is due; to be called before anybody looks. */
  endDue(): void {
    const now = this.clock();
    const due = this.open.filter((one) => one.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    this.open = this.open.filter((one) => one.dueAt > now);
    for (const { work, begunAt } of due) work(begunAt);
  }

  /** When the oldest that is still under way began (seconds); Infinity when none is. */
  oldest(): number {
    return Math.min(Infinity, ...this.open.map((one) => one.begunAt));
  }

  get count(): number {
    return this.open.length;
  }

  /** Nothing of it will ever be seen. */
  forget(): void {
    this.open = [];
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
