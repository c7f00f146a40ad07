// Finds the browser that tests, benchmarks and screenshots run in. Plain JavaScript, because `npm test` runs it under
// Node 20, which reads no TypeScript.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Places outside PATH, in order of preference. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return names.flatMap((name) => apps.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => roots.filter(Boolean).map((folder) => join(folder, program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export function lookForChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    const path = isAbsolute(wanted) ? wanted : resolve(wanted);
    if (!existsSync(path))
      throw new Error(`CHROME_PATH is ${wanted}, but there is no such file. Unset it, or name a browser.`);
    if (!isProgram(path))
      throw new Error(`CHROME_PATH is ${wanted}, but that is not a program. Unset it, or name a browser.`);
    return path;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces()].find(isProgram);
}

export function findChromium() {
  const found = lookForChromium();
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.',
  );
}
