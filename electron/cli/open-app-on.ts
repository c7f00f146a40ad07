import { resolve } from 'node:path';
import { dataFolderFor } from '../host/data-folder.ts';
import { DEEP_LINK_SCHEME } from '../host/deep-link.ts';
import { findElectron } from './find-electron.ts';
import { hasNoDisplay, type Launch } from './launch.ts';
import { chooseViewer, joinRunningHost, openInBrowser } from './open-in-browser.ts';
import { readOpenArguments } from './open-arguments.ts';
import { startElectron } from './start-electron.ts';

/**
 * Opens the app: in Electron where that starts, else in an installed browser, else on an address that it prints. Settles with
 * the exit code once the app has closed. `argv` holds `--browser`, `--headless`, `--data FOLDER`, `--live`, or a link to a case.
 */
export async function openAppOn(launch: Launch, argv: readonly string[]): Promise<number> {
  const read = readOpenArguments(argv);
  if (!read.ok) {
    launch.complain(read.message);
    return 2;
  }
  const { browser, headless, live, caseId } = read.value;
  const chosen = read.value.dataFolder;
  const env = {
    ...launch.env,
    ...(chosen === null ? {} : { ADVOCATE_DESK_DATA: resolve(chosen) }),
    ...(live ? { ADVOCATE_DESK_PRACTICE_LIVE: 'yes' } : {}),
  };
  const here: Launch = { ...launch, env };
  const visit = { dataFolder: dataFolderFor(here), viewer: chooseViewer(here, headless), caseId };
  try {
    // A browser host that runs has the workspace, so whatever was asked for, its window is the app.
    if (await joinRunningHost(here, visit)) return 0;
    if (!browser && !headless) {
      const outcome = await runElectron(here, caseId);
      if (typeof outcome === 'number') return outcome;
      if (launch.stop.aborted) return 0;
      launch.complain(`${outcome}; opening in the browser instead.`);
    }
    await openInBrowser(here, visit);
    return 0;
  } catch (error) {
    launch.complain(whyNotOpened(error, visit.dataFolder));
    return 1;
  }
}

const UNUSABLE = new Set(['EACCES', 'EEXIST', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

/** What the system says of a file is of no help by itself. */
function whyNotOpened(error: unknown, dataFolder: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined || !UNUSABLE.has(code)) return said;
  return `The data folder ${dataFolder} cannot be used (${said}). Mend that, or choose another folder with --data FOLDER.`;
}

/** Electron's exit code once it has ended, or why it did not start. */
async function runElectron(launch: Launch, caseId: string | null): Promise<number | string> {
  const electron = findElectron(launch);
  if (!electron.found) return electron.why;
  if (launch.isRoot) return 'Electron does not run as root';
  if (hasNoDisplay(launch)) return 'Electron needs a display, and there is none';
  const start = await startElectron({
    program: electron.path,
    args: [launch.appFolder, ...(caseId === null ? [] : [`${DEEP_LINK_SCHEME}://case/${caseId}`])],
    env: launch.env,
    readyWithinMs: launch.electronReadyWithinMs,
    signal: launch.stop,
  });
  return start.started ? start.exitCode : start.why;
}
