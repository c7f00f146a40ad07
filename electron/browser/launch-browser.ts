import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePrivateFolder } from '../host/private-file.ts';

export interface LaunchOptions {
  /** The browser's program. */
  readonly browser: string;
  readonly doorFile: string;
  /** Holds the browser's own profile, apart from the person's everyday one. */
  readonly windowFolder: string;
}

export interface LaunchedBrowser {
  /** Settles with null when it ended well (also when it handed the window to one that runs), else with why it did not start. */
  readonly ended: Promise<string | null>;
  /** Asks it to close its windows. */
  quit(): void;
}

/** The command line names a file, never a token; the browser keeps its sandbox. */
export function browserArguments({ doorFile, windowFolder }: Omit<LaunchOptions, 'browser'>): readonly string[] {
  return [
    `--app=${pathToFileURL(doorFile).href}`,
    `--user-data-dir=${join(windowFolder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
  ];
}

/** Opens an app window in a profile of its own (0700). */
export function launchBrowser(options: LaunchOptions): LaunchedBrowser {
  makePrivateFolder(join(options.windowFolder, 'profile'));
  // In a group of its own, so that Ctrl+C in the terminal reaches us alone and the browser can be closed in good order.
  const child = spawn(options.browser, browserArguments(options), {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2_000);
  });
  // The server keeps us alive, not the browser: it may outlive us when the person leaves a window open.
  child.unref();
  (child.stderr as Socket).unref();
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve(null);
      const reason = lastWords.trim().split('\n').at(-1) ?? '';
      resolve(`it ended with ${code ?? signal ?? 'an error'}${reason === '' ? '' : `: ${reason}`}`);
    });
  });
  return {
    ended,
    quit: () => {
      // On Windows this would be a kill, and a killed browser may lose what it has not written.
      if (process.platform !== 'win32' && child.exitCode === null) child.kill('SIGTERM');
    },
  };
}
