import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../electron/host/folder-lock.ts';
import { aShellFolder, start, startedShell } from './shell-fixture.ts';

const CASE = '500000000000001AAA';
let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = aShellFolder());
});
afterEach(() => remove());

describe('the shell’s start', () => {
  it('prepares at once what Electron wants before it is ready', () => {
    const { calls, windows } = start(folder);
    expect([calls, windows]).toEqual([
      [
        'enableSandbox',
        'privileged [{"scheme":"app","privileges":{"standard":true,"secure":true,"supportFetchAPI":true}}]',
        `setPath userData ${join(folder, 'data/electron')}`,
      ],
      [],
    ]);
  });

  it('opens one sandboxed window on the app, and tells the launcher', async () => {
    const { window, said, complaints } = await startedShell(folder);
    expect(window.options.webPreferences).toEqual({
      preload: '/dist/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: true,
    });
    expect([window.loads, said, complaints]).toEqual([['app://desk/index.html'], ['advocate-desk: ready'], []]);
    window.emit('ready-to-show');
    expect(window.acts).toEqual(['show']);
  });

  it('takes the linked scheme and hides the developer’s tools in a packaged app', async () => {
    const { window, calls, menu } = await startedShell(folder, { isPackaged: true });
    expect(calls).toContain('setAsDefaultProtocolClient advocate-desk');
    expect(window.options.webPreferences?.devTools).toBe(false);
    expect(JSON.stringify(menu())).not.toMatch(/reload|toggleDevTools/);
  });

  it('offers reloading in a checkout', async () => {
    expect(JSON.stringify((await startedShell(folder)).menu())).toContain('"role":"reload"');
  });

  it('fails with 1 when the page does not load', async () => {
    const { calls, complaints } = await startedShell(folder, { loadFails: true });
    expect(calls).toContain('exit 1');
    expect(complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it('fails with 1 when the data folder cannot be made', () => {
    writeFileSync(join(folder, 'data'), 'a file');
    const { calls, complaints } = start(folder);
    expect([calls.at(-1), complaints]).toEqual(['exit 1', [expect.stringContaining('ENOTDIR')]]);
  });

  it('fails with 1 when a browser host has the folder', () => {
    mkdirSync(join(folder, 'data'));
    const lock = lockFolder(join(folder, 'data'), 'browser');
    const { calls, complaints } = start(folder);
    expect([calls.at(-1), complaints]).toEqual(['exit 1', [expect.stringContaining('already open in the browser')]]);
    if (lock.taken) lock.release();
  });

  it('reloads a page that crashed, but not for ever', async () => {
    const { window } = await startedShell(folder);
    for (let crash = 0; crash < 5; crash += 1) window.contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.contents.reloads).toBe(3);
  });
});

describe('a second instance', () => {
  it('says so and quits', () => {
    const { calls, said, windows } = start(folder, { isFirstInstance: false });
    expect([calls.includes('quit'), said, windows]).toEqual([true, ['advocate-desk: already open'], []]);
  });

  it('brings the first to the front, on the case of its link', async () => {
    const { app, window } = await startedShell(folder);
    window.minimized = true;
    app.emit('second-instance', {}, ['electron', '--flag', `advocate-desk://case/${CASE}`], '/', null);
    expect([window.acts, window.contents.sent]).toEqual([
      ['restore', 'show', 'focus'],
      [['advocate-desk:go', `#/case/${CASE}`]],
    ]);
  });

  it('leaves the screen as it is when it brings no link', async () => {
    const { app, window } = await startedShell(folder);
    app.emit('second-instance', {}, ['electron', 'advocate-desk://case/../../settings'], '/', null);
    expect([window.acts, window.contents.sent]).toEqual([['show', 'focus'], []]);
  });
});

describe('a deep link', () => {
  it('on the command line opens its case', async () => {
    const { window } = await startedShell(folder, {}, ['electron', '.', `advocate-desk://case/${CASE}`]);
    expect(window.loads).toEqual([`app://desk/index.html#/case/${CASE}`]);
  });

  it('that macOS hands over before the app is ready waits for it', async () => {
    const shell = start(folder, {}, [], 'darwin');
    shell.app.emit('open-url', { preventDefault: () => {} }, `advocate-desk://case/${CASE}`);
    await shell.becomeReady();
    expect(shell.windows[0]?.loads).toEqual([`app://desk/index.html#/case/${CASE}`]);
  });
});

describe('the shell’s end', () => {
  it('comes with the last window, after the backend has closed, and frees the folder', async () => {
    const { app, calls, backend } = await startedShell(folder);
    app.emit('window-all-closed');
    app.emit('will-quit', { preventDefault: () => {} });
    expect([calls.includes('gone'), backend.closed]).toEqual([false, true]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls.slice(-2)).toEqual(['quit', 'gone']);
    const lock = lockFolder(join(folder, 'data'), 'browser');
    expect(lock.taken).toBe(true);
  });
});
