import { appendFileSync } from 'node:fs';

export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  /** Without the query string of sign-in pages, and never a token. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

const KEPT = 1000;

/** The last thousand requests in memory, all of them in a file. */
export class RequestLog {
  private readonly file: string;
  private readonly ring: LoggedRequest[] = [];

  constructor(file: string) {
    this.file = file;
  }

  add(entry: LoggedRequest): void {
    this.ring.push(entry);
    if (this.ring.length > KEPT) this.ring.shift();
    const line = `${entry.at} ${entry.method} ${entry.path} ${entry.status} ${entry.milliseconds.toFixed(1)}ms\n`;
    appendFileSync(this.file, line, { mode: 0o600 });
  }

  recent(): readonly LoggedRequest[] {
    return this.ring.slice();
  }
}
