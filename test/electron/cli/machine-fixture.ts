import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launch } from '../../../electron/cli/launch.ts';
import { aWorkplace, echoBackend } from '../browser/browser-host-fixture.ts';

/** A machine with a fake Electron package and a fake browser, each a small program. */
export function aMachine() {
  const place = aWorkplace();
  const electronFolder = join(place.folder, 'node_modules/electron');
  const appData = join(place.folder, 'home');
  mkdirSync(join(electronFolder, 'dist'), { recursive: true });
  writeFileSync(join(place.folder, 'package.json'), '{"version":"1.2.3"}');
  const stop = new AbortController();
  const said: string[] = [];
  const complaints: string[] = [];
  const launch: Launch = {
    appFolder: place.folder,
    rendererFolder: place.rendererFolder,
    env: { PATH: process.env['PATH'], DISPLAY: ':0', ADVOCATE_DESK_DATA: place.dataFolder },
    platform: 'linux',
    home: appData,
    isRoot: false,
    createBackend: echoBackend().createBackend,
    electronReadyWithinMs: 5_000,
    idleExitMs: 20,
    stop: stop.signal,
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  };
  function program(path: string, script: string): string {
    writeFileSync(path, `#!${process.execPath}\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }
  return {
    place,
    launch,
    said,
    complaints,
    stop: () => stop.abort(),
    remove: () => {
      stop.abort();
      const helper = join(electronFolder, 'dist/electron.helper');
      if (existsSync(helper)) process.kill(Number(readFileSync(helper, 'utf8')));
      place.remove();
    },
    electron: (script: string) => {
      writeFileSync(join(electronFolder, 'package.json'), '{"name":"electron"}');
      writeFileSync(join(electronFolder, 'path.txt'), 'electron');
      program(join(electronFolder, 'dist/electron'), script);
    },
    electronPackageAlone: () => writeFileSync(join(electronFolder, 'package.json'), '{"name":"electron"}'),
    browser: (script: string) => program(join(place.folder, 'browser.mjs'), script),
  };
}

/** Starts a program that keeps the output open and outlives it. */
export const HELPER = `const helper = require('child_process').spawn('sleep', ['120'], { stdio: 'inherit', detached: true });
require('fs').writeFileSync(__filename + '.helper', String(helper.pid));`;

/** Comes in through the door file on its command line, opens one window, and leaves. */
const POLITE_BROWSER = (ws: string) => `
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WebSocket } from ${JSON.stringify(ws)};
const option = (name) => process.argv.find((argument) => argument.startsWith(name))?.slice(name.length);
const file = fileURLToPath(option('--app='));
const page = readFileSync(file, 'utf8');
const [, door] = /action="([^"]+)"/.exec(page);
const [, token] = /value="([^"]+)"/.exec(page);
writeFileSync(process.argv[1] + '.seen', JSON.stringify({ arguments: process.argv.slice(2), token }));
const answer = await fetch(door, { method: 'POST', body: 'token=' + token, headers: { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' } });
const cookie = answer.headers.get('set-cookie').split(';')[0];
const { host, origin } = new URL(door);
const socket = new WebSocket('ws://' + host + '/rpc', { origin, headers: { cookie } });
socket.on('open', () => setTimeout(() => process.exit(0), 50));
`;
export const politeBrowser = POLITE_BROWSER(new URL('../../../node_modules/ws/wrapper.mjs', import.meta.url).href);
