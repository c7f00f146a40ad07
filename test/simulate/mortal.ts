/** What a process that has ended waits for. */
export const forever = new Promise<never>(() => undefined);

/**
 * A process that may end at any of its steps: every look at the disk, the journal or the network is one. After its end nothing of
 * it goes on, because what it waits for never comes.
 */
export class Mortal {
  readonly died: Promise<void>;
  isDead = false;
  private steps = 0;
  private endAt = Infinity;
  private interruptAt = Infinity;
  private interrupt: () => void = () => undefined;
  private tellDeath: () => void = () => undefined;
  /** Told at once when it ends: a transaction under way is rolled back. */
  readonly lastWords: (() => void)[] = [];

  constructor() {
    this.died = new Promise((resolve) => (this.tellDeath = resolve));
  }

  /** To be waited for before each step; where two things go on at once, look at `isDead` after it. */
  async step(): Promise<void> {
    if (this.isDead) return forever;
    this.steps++;
    if (this.steps >= this.interruptAt) {
      this.interruptAt = Infinity;
      this.interrupt();
    }
    if (this.steps < this.endAt) return;
    this.end();
    return forever;
  }

  end(): void {
    if (this.isDead) return;
    this.isDead = true;
    for (const last of this.lastWords) last();
    this.tellDeath();
  }

  /** Ends in so many steps. */
  endIn(steps: number): void {
    this.endAt = this.steps + steps;
  }

  /** Nothing happens to it any more. */
  spare(): void {
    this.endAt = Infinity;
    this.interruptAt = Infinity;
  }

  /** Does something else in so many steps, while the process goes on. */
  interruptIn(steps: number, act: () => void): void {
    this.interruptAt = this.steps + steps;
    this.interrupt = act;
  }
}
