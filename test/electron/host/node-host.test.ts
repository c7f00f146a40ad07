import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileLog } from '../../../electron/host/file-log.ts';
import { NodeHost } from '../../../electron/host/node-host.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const mode = (path: string): number => statSync(path).mode & 0o777;

describe('plain Node as a host', () => {
  it('makes a data folder and a log that only its user reads', () => {
    const dataFolder = join(folder, 'a/b');
    const host = new NodeHost({ dataFolder, appVersion: '1.2.3', now: () => Date.UTC(2026, 10, 23) });
    host.log.info('one\nline');
    expect([mode(dataFolder), mode(join(dataFolder, 'logs')), mode(join(dataFolder, 'logs/desk.log'))]).toEqual([
      0o700, 0o700, 0o600,
    ]);
    expect(readFileSync(join(dataFolder, 'logs/desk.log'), 'utf8')).toBe('2026-11-23T00:00:00.000Z info one ⏎ line\n');
  });

  it('opens an address with the system’s opener, and refuses what is not one', async () => {
    const runs: (readonly string[])[] = [];
    const host = new NodeHost({
      dataFolder: folder,
      appVersion: '1',
      platform: 'linux',
      runOpener: async (command) => void runs.push(command),
    });
    await host.openExternal('https://example.com');
    await expect(host.openExternal('file:///etc/passwd')).rejects.toThrow('https');
    expect(runs).toEqual([['xdg-open', 'https://example.com/']]);
  });

  it('forgets secrets when it ends', async () => {
    const host = new NodeHost({ dataFolder: folder, appVersion: '1' });
    await host.secrets.set('token', 'abc');
    expect([host.secrets.keeps, await host.secrets.get('token')]).toEqual(['until-exit', 'abc']);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => file.name)).toEqual([]);
  });
});

describe('the log', () => {
  it('moves a full file aside and keeps three', () => {
    const log = openFileLog({ folder, now: () => 0, maxBytes: 100 });
    for (let line = 0; line < 20; line += 1) log.warn(`line ${line} ${'x'.repeat(60)}`);
    expect(readdirSync(folder).sort()).toEqual(['desk.log', 'desk.log.1', 'desk.log.2', 'desk.log.3']);
    expect(readFileSync(join(folder, 'desk.log'), 'utf8')).toContain('line 19');
    expect(mode(join(folder, 'desk.log.1'))).toBe(0o600);
  });

  it('never stops the app when it cannot be written', () => {
    const log = openFileLog({ folder, now: () => 0 });
    rmSync(folder, { recursive: true });
    expect(() => log.error('lost')).not.toThrow();
  });
});
