import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RequestLog } from '../../../../../electron/backend/practice-org/http/request-log.ts';
import { aFolder } from '../an-org.ts';

it('keeps the last thousand requests in memory and all of them in a private file', async () => {
  const file = join(await aFolder(), 'requests.log');
  const log = new RequestLog(file);
  for (let status = 0; status < 1002; status += 1)
    log.add({ at: 'now', method: 'GET', path: '/x', status, milliseconds: 1.25 });
  expect([log.recent().length, log.recent()[0]?.status]).toEqual([1000, 2]);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect([lines.length, lines[0], statSync(file).mode & 0o777]).toEqual([1002, 'now GET /x 0 1.3ms', 0o600]);
});
