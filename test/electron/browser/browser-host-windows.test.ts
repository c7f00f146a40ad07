import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { askRunningHost } from '../../../electron/browser/running-host.ts';
import { AlreadyOpenError, type BrowserHost } from '../../../electron/browser/start-browser-host.ts';
import { ask, aWorkplace, comeIn, echoBackend, knock, startHost, tokenOf } from './browser-host-fixture.ts';

let place: ReturnType<typeof aWorkplace>;
const hosts: BrowserHost[] = [];
async function start(...args: Parameters<typeof startHost> extends [unknown, ...infer Rest] ? Rest : never) {
  const host = await startHost(place, ...args);
  hosts.push(host);
  return host;
}
function connect(host: BrowserHost, cookie: string, origin = host.url): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin, headers: { cookie } });
}
function refusal(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => reject(new Error('was let in')));
    socket.on('error', () => {});
  });
}

beforeEach(() => {
  place = aWorkplace();
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  place.remove();
});

describe('a window’s connection', () => {
  it('reaches the backend', async () => {
    const host = await start();
    const socket = connect(host, await comeIn(host));
    await once(socket, 'open');
    await host.firstWindow;
    socket.send('hello');
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(data.toString()).toBe('hello');
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('from %s is refused', async (origin) => {
    const host = await start();
    expect(await refusal(connect(host, await comeIn(host), origin))).toBe(403);
  });

  it('without a cookie is refused', async () => {
    const host = await start();
    expect(await refusal(connect(host, ''))).toBe(403);
  });

  it('without an origin is refused', async () => {
    const host = await start();
    const cookie = await comeIn(host);
    expect(await refusal(new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { cookie } }))).toBe(403);
  });

  it('to a rebound name is refused', async () => {
    const host = await start();
    const cookie = await comeIn(host);
    const headers = { cookie, host: `evil.example:${host.port}` };
    expect(await refusal(new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.url, headers }))).toBe(403);
  });

  it('ends at a message that is too long, and the host lives on', async () => {
    const host = await start({ maxMessageBytes: 1_000 });
    const cookie = await comeIn(host);
    const socket = connect(host, cookie);
    await once(socket, 'open');
    socket.send('x'.repeat(1_001));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1009);
    expect((await ask(host, '/', { headers: { cookie } })).status).toBe(200);
  });
});

describe('the end', () => {
  it('comes a while after the last window has gone', async () => {
    const { state, createBackend } = echoBackend();
    const host = await start({ createBackend, idleExitMs: 20 });
    const cookie = await comeIn(host);
    const [first, second] = [connect(host, cookie), connect(host, cookie)];
    await Promise.all([once(first, 'open'), once(second, 'open')]);
    first.close();
    await once(first, 'close');
    second.close();
    await host.closed;
    expect(state.closed).toBe(true);
    expect(readdirSync(place.dataFolder).sort()).toEqual(['browser', 'browser-host.json', 'logs']);
  });

  it('hangs up on open windows when it is closed', async () => {
    const host = await start();
    const socket = connect(host, await comeIn(host));
    await once(socket, 'open');
    const gone = once(socket, 'close');
    await host.close();
    expect((await gone)[0]).toBe(1001);
  });
});

describe('a second start', () => {
  it('is let in by the host that runs', async () => {
    const host = await start();
    const window = await askRunningHost(place.dataFolder, 'window');
    const printed = await askRunningHost(place.dataFolder, 'address');
    expect(window).toEqual({ kind: 'window', doorFile: expect.stringContaining(place.dataFolder) });
    expect((await knock(host, tokenOf(printed?.kind === 'address' ? printed.url : ''))).status).toBe(200);
  });

  it('finds nobody when none runs, or when a crash left only the word of one', async () => {
    expect(await askRunningHost(place.dataFolder, 'window')).toBeNull();
    await start();
    const word = readFileSync(join(place.dataFolder, 'browser-host-running.json'), 'utf8');
    await hosts[0]?.close();
    writeFileSync(join(place.dataFolder, 'browser-host-running.json'), word);
    expect(await askRunningHost(place.dataFolder, 'window')).toBeNull();
  });

  it('is refused without the secret, and always in a browser', async () => {
    const host = await start();
    const { secret } = JSON.parse(readFileSync(join(place.dataFolder, 'browser-host-running.json'), 'utf8')) as {
      secret: string;
    };
    const authorization = `Bearer ${secret}`;
    const statuses = await Promise.all(
      [
        { authorization: 'Bearer x' },
        { authorization, origin: host.url },
        { authorization, host: 'evil.example' },
        { authorization },
      ].map(async (headers) => (await ask(host, '/door/again', { method: 'POST', headers })).status),
    );
    expect(statuses).toEqual([403, 403, 403, 200]);
  });

  it('does not run beside the first on the same folder', async () => {
    await start();
    await expect(start()).rejects.toBeInstanceOf(AlreadyOpenError);
  });

  it('runs after one that crashed', async () => {
    await (await start()).close();
    writeFileSync(
      join(place.dataFolder, 'lock.json'),
      JSON.stringify({ pid: process.pid, mark: 'another boot/1', kind: 'browser' }),
    );
    await expect(start()).resolves.toBeDefined();
  });
});
