import { spawn, type ChildProcess } from 'node:child_process';
import { SHELL_ALREADY_OPEN, SHELL_READY } from '../host/start-report.ts';

export interface StartElectronOptions {
  readonly program: string;
  /** Electron's own arguments: the app's folder, then perhaps a deep link. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long it may take until its window has loaded, in milliseconds. */
  readonly readyWithinMs: number;
  /** Ends the app when it aborts. */
  readonly signal: AbortSignal;
}

export type ElectronStart =
  { readonly started: true; readonly exitCode: Promise<number> } | { readonly started: false; readonly why: string };

const KILL_AFTER_MS = 2_000;
const LAST_WORDS_MS = 500;

/** Starts Electron and waits until it shows the app, or tells in a few words why it does not. */
export function startElectron(options: StartElectronOptions): Promise<ElectronStart> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = options.env;
  const child = spawn(options.program, options.args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const end = (): void => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
  };
  options.signal.addEventListener('abort', end, { once: true });

  let settled = false;
  let spoken = '';
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (settled) process.stderr.write(text);
    else complaint = (complaint + text).slice(-4_000);
  });

  const ended = whenEnded(child);
  const exitCode = ended.then(({ code }) => {
    // Held open by a helper process, they would hold us too.
    child.stdout.destroy();
    child.stderr.destroy();
    return code ?? 1;
  });

  return new Promise((resolve) => {
    const settle = (start: ElectronStart): void => {
      settled = true;
      clearTimeout(tooLate);
      resolve(start);
    };
    let expired = false;
    const tooLate = setTimeout(() => {
      expired = true;
      end();
      const why = `Electron showed no window within ${options.readyWithinMs / 1000} s`;
      // Only when it has gone is the workspace free for the browser host.
      void ended.then(() => settle({ started: false, why }));
    }, options.readyWithinMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (settled) return;
      spoken = (spoken + text).slice(-4_000);
      if (spoken.includes(SHELL_READY) || spoken.includes(SHELL_ALREADY_OPEN)) settle({ started: true, exitCode });
    });
    child.once('error', (error) => settle({ started: false, why: `Electron could not be run: ${error.message}` }));
    void ended.then(({ code, signal }) => {
      if (expired) return;
      const last = lastLine(complaint);
      const how = `Electron ended with ${code ?? signal ?? 'an error'}`;
      settle({ started: false, why: last === '' ? how : `${how}: ${last}` });
    });
  });
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** When it has ended and its last words are read; a helper process that outlives it may hold the pipes open for ever. */
function whenEnded(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('exit', (code, signal) => setTimeout(() => resolve({ code, signal }), LAST_WORDS_MS));
    child.once('error', () => resolve({ code: 1, signal: null }));
  });
}

/** The loader's line about a missing library, or whatever was said last. */
function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /error while loading shared libraries|Missing X server/.test(line)) ??
    lines.at(-1) ??
    ''
  ).trim();
}
