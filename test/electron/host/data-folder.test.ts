import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderFor } from '../../../electron/host/data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/kim/.local/share/advocate-desk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/advocate-desk'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/kim/.local/share/advocate-desk'],
    ['darwin', {}, '/home/kim/Library/Application Support/advocate-desk'],
    ['win32', {}, '/home/kim/AppData/Roaming/advocate-desk'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/advocate-desk'],
    ['linux', { ADVOCATE_DESK_DATA: 'here', XDG_DATA_HOME: '/data' }, resolve('here')],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(dataFolderFor({ platform, env, home: '/home/kim' })).toBe(folder);
  });
});
