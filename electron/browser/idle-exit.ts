/** Calls `exit` once no window has been connected for `afterMs`, counted from the last one's leaving. */
export class IdleExit {
  private windows = 0;
  private timer: NodeJS.Timeout | null = null;
  private readonly afterMs: number;
  private readonly exit: () => void;

  constructor(afterMs: number, exit: () => void) {
    this.afterMs = afterMs;
    this.exit = exit;
  }

  windowOpened(): void {
    this.windows += 1;
    this.stop();
  }

  windowClosed(): void {
    this.windows -= 1;
    if (this.windows === 0) this.timer = setTimeout(this.exit, this.afterMs);
  }

  /** Somebody is on the way in: a wait that is running begins anew. */
  postpone(): void {
    this.timer?.refresh();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
