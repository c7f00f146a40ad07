import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/host/content-security-policy.ts';
import { PORTS_CHANNEL } from '../../../electron/shell/channels.ts';
import { FrameStandIn } from '../../support/electron-stand-in.ts';
import { aShellFolder, startedShell } from './shell-fixture.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = aShellFolder());
});
afterEach(() => remove());

describe('the app’s own scheme', () => {
  it('serves the renderer’s files under the policy', async () => {
    const { fetch } = await startedShell(folder);
    const page = await fetch('app://desk/');
    expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
      200,
      '<title>Desk</title>',
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['app://desk/..%2fsecret.html', 'GET'],
    ['app://desk/missing.js', 'GET'],
    ['app://elsewhere/index.html', 'GET'],
    ['app://desk/index.html', 'POST'],
  ])('answers %s (%s) with 404', async (url, method) => {
    const { fetch } = await startedShell(folder);
    const answer = await fetch(url, method);
    expect([answer.status, await answer.text()]).toEqual([404, 'There is no such file in Advocate Desk.']);
  });
});

describe('what a page may not do', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)('leave the app (%s)', async (event) => {
    const { contents } = (await startedShell(folder)).window;
    const addresses = [
      'https://example.com/',
      'file:///etc/passwd',
      'app://elsewhere/',
      'javascript:alert(1)',
      'app://desk/index.html',
    ];
    expect(addresses.map((url) => contents.isStopped(event, url))).toEqual([true, true, true, true, false]);
  });

  it('put anything into a frame but a mail', async () => {
    const { contents } = (await startedShell(folder)).window;
    expect(contents.isStopped('will-frame-navigate', 'about:srcdoc', false)).toBe(false);
    expect(contents.isStopped('will-frame-navigate', 'about:srcdoc', true)).toBe(true);
    expect(contents.isStopped('will-frame-navigate', 'https://example.com/', false)).toBe(true);
    expect(contents.isStopped('will-attach-webview', '')).toBe(true);
  });

  it('open a window: a web link goes to the person’s browser, and nothing else anywhere', async () => {
    const { window, opened } = await startedShell(folder);
    const actions = ['https://example.com/a', 'file:///etc/passwd', 'smb://share', 'http://example.com/'].map(
      (url) => window.contents.openHandler({ url } as Parameters<typeof window.contents.openHandler>[0]).action,
    );
    expect([actions, opened]).toEqual([['deny', 'deny', 'deny', 'deny'], ['https://example.com/a']]);
  });

  it('use anything of the machine but the clipboard and lasting storage', async () => {
    const { permission } = await startedShell(folder);
    const granted = { check: true, request: true, device: false };
    const denied = { check: false, request: false, device: false };
    expect(await permission('clipboard-sanitized-write', 'app://desk/')).toEqual(granted);
    expect(await permission('persistent-storage', 'app://desk/')).toEqual(granted);
    expect(await permission('persistent-storage', 'https://example.com/')).toEqual(denied);
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'usb',
      'openExternal',
      'fileSystem',
    ]) {
      expect(await permission(name, 'app://desk/')).toEqual(denied);
    }
  });
});

describe('the ports', () => {
  it('come in two, for the UI and the data worker, and reach the backend', async () => {
    const { window, ipcMain } = await startedShell(folder);
    const { frame } = window.contents;
    ipcMain.emit(PORTS_CHANNEL, { senderFrame: frame });
    const [handed] = frame.posted;
    expect([handed?.channel, handed?.ports.length]).toEqual([PORTS_CHANNEL, 2]);
    for (const port of handed?.ports ?? []) {
      port.postMessage('hello');
      expect(await once(port, 'message')).toEqual(['hello']);
      port.close();
    }
  });

  it('come again when the page was reloaded', async () => {
    const { window, ipcMain } = await startedShell(folder);
    const { frame } = window.contents;
    for (let load = 0; load < 2; load += 1) ipcMain.emit(PORTS_CHANNEL, { senderFrame: frame });
    expect(frame.posted.length).toBe(2);
    for (const { ports } of frame.posted) for (const port of ports) port.close();
  });

  it('are refused to a frame within the page, and to a page that is not the app', async () => {
    const { window, ipcMain } = await startedShell(folder);
    const inner = new FrameStandIn('app://desk/index.html');
    ipcMain.emit(PORTS_CHANNEL, { senderFrame: inner });
    ipcMain.emit(PORTS_CHANNEL, { senderFrame: null });
    Object.assign(window.contents.frame, { url: 'https://example.com/' });
    ipcMain.emit(PORTS_CHANNEL, { senderFrame: window.contents.frame });
    expect([inner.posted, window.contents.frame.posted]).toEqual([[], []]);
  });
});

describe('secrets', () => {
  it('lie in a 0600 file, encrypted, and last', async () => {
    const first = await startedShell(folder);
    await Promise.all([
      first.backend.host?.secrets.set('token', 'abc'),
      first.backend.host?.secrets.set('other', 'xyz'),
    ]);
    const file = join(folder, 'data/electron/secrets.json');
    expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8').includes('abc')]).toEqual([0o600, false]);
    first.app.emit('will-quit', { preventDefault: () => {} });
    await new Promise((resolve) => setImmediate(resolve));
    const { secrets } = (await startedShell(folder)).backend.host ?? {};
    await secrets?.delete('other');
    expect([secrets?.keeps, await secrets?.get('token'), await secrets?.get('other')]).toEqual([
      'across-restarts',
      'abc',
      null,
    ]);
  });

  it('that the keychain no longer opens are not there, and are not thrown away', async () => {
    const { backend } = await startedShell(folder);
    await backend.host?.secrets.set('token', 'locked in');
    const before = readFileSync(join(folder, 'data/electron/secrets.json'), 'utf8');
    expect(await backend.host?.secrets.get('token')).toBeNull();
    expect(readFileSync(join(folder, 'data/electron/secrets.json'), 'utf8')).toBe(before);
  });

  it.each([{ keyring: 'basic_text' as const }, { encryptionAvailable: false }])(
    'stay in memory with %j',
    async (options) => {
      const { backend } = await startedShell(folder, options);
      await backend.host?.secrets.set('token', 'abc');
      expect([backend.host?.secrets.keeps, await backend.host?.secrets.get('token')]).toEqual(['until-exit', 'abc']);
      expect(statSync(join(folder, 'data/electron/secrets.json'), { throwIfNoEntry: false })).toBeUndefined();
    },
  );
});
