import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../electron/host/folder-lock.ts';
import { marksAgree, processMark } from '../../../electron/host/process-identity.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
  file = join(folder, 'lock.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('is held by one, who is named to the next', () => {
    const first = lockFolder(folder, 'electron');
    expect(first.taken).toBe(true);
    expect(lockFolder(folder, 'browser')).toEqual({
      taken: false,
      holder: { pid: process.pid, mark: processMark(process.pid), kind: 'electron' },
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    if (first.taken) first.release();
    expect(lockFolder(folder, 'browser').taken).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });

  it('of a process that is gone is taken over', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(file, JSON.stringify({ pid: child.pid, mark: null, kind: 'browser' }));
    expect(lockFolder(folder, 'browser').taken).toBe(true);
  });

  it('whose process number now belongs to another program is taken over', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, mark: 'an earlier boot/1', kind: 'browser' }));
    expect(lockFolder(folder, 'browser').taken).toBe(true);
  });

  it.each(['', '{"pid":', '{"pid":-1}', 'null', '[]'])('that is damaged (%j) is taken over', (text) => {
    writeFileSync(file, text);
    expect(lockFolder(folder, 'browser').taken).toBe(true);
  });

  it('is not released by one who no longer holds it', () => {
    const first = lockFolder(folder, 'browser');
    writeFileSync(file, 'another’s');
    if (first.taken) first.release();
    expect(readFileSync(file, 'utf8')).toBe('another’s');
  });

  it('goes to exactly one of many who find a stale one', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, mark: null, kind: 'browser' }));
    const results = Array.from({ length: 8 }, () => lockFolder(folder, 'browser').taken);
    expect(results.filter(Boolean).length).toBe(1);
  });
});

describe('a process’s mark', () => {
  it('tells one process from another, and agrees where nothing is known', () => {
    expect(processMark(process.pid)).toBe(processMark(process.pid));
    expect(processMark(process.pid)).not.toBe(processMark(process.ppid));
    expect([
      marksAgree('a', 'b'),
      marksAgree('a', null),
      marksAgree('boot/1000', 'boot/1060'),
      marksAgree('boot/1000', 'boot/9000'),
    ]).toEqual([false, true, true, false]);
  });
});
