import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { Launch } from '../../electron/cli/launch.ts';
import { openAppOn } from '../../electron/cli/open-app-on.ts';
import { aWorkplace } from '../electron/browser/browser-host-fixture.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

const PAGE_SCRIPT = `
const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/rpc');
socket.onopen = () => socket.send(location.href);
`;

let place: ReturnType<typeof aWorkplace>;
beforeEach(() => {
  place = aWorkplace();
  writeFileSync(join(place.rendererFolder, 'assets/app.js'), PAGE_SCRIPT);
  writeFileSync(join(place.folder, 'package.json'), '{"version":"1.2.3"}');
});
afterEach(() => place.remove());

/** The installed browser, headless and with the flags that tests need where they run as root. */
function browserForTests(): string {
  const path = join(place.folder, 'browser');
  writeFileSync(path, `#!/bin/sh\nexec '${findChromium()}' --headless=new ${chromiumFlags.join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('opening the app in a real browser', () => {
  it('shows it as a window on its case, and closes the browser with it', async () => {
    const said: string[] = [];
    const complaints: string[] = [];
    const stop = new AbortController();
    let see = (_address: string): void => {};
    const seen = new Promise<string>((resolve) => (see = resolve));
    const launch: Launch = {
      appFolder: place.folder,
      rendererFolder: place.rendererFolder,
      env: {
        ...process.env,
        DISPLAY: ':0',
        ADVOCATE_DESK_BROWSER: browserForTests(),
        ADVOCATE_DESK_DATA: place.dataFolder,
      },
      platform: process.platform,
      home: join(place.folder, 'home'),
      isRoot: false,
      createBackend: () => ({
        attachWebSocket: (socket: WebSocket) => void socket.on('message', (data: Buffer) => see(data.toString())),
        close: async () => {},
      }),
      electronReadyWithinMs: 1_000,
      stop: stop.signal,
      say: (line) => said.push(line),
      complain: (line) => complaints.push(line),
    };
    const ended = openAppOn(launch, ['--browser', 'advocate-desk://case/500000000000001AAA']);
    const address = await seen;
    stop.abort();
    expect(await ended).toBe(0);
    const file = join(place.dataFolder, 'browser-host.json');
    const { port } = JSON.parse(readFileSync(file, 'utf8')) as { port: number };
    expect(address).toBe(`http://127.0.0.1:${port}/#/case/500000000000001AAA`);
    expect(complaints).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^Advocate Desk is open in .*browser\. Ctrl\+C closes it\.$/)]);
  });
});
