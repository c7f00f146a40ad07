import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recentLog } from '../../../../electron/backend/diagnostics/recent-log.ts';
import { openFileLog } from '../../../../electron/host/file-log.ts';
import { TestHost } from '../../../support/test-host.ts';

let host: TestHost;
beforeEach(() => {
  host = new TestHost();
});
afterEach(() => host.dispose());

const said = (lines: number) => recentLog(host, lines).map((line) => line.split(' ').slice(2).join(' '));

describe('the newest lines of the log', () => {
  it('are those of the newest file, and of the one moved aside where they reach back that far', () => {
    const log = openFileLog({ folder: join(host.dataFolder, 'logs'), now: () => 0, maxBytes: 120 });
    for (const word of ['one', 'two', 'three', 'four', 'five']) log.info(word);
    expect(said(2)).toEqual(['four', 'five']);
    expect(said(4)).toEqual(['two', 'three', 'four', 'five']);
  });

  it('are none before anything was said, and where the file cannot be read', () => {
    expect(recentLog(host, 10)).toEqual([]);
    mkdirSync(join(host.dataFolder, 'logs', 'desk.log'), { recursive: true });
    expect(recentLog(host, 10)).toEqual([]);
  });
});
