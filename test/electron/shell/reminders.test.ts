import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aShellFolder, startedShell } from './shell-fixture.ts';

const notice = { title: 'Meeting at 10:00', body: 'Acorn', address: '#/case/500000000000001AAA' };
let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = aShellFolder());
});
afterEach(() => remove());

/** What the page sends, and the same from a frame that was put inside it. */
async function aPage() {
  const shell = await startedShell(folder);
  const say = (channel: string, given: unknown, senderFrame: unknown = shell.window.contents.frame) =>
    shell.ipcMain.emit(`advocate-desk:${channel}`, { senderFrame }, given);
  return { ...shell, say };
}

/** Whether closing the window was stopped. */
function isKept(window: { emit(event: 'close', given: object): boolean }): boolean {
  let kept = false;
  window.emit('close', { preventDefault: () => (kept = true) });
  return kept;
}

describe('reminders by the system', () => {
  it('shows a notice without a sound, and a click on it opens its case', async () => {
    const { say, notices, window } = await aPage();
    say('notice', notice);
    expect(notices.map(({ options, isShown }) => [options, isShown])).toEqual([
      [{ title: 'Meeting at 10:00', body: 'Acorn', silent: true }, true],
    ]);
    notices[0]?.emit('click');
    expect([window.acts, window.contents.sent]).toEqual([['show', 'focus'], [['advocate-desk:go', notice.address]]]);
  });

  it('comes forward as it is when an address is none of the app’s', async () => {
    const { say, notices, window } = await aPage();
    say('notice', { ...notice, address: 'https://example.com' });
    notices[0]?.emit('click');
    expect([window.acts, window.contents.sent]).toEqual([['show', 'focus'], []]);
  });

  it('sets the number on the icon', async () => {
    const { say, calls } = await aPage();
    for (const count of [3, 0, -1, 1.5, 'many']) say('badge', count);
    expect(calls.filter((call) => call.startsWith('setBadgeCount'))).toEqual(['setBadgeCount 3', 'setBadgeCount 0']);
  });

  it.each([null, 'a text', { title: 'only' }])('shows nothing of %j', async (given) => {
    const { say, notices } = await aPage();
    say('notice', given);
    expect(notices).toEqual([]);
  });

  it('hears nobody but the page itself', async () => {
    const { say, notices, window } = await aPage();
    say('notice', notice, { url: 'app://desk/index.html' });
    say('closing', true, null);
    expect([notices, isKept(window)]).toEqual([[], false]);
  });
});

describe('closing the window', () => {
  it('ends the app, unless it is to go on: then the window is hidden and a new start shows it', async () => {
    const { say, window, app } = await aPage();
    expect(isKept(window)).toBe(false);
    say('closing', true);
    expect([isKept(window), window.acts]).toEqual([true, ['hide']]);
    app.emit('second-instance', {}, ['electron'], '/', null);
    app.emit('activate');
    expect(window.acts).toEqual(['hide', 'show', 'focus', 'show', 'focus']);
    say('closing', false);
    expect(isKept(window)).toBe(false);
  });

  it('closes for good when the app is quit', async () => {
    const { say, window, app } = await aPage();
    say('closing', true);
    app.emit('before-quit');
    expect(isKept(window)).toBe(false);
  });
});
