import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Launch } from '../../../electron/cli/launch.ts';
import { openAppOn } from '../../../electron/cli/open-app-on.ts';
import { FORM } from '../browser/browser-host-fixture.ts';
import { aMachine, HELPER, politeBrowser } from './machine-fixture.ts';

let machine: ReturnType<typeof aMachine>;
beforeEach(() => {
  machine = aMachine();
});
afterEach(() => machine.remove());

/** Waits for the printed address, comes in by it, and returns the answer's status. */
async function comeInByPrintedAddress(said: readonly string[]): Promise<number> {
  await expect.poll(() => said.some((line) => line.includes('/door#'))).toBe(true);
  const url = new URL(/http:\S+/.exec(said.find((line) => line.includes('/door#')) ?? '')?.[0] ?? '');
  const headers = { origin: url.origin, ...FORM };
  const answer = await fetch(`${url.origin}/door`, { method: 'POST', headers, body: `token=${url.hash.slice(1)}` });
  return answer.status;
}

describe('opening the app in Electron', () => {
  it('waits for its window and ends with it', async () => {
    machine.electron(`require('fs').writeFileSync(__filename + '.args', process.argv.slice(2).join('\\n'));
      console.log('advocate-desk: ready'); setTimeout(() => process.exit(0), 50)`);
    const code = await openAppOn(machine.launch, ['advocate-desk://case/500000000000001AAA']);
    expect([code, machine.said, machine.complaints]).toEqual([0, [], []]);
    const seen = readFileSync(join(machine.place.folder, 'node_modules/electron/dist/electron.args'), 'utf8');
    expect(seen.split('\n')).toEqual([machine.place.folder, 'advocate-desk://case/500000000000001AAA']);
  });

  it('leaves it to the window that is open already', async () => {
    machine.electron(`console.log('advocate-desk: already open')`);
    expect([await openAppOn(machine.launch, []), machine.complaints]).toEqual([0, []]);
  });

  it('closes it when the person presses Ctrl+C', async () => {
    machine.electron(
      `process.on('SIGTERM', () => process.exit(0)); console.log('advocate-desk: ready'); setInterval(() => {}, 1000)`,
    );
    const code = openAppOn(machine.launch, []);
    setTimeout(() => machine.stop(), 300);
    expect([await code, machine.complaints]).toEqual([0, []]);
  });

  it('does not fall back when the person stops it while it starts', async () => {
    machine.electron('setInterval(() => {}, 1000)');
    const code = openAppOn(machine.launch, []);
    setTimeout(() => machine.stop(), 100);
    expect([await code, machine.said, machine.complaints]).toEqual([0, [], []]);
  });
});

describe('opening the app in the browser instead', () => {
  const cases: readonly [string, (here: ReturnType<typeof aMachine>) => Partial<Launch> | void, string | RegExp][] = [
    ['Electron is not installed', () => {}, 'Electron is not installed; opening in the browser instead.'],
    ['its program was never fetched', (here) => here.electronPackageAlone(), /npx install-electron/],
    [
      'a system library is missing',
      (here) =>
        here.electron(
          `console.error('electron: error while loading shared libraries: libgtk-3.so.0: cannot open shared object file'); process.exit(127)`,
        ),
      /Electron ended with 127: .*libgtk-3\.so\.0.*; opening in the browser instead\./,
    ],
    [
      'it exits at once',
      (here) => here.electron('process.exit(0)'),
      'Electron ended with 0; opening in the browser instead.',
    ],
    [
      'it cannot be run',
      (here) => {
        here.electron('');
        chmodSync(join(here.place.folder, 'node_modules/electron/dist/electron'), 0o644);
      },
      /Electron could not be run: .*EACCES/,
    ],
    [
      'it hangs, whatever signal it is sent',
      (here) => {
        here.electron(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`);
        return { electronReadyWithinMs: 300 };
      },
      'Electron showed no window within 0.3 s; opening in the browser instead.',
    ],
    [
      'it hangs, and a helper that it started lives on with its pipes',
      (here) => {
        here.electron(`${HELPER} setInterval(() => {}, 1000)`);
        return { electronReadyWithinMs: 300 };
      },
      'Electron showed no window within 0.3 s; opening in the browser instead.',
    ],
    [
      'it ends, and a helper that it started lives on with its pipes',
      (here) => here.electron(`${HELPER} console.error('lost the display'); setTimeout(() => process.exit(3), 50)`),
      'Electron ended with 3: lost the display; opening in the browser instead.',
    ],
  ];
  it.each(cases)('when %s', async (_what, prepare, complaint) => {
    const browser = machine.browser(politeBrowser);
    const changed = prepare(machine) ?? {};
    const env = { ...machine.launch.env, ADVOCATE_DESK_BROWSER: browser };
    const code = await openAppOn({ ...machine.launch, env, ...changed }, []);
    expect(code).toBe(0);
    expect(machine.complaints).toEqual([typeof complaint === 'string' ? complaint : expect.stringMatching(complaint)]);
  });

  it('names a private file on the command line, no token, and keeps the browser’s sandbox', async () => {
    const browser = machine.browser(politeBrowser);
    await openAppOn({ ...machine.launch, env: { ...machine.launch.env, ADVOCATE_DESK_BROWSER: browser } }, [
      '--browser',
    ]);
    const seen = JSON.parse(readFileSync(`${browser}.seen`, 'utf8')) as { arguments: string[]; token: string };
    expect(seen.arguments).toEqual([
      expect.stringMatching(/^--app=file:.*\/data\/browser\/door\/[\w-]+\.html$/),
      `--user-data-dir=${join(machine.place.dataFolder, 'browser/profile')}`,
      '--no-first-run',
      '--no-default-browser-check',
    ]);
    expect(seen.arguments.join(' ')).not.toContain(seen.token);
    expect(machine.complaints).toEqual([]);
  });

  it('prints an address when the browser dies before its window has come', async () => {
    const env = {
      ...machine.launch.env,
      ADVOCATE_DESK_BROWSER: machine.browser(`console.error('no usable sandbox'); process.exit(1)`),
    };
    const code = openAppOn({ ...machine.launch, env }, ['--browser']);
    expect(await comeInByPrintedAddress(machine.said)).toBe(200);
    expect(machine.said.at(-1)).toContain('The browser did not start (it ended with 1: no usable sandbox).');
    machine.stop();
    expect(await code).toBe(0);
  });

  const printed: readonly [string, readonly string[], Partial<Launch>, RegExp][] = [
    [
      'as root',
      ['--browser'],
      { isRoot: true },
      /^Browsers do not run as root, so none was opened\. Open this address/,
    ],
    [
      'without a display',
      ['--browser'],
      { env: {} },
      /^There is no display, so no browser was opened\. Open this address/,
    ],
    [
      'without a browser',
      ['--browser'],
      { platform: 'darwin', env: {} },
      /^No Chrome, Chromium or Edge was found\. Install one .*Open this address/,
    ],
    ['when asked to', ['--headless'], {}, /^Open this address within 60 seconds, once: http:/],
  ];
  it.each(printed)('prints an address %s', async (_what, argv, changed, line) => {
    const env = {
      ...changed.env,
      ...(changed.env ? {} : machine.launch.env),
      ADVOCATE_DESK_DATA: machine.place.dataFolder,
    };
    const code = openAppOn({ ...machine.launch, ...changed, env }, argv);
    expect(await comeInByPrintedAddress(machine.said)).toBe(200);
    expect(machine.said).toEqual([expect.stringMatching(line)]);
    machine.stop();
    expect(await code).toBe(0);
  });

  it('prints the other addresses too that it would have opened, like that of a sign-in', async () => {
    const { createBackend } = machine.launch;
    let openExternal: (url: string) => Promise<void> = () => Promise.reject(new Error('no backend'));
    const code = openAppOn(
      {
        ...machine.launch,
        createBackend: (host, env) => {
          openExternal = (url) => host.openExternal(url);
          return createBackend(host, env);
        },
      },
      ['--headless'],
    );
    await comeInByPrintedAddress(machine.said);
    await openExternal('https://login.salesforce.com/services/oauth2/authorize?state=1');
    expect(machine.said.at(-1)).toBe(
      'Open this address in your browser: https://login.salesforce.com/services/oauth2/authorize?state=1',
    );
    machine.stop();
    expect(await code).toBe(0);
  });

  it('says that it falls back even as root', async () => {
    machine.electron('');
    const code = openAppOn({ ...machine.launch, isRoot: true }, []);
    await comeInByPrintedAddress(machine.said);
    machine.stop();
    expect([await code, machine.complaints]).toEqual([
      0,
      ['Electron does not run as root; opening in the browser instead.'],
    ]);
  });
});

describe('a second start', () => {
  it('opens one more window on the first, and ends', async () => {
    const browser = machine.browser(politeBrowser);
    const first = openAppOn(machine.launch, ['--headless']);
    await comeInByPrintedAddress(machine.said);
    const env = { ...machine.launch.env, ADVOCATE_DESK_BROWSER: browser };
    expect(await openAppOn({ ...machine.launch, env }, [])).toBe(0);
    expect(machine.complaints).toEqual([]);
    expect(await first).toBe(0); // its only window was the second start’s
    expect(existsSync(`${browser}.seen`)).toBe(true);
  });

  it('prints a fresh address where no browser can be opened', async () => {
    const first = openAppOn(machine.launch, ['--headless']);
    await comeInByPrintedAddress(machine.said);
    const said: string[] = [];
    expect(await openAppOn({ ...machine.launch, say: (line) => said.push(line) }, ['--headless'])).toBe(0);
    expect(await comeInByPrintedAddress(said)).toBe(200);
    machine.stop();
    await first;
  });
});

describe('bad input', () => {
  it.each([
    [['--nonsense'], /Unknown option '--nonsense'/],
    [['--data'], /--data/],
    [['--data', ''], /--data names no folder/],
    [['https://example.com'], /“https:\/\/example\.com” is not a link to a case/],
    [['advocate-desk://case/../../etc'], /is not a link to a case/],
  ])('%j ends with 2 and says what is taken', async (argv, message) => {
    expect(await openAppOn(machine.launch, argv)).toBe(2);
    expect(machine.complaints).toEqual([expect.stringMatching(message)]);
    expect(machine.complaints[0]).toContain('. Opening the app takes');
    expect(machine.complaints[0]).not.toContain('positional');
  });

  it('a taken port ends with 1, says by whom, and leaves the folder free', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    mkdirSync(machine.place.dataFolder, { recursive: true });
    writeFileSync(join(machine.place.dataFolder, 'browser-host.json'), JSON.stringify({ port }));
    expect(await openAppOn(machine.launch, ['--headless'])).toBe(1);
    squatter.close();
    expect(machine.complaints).toEqual([
      expect.stringContaining(`Port ${port}, which your workspace belongs to, is in use by`),
    ]);
    expect(existsSync(join(machine.place.dataFolder, 'lock.json'))).toBe(false);
  });

  it('a data folder that cannot be made ends with 1', async () => {
    const file = join(machine.place.folder, 'package.json');
    expect(await openAppOn(machine.launch, ['--headless', '--data', join(file, 'data')])).toBe(1);
    expect(machine.complaints).toEqual([
      expect.stringMatching(/^The data folder .*\/package\.json\/data cannot be used \(ENOTDIR.*--data FOLDER\.$/),
    ]);
  });
});
