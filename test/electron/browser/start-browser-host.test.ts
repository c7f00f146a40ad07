import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortTakenError } from '../../../electron/browser/remembered-port.ts';
import type { BrowserHost } from '../../../electron/browser/start-browser-host.ts';
import { NodeHost } from '../../../electron/host/node-host.ts';
import { ask, aWorkplace, comeIn, knock, startHost, tokenOf } from './browser-host-fixture.ts';

let place: ReturnType<typeof aWorkplace>;
const hosts: BrowserHost[] = [];
async function start(...args: Parameters<typeof startHost> extends [unknown, ...infer Rest] ? Rest : never) {
  const host = await startHost(place, ...args);
  hosts.push(host);
  return host;
}

beforeEach(() => {
  place = aWorkplace();
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  place.remove();
});

describe('the browser host’s address', () => {
  it('is on loopback, on a port that the workspace keeps', async () => {
    const first = await start();
    await first.close();
    const second = await start();
    expect([second.port, second.url]).toEqual([first.port, `http://127.0.0.1:${first.port}`]);
    expect(statSync(join(place.dataFolder, 'browser-host.json')).mode & 0o777).toBe(0o600);
    expect(statSync(place.dataFolder).mode & 0o777).toBe(0o700);
  });

  it('stops when the port is taken, says by whom, and keeps the port', async () => {
    const { port, ...host } = await start();
    await host.close();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const failed = await start().catch((error: unknown) => error);
    await new Promise((resolve) => squatter.close(resolve));
    expect(failed).toBeInstanceOf(PortTakenError);
    expect(String(failed)).toContain(`Port ${port}`);
    expect(String(failed)).toContain(`process ${process.pid}`);
    expect((await start()).port).toBe(port);
  });

  it('does not move to a port that is asked for later', async () => {
    const { port } = await start();
    await hosts[0]?.close();
    await expect(start({ port: port + 1 })).rejects.toThrow(`belongs to port ${port}`);
  });

  it('does not draw a new port over a damaged memory of it', async () => {
    await (await start()).close();
    const file = join(place.dataFolder, 'browser-host.json');
    writeFileSync(file, '{"port":');
    await expect(start()).rejects.toThrow(`${file} should hold the port`);
    expect(readFileSync(file, 'utf8')).toBe('{"port":');
  });
});

describe('the door', () => {
  it('takes a token once', async () => {
    const host = await start();
    const token = tokenOf(host.printedAddress());
    const first = await knock(host, token);
    const again = await knock(host, token);
    expect([first.status, first.headers.refresh, again.status]).toEqual([200, '0; url=/', 403]);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^advocate-desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a printed token after 60 seconds', async () => {
    let now = 1_000_000;
    const host = await start({ host: new NodeHost({ dataFolder: place.dataFolder, appVersion: '1', now: () => now }) });
    const [early, late] = [tokenOf(host.printedAddress()), tokenOf(host.printedAddress())];
    now += 59_999;
    expect((await knock(host, early)).status).toBe(200);
    now += 1;
    expect((await knock(host, late)).status).toBe(403);
  });

  it('leads to the case of a deep link', async () => {
    const host = await start();
    const answer = await knock(host, tokenOf(host.printedAddress('500000000000001AAA')));
    expect(answer.headers.refresh).toBe('0; url=/#/case/500000000000001AAA');
  });

  it('stands in a file that only its user reads and that goes when it was used', async () => {
    const host = await start();
    const file = host.doorFile();
    const token = /name="token" value="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect([statSync(file).mode & 0o777, file.includes(token)]).toEqual([0o600, false]);
    await knock(host, token);
    expect(existsSync(file)).toBe(false);
  });

  it('refuses the post of another page, whatever its token', async () => {
    const host = await start();
    const token = tokenOf(host.printedAddress());
    expect((await knock(host, token, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await knock(host, token, {})).status).toBe(403);
    expect((await knock(host, token, { origin: 'null', host: `evil.example:${host.port}` })).status).toBe(403);
    expect((await knock(host, token)).status).toBe(200);
  });

  it('reads no more of a form than a token needs', async () => {
    const host = await start();
    expect((await knock(host, 'x'.repeat(100_000))).status).toBe(403);
  });

  it('tells a bare address how to get in', async () => {
    const host = await start();
    const answer = await ask(host, '/');
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Start Advocate Desk again');
  });
});

describe('a request', () => {
  it('gets the app’s files with the headers that lock the page down', async () => {
    const host = await start();
    const cookie = await comeIn(host);
    const page = await ask(host, '/', { headers: { cookie } });
    const script = await ask(host, '/assets/app.js', { headers: { cookie } });
    expect([page.status, page.headers['content-type'], script.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining(`connect-src 'self' ws://127.0.0.1:${host.port};`),
    });
  });

  it.each([
    ['without its cookie', {}],
    ['with a cookie of an earlier run', { cookie: 'advocate-desk-1=abc' }],
    ['under another host name', { host: 'desk.evil.example', good: true }],
    ['as localhost, which is another origin', { host: 'localhost:PORT', good: true }],
    ['from another origin', { origin: 'https://evil.example', good: true }],
    ['from another port of this computer', { 'sec-fetch-site': 'same-site', good: true }],
    ['from another site', { 'sec-fetch-site': 'cross-site', good: true }],
  ])('%s is refused', async (_what, { good, ...headers }: Record<string, string | boolean>) => {
    const host = await start();
    const cookie = good === true ? { cookie: await comeIn(host) } : {};
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value).replace('PORT', String(host.port))]),
    );
    const answer = await ask(host, '/assets/app.js', { headers: { ...cookie, ...sent } });
    expect([answer.status, answer.headers['content-type']]).toEqual([403, 'text/plain; charset=utf-8']);
    expect(answer.body).toMatch(/start it again/i);
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..\\..\\secret.html',
    '/assets/%00.html',
    '/assets/',
    '/assets',
    '//index.html',
    '/%',
    '/.hidden.html',
    '/c:/secret.html',
  ])('does not reach outside the renderer’s files by %s', async (path) => {
    const host = await start();
    const answer = await ask(host, path, { headers: { cookie: await comeIn(host) } });
    expect([answer.status, answer.body.includes('not for you')]).toEqual([404, false]);
  });

  it('may only read', async () => {
    const host = await start();
    const answer = await ask(host, '/', { method: 'PUT', headers: { cookie: await comeIn(host) } });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
