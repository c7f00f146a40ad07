import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './host.ts';
import { makePrivateFolder } from './private-file.ts';

export interface FileLogOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly toStderr?: boolean;
  /** A full file is moved aside; `keep` of those stay. */
  readonly maxBytes?: number;
  readonly keep?: number;
}

/** A log of one line an event in `desk.log`, 0600, rotated. A log that cannot be written never stops the app. */
export function openFileLog({ folder, now, toStderr = false, maxBytes = 1_000_000, keep = 3 }: FileLogOptions): Log {
  makePrivateFolder(folder);
  const file = join(folder, 'desk.log');

  function rotateIfFull(): void {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < maxBytes) return;
    rmSync(`${file}.${keep}`, { force: true });
    for (let age = keep - 1; age >= 1; age -= 1) {
      if (statSync(`${file}.${age}`, { throwIfNoEntry: false })) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
    }
    renameSync(file, `${file}.1`);
  }

  function write(level: string, message: string): void {
    const line = `${new Date(now()).toISOString()} ${level} ${message.replace(/[\r\n]+/g, ' ⏎ ')}\n`;
    if (toStderr) process.stderr.write(line);
    try {
      rotateIfFull();
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full disk must not take the app down with it.
    }
  }

  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message) => write('error', message),
  };
}
