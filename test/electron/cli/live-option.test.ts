import { expect, it, onTestFinished, vi } from 'vitest';
import type { Launch } from '../../../electron/cli/launch.ts';
import { openAppOn } from '../../../electron/cli/open-app-on.ts';
import { aWorkplace, echoBackend } from '../browser/browser-host-fixture.ts';

it.each([
  [['--headless', '--live'], 'yes'],
  [['--headless'], undefined],
])('%j tells the backend whether its practice org lives', async (argv, live) => {
  const place = aWorkplace();
  onTestFinished(() => place.remove());
  const stop = new AbortController();
  const said: string[] = [];
  let seen: Launch['env'] = {};
  const code = openAppOn(
    {
      appFolder: process.cwd(),
      rendererFolder: place.rendererFolder,
      env: { ADVOCATE_DESK_DATA: place.dataFolder },
      platform: 'linux',
      home: place.folder,
      isRoot: false,
      createBackend(_host, env) {
        seen = env;
        return echoBackend().createBackend();
      },
      electronReadyWithinMs: 1,
      stop: stop.signal,
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    },
    argv,
  );
  await vi.waitFor(() => expect(said.join()).toContain('Open this address'), 20_000);
  stop.abort();
  expect(await code).toBe(0);
  expect(seen['ADVOCATE_DESK_PRACTICE_LIVE']).toBe(live);
});
