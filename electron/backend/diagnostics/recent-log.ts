import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';

/** The newest lines of the app's log, the oldest of them first; none where it cannot be read. */
export function recentLog({ dataFolder }: Pick<Host, 'dataFolder'>, lines: number): string[] {
  const [older, newest] = ['desk.log.1', 'desk.log'].map((name) => linesOf(join(dataFolder, 'logs', name)));
  return [...(older ?? []), ...(newest ?? [])].slice(-lines);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
