import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FindBrowserOptions {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether a path is a program that may be run. */
  readonly isProgram?: (path: string) => boolean;
}

export type FoundBrowser =
  { readonly found: true; readonly path: string } | { readonly found: false; readonly message: string };

/** Chrome before Chromium: on some systems Chromium is a snap, which may not read hidden folders. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'];

/** The Chrome, Chromium or Edge to open the app in: the one that is named in the environment, else the first that is installed. */
export function findBrowser({ platform, env, home, isProgram = isRunnable }: FindBrowserOptions): FoundBrowser {
  for (const variable of ['ADVOCATE_DESK_BROWSER', 'CHROME_PATH']) {
    const named = env[variable];
    if (!named) continue;
    if (isProgram(named)) return { found: true, path: named };
    return { found: false, message: `${variable} names ${named}, which is not a program that can be run.` };
  }
  const path = candidates(platform, env, home).find(isProgram);
  return path === undefined ? { found: false, message: howToGetOne(platform) } : { found: true, path };
}

function candidates(platform: NodeJS.Platform, env: FindBrowserOptions['env'], home: string): readonly string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    return MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/')),
    ...LINUX_FOLDERS,
  ];
  return NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

function howToGetOne(platform: NodeJS.Platform): string {
  const how = platform === 'linux' ? 'for instance with `sudo apt install chromium`' : 'from google.com/chrome';
  return `No Chrome, Chromium or Edge was found. Install one (${how}), or name its program in ADVOCATE_DESK_BROWSER.`;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Where the browser's profile and the door files go. A snap may not enter hidden folders of the home, so it gets the place that
 * is its own; every other browser uses the app's data folder. `snapInstalled` tells whether Chromium here is a snap, behind
 * whatever name it is called by.
 */
export function windowFolderFor(
  browser: string,
  { dataFolder, home, snapInstalled }: { dataFolder: string; home: string; snapInstalled: boolean },
): string {
  const isSnap = browser.startsWith('/snap/') || (snapInstalled && /\/chromium(?:-browser)?$/.test(browser));
  return isSnap ? join(home, 'snap', 'chromium', 'common', 'advocate-desk') : join(dataFolder, 'browser');
}
