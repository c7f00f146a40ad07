import { describe, expect, it } from 'vitest';
import { findBrowser, windowFolderFor } from '../../../electron/browser/find-browser.ts';

function find(platform: NodeJS.Platform, installed: readonly string[], env: Record<string, string> = {}) {
  return findBrowser({ platform, env, home: '/home/kim', isProgram: (path) => installed.includes(path) });
}

describe('finding a browser', () => {
  it.each([
    ['linux', '/opt/tools/chromium', { PATH: '/usr/bin:/opt/tools' }],
    ['linux', '/usr/bin/microsoft-edge', {}],
    ['linux', '/snap/bin/chromium', { PATH: '' }],
    ['darwin', '/home/kim/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
    [
      'win32',
      'C:\\Users\\kim\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      { LOCALAPPDATA: 'C:\\Users\\kim\\AppData\\Local' },
    ],
  ] as const)('on %s finds %s', (platform, path, env) => {
    expect(find(platform, [path], env)).toEqual({ found: true, path });
  });

  it('takes Chrome before Chromium, and the one that is named before both', () => {
    const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/my/brave', '/my/chrome'];
    expect(find('linux', installed)).toEqual({ found: true, path: '/usr/bin/google-chrome' });
    expect(find('linux', installed, { CHROME_PATH: '/my/chrome' })).toEqual({ found: true, path: '/my/chrome' });
    expect(find('linux', installed, { CHROME_PATH: '/my/chrome', ADVOCATE_DESK_BROWSER: '/my/brave' })).toEqual({
      found: true,
      path: '/my/brave',
    });
  });

  it('says so when the named one is none, rather than taking another', () => {
    expect(find('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/my/chrome' })).toEqual({
      found: false,
      message: 'CHROME_PATH names /my/chrome, which is not a program that can be run.',
    });
  });

  it('says what to install when there is none, and never looks into a relative folder of PATH', () => {
    expect(find('linux', ['./chromium', 'chromium'], { PATH: '.:' })).toEqual({
      found: false,
      message: expect.stringContaining('apt install chromium'),
    });
  });

  it('gives a snap a folder that it may read, and every other browser the data folder', () => {
    const place = (browser: string, snapInstalled: boolean) =>
      windowFolderFor(browser, { dataFolder: '/data', home: '/home/kim', snapInstalled });
    const snap = '/home/kim/snap/chromium/common/advocate-desk';
    expect([
      place('/snap/bin/chromium', true),
      place('/usr/bin/chromium-browser', true),
      place('/usr/bin/chromium', false),
      place('/usr/bin/google-chrome', true),
    ]).toEqual([snap, snap, '/data/browser', '/data/browser']);
  });
});
