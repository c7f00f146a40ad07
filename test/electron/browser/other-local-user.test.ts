import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newOperation } from '#shared/outbox';
import type { BackendContract } from '#shared/rpc';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { startPracticeOrg } from '../../../electron/backend/practice-org/practice-org.ts';
import type { BrowserHost } from '../../../electron/browser/start-browser-host.ts';
import { ask, aWorkplace, comeIn, startHost } from './browser-host-fixture.ts';

let place: ReturnType<typeof aWorkplace>;
let host: BrowserHost;
let umask: number;

beforeAll(async () => {
  place = aWorkplace();
  // The worst that a system may be set to: new files open to all, in a folder that was there and is open.
  umask = process.umask(0);
  mkdirSync(place.dataFolder);
  chmodSync(place.dataFolder, 0o777);
  host = await startHost(place, {
    createBackend: (ours) =>
      createBackend(ours, {
        startPractice: () => startPracticeOrg({ dataFolder: join(ours.dataFolder, 'practice-org'), cases: 200 }),
      }),
  });
  host.doorFile();
  const headers = { cookie: await comeIn(host) };
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.url, headers });
  await once(socket, 'open');
  const client: ContractRouterClient<BackendContract> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  const { orgId, userId } = await client.session.signInToPractice({});
  await client.salesforce.checkFit();
  await client.secrets.protect({ passphrase: 'a passphrase of some length' });
  const op = newOperation({ opId: 'o1', table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1, seq: 1, patch: { subject: 'b' } }); // prettier-ignore
  await client.journal.append({ workspace: { orgId, userId }, count: 1, entries: [{ kind: 'PUT', op }] });
});
afterAll(async () => {
  await host.close();
  process.umask(umask);
  place.remove();
});

describe('another user of this computer', () => {
  it('reads no file that the app has written, whatever the system’s own rule for new files', () => {
    const written = readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' });
    const open = written.filter((path) => (statSync(join(place.dataFolder, path)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
    const names = written.map((path) => path.replace(/[^/]{20,}/g, '…'));
    expect(names).toEqual(
      expect.arrayContaining([
        'session.json',
        'secrets.json',
        'calls.json',
        'logs/desk.log',
        'browser/door',
        'journal/…',
      ]),
    );
  });

  it('gets nothing from the port without a cookie', async () => {
    const statuses = await Promise.all(['/', '/assets/app.js', '/rpc'].map(async (path) => (await ask(host, path)).status));
    expect(statuses).toEqual([403, 403, 403]);
  }); // prettier-ignore
});
