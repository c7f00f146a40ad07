/** One worker writes a workspace: a Web Lock, which the browser gives back when its holder dies. */
export class WorkspaceLock {
  private readonly name: string;
  private readonly channel: BroadcastChannel;
  private release: (() => void) | null = null;

  /** `onAsked` runs when another window wants the workspace: finish what is being written, then call `give`. */
  constructor(name: string, onAsked: () => void) {
    this.name = `advocate-desk:${name}`;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = () => {
      if (this.release) onAsked();
    };
  }

  /** True when the lock is ours; false when another window holds it. */
  take(): Promise<boolean> {
    return this.request({ ifAvailable: true });
  }

  /** Asks the holder to give the lock up and waits for it; never stolen, so nothing is cut off in the middle of a write. */
  takeOver(): Promise<boolean> {
    const got = this.request({});
    this.channel.postMessage('give');
    return got;
  }

  /** Gives the lock back; this object is then done. */
  give(): void {
    this.release?.();
    this.release = null;
    this.channel.close();
  }

  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(this.name, options, (lock) => {
          if (!lock) {
            resolve(false);
            return undefined;
          }
          return new Promise<void>((release) => {
            this.release = release;
            resolve(true);
          });
        })
        .catch(reject);
    });
  }
}
