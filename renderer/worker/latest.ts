/** A value that is shown: who listens gets it as it is now, then each newer one, but no more often than `everyMs`. */
export class Latest<T> {
  private value: T;
  private readonly everyMs: number;
  private readonly waiting = new Set<() => void>();
  private version = 0;
  private toldAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly clock: () => number;

  constructor(value: T, everyMs: number, clock: () => number) {
    this.value = value;
    this.everyMs = everyMs;
    this.clock = clock;
  }

  get current(): T {
    return this.value;
  }

  set(value: T): void {
    this.value = value;
    this.version++;
    const wait = this.toldAt + this.everyMs - this.clock();
    if (wait <= 0) this.tell();
    else this.timer ??= setTimeout(() => this.tell(), wait);
  }

  async *listen(signal?: AbortSignal): AsyncGenerator<T, void> {
    let seen = -1;
    while (!signal?.aborted) {
      if (seen === this.version) await this.next(signal);
      if (signal?.aborted) return;
      seen = this.version;
      yield this.value;
    }
  }

  private tell(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.toldAt = this.clock();
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private next(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.add(resolve);
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
