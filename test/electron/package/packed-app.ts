import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A fuse wire as Electron's binary carries it: a mark, its version, its length, and a character for each fuse. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
]);

/**
 * Packs a copy of the project with electron-builder, with a folder in Electron's place that has its shape (the real one cannot
 * be had everywhere), and returns where the unpacked app lies. `dist` may be the real one or a made-up one of the same names.
 */
export async function packForLinux(dist: Readonly<Record<string, string>>): Promise<{ folder: string; app: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
  const project = join(folder, 'project');
  for (const [path, text] of Object.entries({ ...dist, ...notForUsers })) write(join(project, path), text);
  for (const path of ['package.json', 'electron-builder.yml', 'electron/icons']) {
    cpSync(join(root, path), join(project, path), { recursive: true });
  }
  const electron = electronStandInFolder(join(folder, 'electron'));
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const args = [builder, '--dir', '--linux', '--projectDir', project, `-c.electronDist=${electron}`];
  await promisify(execFile)(process.execPath, args, { timeout: 120_000, env: { ...process.env, CI: '1' } });
  return { folder, app: join(project, 'release/linux-unpacked') };
}

/** Files that lie about in a checkout and must not reach a user. */
const notForUsers = {
  'dist/electron/main.js.map': '{}',
  'test/secret.test.ts': '',
  'electron/main.ts': '',
  '.env': 'TOKEN=1',
  'node_modules/left-over/package.json': '{"name":"left-over","version":"1.0.0"}',
  'node_modules/left-over/index.js': '',
};

function electronStandInFolder(folder: string): string {
  write(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), FUSE_WIRE]));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    write(join(folder, name), '');
  write(join(folder, 'version'), '45.4.1');
  mkdirSync(join(folder, 'resources'));
  return folder;
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
