/** The org's clock: the machine's, moved by an offset, or standing still. Milliseconds since 1970. */
export class OrgTime {
  private offset: number;
  private stopped: number | null = null;
  private readonly machine: () => number;

  constructor(offset: number, machine: () => number) {
    this.offset = offset;
    this.machine = machine;
  }

  now(): number {
    return this.stopped ?? this.machine() + this.offset;
  }

  /** By how much it is ahead of the machine's. */
  ahead(): number {
    return this.now() - this.machine();
  }

  advance(milliseconds: number): void {
    if (this.stopped !== null) this.stopped += milliseconds;
    else this.offset += milliseconds;
  }

  set(instant: number): void {
    this.advance(instant - this.now());
  }

  get frozen(): boolean {
    return this.stopped !== null;
  }

  /** Stands still from now on, or goes on from where it stood. */
  freeze(frozen: boolean): void {
    if (frozen) this.stopped ??= this.now();
    else if (this.stopped !== null) {
      this.offset = this.stopped - this.machine();
      this.stopped = null;
    }
  }
}
