import { existsSync } from 'node:fs';
import { findBrowser, windowFolderFor } from '../browser/find-browser.ts';
import { launchBrowser, type LaunchedBrowser } from '../browser/launch-browser.ts';
import { askRunningHost } from '../browser/running-host.ts';
import { AlreadyOpenError, startBrowserHost, type BrowserHost } from '../browser/start-browser-host.ts';
import { NodeHost } from '../host/node-host.ts';
import { appVersion, hasNoDisplay, type Launch } from './launch.ts';

/** What shows the app: a browser that we start, or a person who opens the address that we print. */
export type Viewer =
  { readonly kind: 'browser'; readonly program: string } | { readonly kind: 'printed-address'; readonly why: string };

const QUIT_WITHIN_MS = 5_000;

export interface Visit {
  readonly dataFolder: string;
  readonly viewer: Viewer;
  readonly caseId: string | null;
}

export function chooseViewer(launch: Launch, headless: boolean): Viewer {
  if (headless) return { kind: 'printed-address', why: '' };
  if (launch.isRoot) return { kind: 'printed-address', why: 'Browsers do not run as root, so none was opened. ' };
  if (hasNoDisplay(launch)) return { kind: 'printed-address', why: 'There is no display, so no browser was opened. ' };
  const browser = findBrowser(launch);
  if (browser.found) return { kind: 'browser', program: browser.path };
  return { kind: 'printed-address', why: `${browser.message} ` };
}

/** Opens one more window on a browser host that runs on this data folder; false when none does. */
export async function joinRunningHost(launch: Launch, visit: Visit): Promise<boolean> {
  const { dataFolder, viewer, caseId } = visit;
  const wish = viewer.kind === 'browser' ? 'window' : 'address';
  const wayIn = await askRunningHost(dataFolder, wish, caseId);
  if (wayIn === null) return false;
  if (wayIn.kind === 'window' && viewer.kind === 'browser') {
    show(launch, visit, viewer.program, wayIn.doorFile);
  } else if (wayIn.kind === 'address') {
    sayAddress(launch, viewer, wayIn.url);
  }
  return true;
}

/** Runs the browser host until its last window has gone or the person stops it. */
export async function openInBrowser(launch: Launch, visit: Visit): Promise<void> {
  const host = await startOrJoin(launch, visit);
  if (host === null) return;
  let window: LaunchedBrowser | null = null;
  const stop = (): void => void host.close();
  if (launch.stop.aborted) stop();
  launch.stop.addEventListener('abort', stop, { once: true });

  if (visit.viewer.kind === 'browser') {
    window = show(launch, visit, visit.viewer.program, host.doorFile(visit.caseId));
    launch.say(`Advocate Desk is open in ${visit.viewer.program}. Ctrl+C closes it.`);
    void tellFailedStart(launch, host, window, visit);
  } else {
    sayAddress(launch, visit.viewer, host.printedAddress(visit.caseId));
  }
  await host.closed;
  if (window === null) return;
  window.quit();
  // It is writing its profile, where the workspace lies.
  let enough: NodeJS.Timeout | undefined;
  await Promise.race([window.ended, new Promise((resolve) => (enough = setTimeout(resolve, QUIT_WITHIN_MS)))]);
  clearTimeout(enough);
}

/** Null when another start was quicker by a moment, and its host has let us in. */
async function startOrJoin(launch: Launch, visit: Visit): Promise<BrowserHost | null> {
  const windowFolder = windowFolderOf(launch, visit);
  const host = new NodeHost({
    dataFolder: visit.dataFolder,
    appVersion: appVersion(launch.appFolder),
    platform: launch.platform,
    logToStderr: launch.env['ADVOCATE_DESK_LOG'] === 'stderr',
    // Who opened the app by a printed address opens the other pages in the same way.
    ...(visit.viewer.kind === 'printed-address' && {
      runOpener: async (_command, address) => launch.say(`Open this address in your browser: ${address}`),
    }),
  });
  const { createBackend, env, rendererFolder, idleExitMs } = launch;
  try {
    return await startBrowserHost({
      host,
      createBackend: (one) => createBackend(one, env),
      rendererFolder,
      windowFolder,
      ...(idleExitMs === undefined ? {} : { idleExitMs }),
    });
  } catch (error) {
    if (!(error instanceof AlreadyOpenError)) throw error;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (await joinRunningHost(launch, visit)) return null;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw error;
  }
}

function show(launch: Launch, visit: Visit, browser: string, doorFile: string): LaunchedBrowser {
  return launchBrowser({ browser, doorFile, windowFolder: windowFolderOf(launch, visit) });
}

function windowFolderOf(launch: Launch, { viewer, dataFolder }: Visit): string {
  const program = viewer.kind === 'browser' ? viewer.program : '';
  const snapInstalled = launch.platform === 'linux' && existsSync('/snap/bin/chromium');
  return windowFolderFor(program, { dataFolder, home: launch.home, snapInstalled });
}

/** A browser that dies before its window has connected leaves the person with nothing; so the address is printed then. */
async function tellFailedStart(
  launch: Launch,
  host: BrowserHost,
  window: LaunchedBrowser,
  visit: Visit,
): Promise<void> {
  const why = await Promise.race([window.ended, host.firstWindow.then(() => null), host.closed.then(() => null)]);
  if (why === null) return;
  const viewer: Viewer = { kind: 'printed-address', why: `The browser did not start (${why}). ` };
  sayAddress(launch, viewer, host.printedAddress(visit.caseId));
}

function sayAddress(launch: Launch, viewer: Viewer, url: string): void {
  const why = viewer.kind === 'printed-address' ? viewer.why : '';
  launch.say(`${why}Open this address within 60 seconds, once: ${url}`);
}
