const sliceMs = 8;

/** Gives the thread back every few milliseconds, so that the UI's questions are answered while long work runs. */
export class Slices {
  private readonly clock: () => number;
  private until: number;

  constructor(clock: () => number) {
    this.clock = clock;
    this.until = clock() + sliceMs;
  }

  get isOver(): boolean {
    return this.clock() >= this.until;
  }

  /** Lets everything that waits run first, then begins a new slice. */
  async pause(): Promise<void> {
    await nextTurn();
    this.until = this.clock() + sliceMs;
  }
}

/** A message to oneself comes back at once, where a timer would wait four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
