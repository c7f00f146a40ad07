import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SocketBackend } from '../browser/start-browser-host.ts';
import type { Host } from '../host/host.ts';

/** The machine that the app is opened on; a test hands in its own. */
export interface Launch {
  /** The folder of the app's package.json. */
  readonly appFolder: string;
  readonly rendererFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly isRoot: boolean;
  readonly createBackend: (host: Host, env: Launch['env']) => SocketBackend;
  readonly electronReadyWithinMs: number;
  readonly idleExitMs?: number;
  /** Aborts when the person wants to stop: Ctrl+C, or the system shutting down. */
  readonly stop: AbortSignal;
  say(line: string): void;
  complain(line: string): void;
}

/** All bundles lie flat in `dist/electron`, and the renderer beside that folder: so everything is found from here. */
export function launchHere(createBackend: Launch['createBackend']): Launch {
  const here = dirname(fileURLToPath(import.meta.url));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return {
    appFolder: resolve(here, '../..'),
    rendererFolder: resolve(here, '../renderer'),
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    createBackend,
    electronReadyWithinMs: 10_000,
    stop: stop.signal,
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}

export function hasNoDisplay({ platform, env }: Pick<Launch, 'platform' | 'env'>): boolean {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/** The version in the app's package.json. */
export function appVersion(appFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
