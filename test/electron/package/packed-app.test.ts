import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packForLinux } from './packed-app.ts';

const dist = {
  'dist/electron/main.js': 'export {};',
  'dist/electron/preload.cjs': '',
  'dist/electron/cli.js': 'export {};',
  'dist/electron/practice-org.js': 'export {};',
  'dist/renderer/index.html': '<!doctype html>',
  'dist/renderer/assets/index-abc.js': '',
};

let packed: Awaited<ReturnType<typeof packForLinux>>;
beforeAll(async () => {
  packed = await packForLinux(dist);
}, 130_000);
afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));

describe('the packed app', () => {
  it('holds what was built and its package.json, and nothing else of the checkout', () => {
    const archive = join(packed.app, 'resources/app.asar');
    const files = listPackage(archive, { isPack: false }).filter((path) => /\.\w+$/.test(path));
    expect(files.sort()).toEqual([...Object.keys(dist), 'package.json'].map((path) => `/${path}`).sort());
  });

  it('says what starts it, and belongs to its entry in the desktop’s menu', () => {
    const manifest = JSON.parse(
      extractFile(join(packed.app, 'resources/app.asar'), 'package.json').toString(),
    ) as object;
    expect(manifest).toMatchObject({
      main: 'dist/electron/main.js',
      type: 'module',
      desktopName: 'advocate-desk.desktop',
    });
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  it('can be used for nothing but running the app', async () => {
    const wire = await getCurrentFuseWire(join(packed.app, 'advocate-desk'));
    // The package does not export the names of the states: '1' is on, '0' off.
    const fuses = Object.fromEntries(
      Object.entries(FuseV1Options)
        .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
        .map(([name, id]) => [name, String.fromCharCode(wire[id] ?? 0)]),
    );
    expect(fuses).toEqual({
      RunAsNode: '0',
      EnableCookieEncryption: '1',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
      LoadBrowserProcessSpecificV8Snapshot: '0',
      GrantFileProtocolExtraPrivileges: '0',
    });
  });
});
