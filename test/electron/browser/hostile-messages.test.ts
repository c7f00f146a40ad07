import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { backendContract, type BackendContract } from '#shared/rpc';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import type { BrowserHost } from '../../../electron/browser/start-browser-host.ts';
import { MOST_MESSAGE_BYTES } from '../../../electron/browser/serve-sockets.ts';
import { aWorkplace, comeIn, startHost } from './browser-host-fixture.ts';

type Client = ContractRouterClient<BackendContract>;

let place: ReturnType<typeof aWorkplace>;
let host: BrowserHost;
let cookie: string;
beforeEach(async () => {
  place = aWorkplace();
  host = await startHost(place, { createBackend });
  cookie = await comeIn(host);
});
afterEach(async () => {
  await host.close();
  place.remove();
});

async function openWindow(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.url, headers: { cookie } });
  await once(socket, 'open');
  return socket;
}
function clientOf(socket: WebSocket): Client {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
async function stillAnswers(): Promise<void> {
  expect((await clientOf(await openWindow()).app.info()).version).toBe('1.2.3');
}

describe('the running host, behind its door', () => {
  it('hangs up on a message that is larger than any of ours, and serves the next window', async () => {
    const socket = await openWindow();
    socket.send('x'.repeat(MOST_MESSAGE_BYTES + 1));
    expect((await once(socket, 'close'))[0]).toBe(1009);
    await stillAnswers();
  });

  it.each([
    ['no JSON', 'not a message'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a call of nothing', JSON.stringify({ i: 'x', p: { u: '/nothing/there', b: {} } })],
    ['a call of what every object has', JSON.stringify({ i: 'x', p: { u: '/__proto__/constructor', b: {} } })],
    ['a call without a name', JSON.stringify({ i: 'x', p: {} })],
    ['bytes', new Uint8Array([0, 255, 1, 254, 0, 0, 0, 9])],
  ])('goes on in the same window after %s', async (_what, message) => {
    const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const socket = await openWindow();
    socket.send(message);
    expect((await clientOf(socket).app.info()).version).toBe('1.2.3');
    noted.mockRestore();
  });

  it('outlives a window that breaks the protocol', async () => {
    const raw = connectPlain(host.port, '127.0.0.1');
    const key = Buffer.from('0123456789abcdef').toString('base64');
    raw.write(
      `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.url}\r\nCookie: ${cookie}\r\n` +
        `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    expect(String((await once(raw, 'data'))[0])).toContain('101 Switching Protocols');
    // A frame that is not masked, with reserved bits set, which says it is 2^63 bytes long.
    raw.write(Buffer.from([0xf1, 0x7f, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]));
    await once(raw.resume(), 'close');
    await stillAnswers();
  });

  it.each(callsThatTakeSomething())('refuses what %s does not take', async (path) => {
    const call = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], clientOf(await openWindow()));
    for (const input of [12_345, '<script>', [['id', 1]], null])
      await expect((call as (input: unknown) => Promise<unknown>)(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }); // prettier-ignore
});

/** Every call of the contract that has an input, by its path. */
function callsThatTakeSomething(): string[] {
  return Object.entries(backendContract).flatMap(([group, calls]) =>
    Object.entries(calls)
      .filter(([, call]) => (call as { '~orpc': { inputSchema?: unknown } })['~orpc'].inputSchema !== undefined)
      .map(([name]) => `${group}.${name}`),
  );
}
