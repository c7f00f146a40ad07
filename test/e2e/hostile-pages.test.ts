import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../electron/browser/start-browser-host.ts';
import { aWorkplace, echoBackend, knock, startHost, tokenOf } from '../electron/browser/browser-host-fixture.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

/** What a page of somebody else can try; each answers in a word. Runs in that page. */
const attempts = {
  read: async (origin: string) => {
    const seen = await fetch(`${origin}/assets/app.js`, { credentials: 'include' }).catch(() => null);
    return seen === null ? 'refused' : String(seen.status);
  },
  script: (origin: string) =>
    new Promise<string>((resolve) => {
      const script = document.createElement('script');
      script.src = `${origin}/assets/app.js`;
      script.onload = () => resolve('ran');
      script.onerror = () => resolve('refused');
      document.head.append(script);
    }),
  socket: (origin: string) =>
    new Promise<string>((resolve) => {
      const line = new WebSocket(`${origin.replace(/^http/, 'ws')}/rpc`);
      line.onopen = () => resolve('connected');
      line.onerror = () => resolve('refused');
    }),
  frame: async (origin: string) => {
    const frame = document.createElement('iframe');
    frame.src = `${origin}/`;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument === null ? 'refused' : 'read';
  },
};

let place: ReturnType<typeof aWorkplace>;
let host: BrowserHost;
let context: BrowserContext;
let stranger: Server;
let desk: Page;

beforeAll(async () => {
  place = aWorkplace();
  host = await startHost(place, { createBackend: echoBackend().createBackend });
  stranger = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>stranger</title>');
  }).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  context = await chromium.launchPersistentContext(join(place.folder, 'profile'), {
    executablePath: findChromium(),
    args: [...chromiumFlags, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  });
  // The person works in the app, in the same browser: its cookie is there to be misused.
  desk = await context.newPage();
  await desk.goto(host.printedAddress(), { waitUntil: 'commit' });
  await desk.waitForFunction(() => document.title === 'Desk is open');
});
afterAll(async () => {
  await context.close();
  await host.close();
  stranger.closeAllConnections();
  stranger.close();
  place.remove();
});

async function strangersPage(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}
const onAnotherSite = (): string => `http://evil.example:${(stranger.address() as AddressInfo).port}/`;
const onAnotherPort = (): string => `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;

describe.each([
  ['another site', onAnotherSite],
  ['another port of this computer', onAnotherPort],
])('a hostile page on %s', (_where, address) => {
  it.each(Object.entries(attempts))('is kept out: %s', async (_name, attempt) => {
    const page = await strangersPage(address());
    expect(await page.evaluate(attempt, host.url)).toBe('refused');
    await page.close();
  });

  it('cannot spend a token at the door, even one that it knows', async () => {
    const token = tokenOf(host.printedAddress());
    const page = await strangersPage(address());
    await page.evaluate(
      ([origin, body]) =>
        fetch(`${origin}/door`, { method: 'POST', mode: 'no-cors', body: new URLSearchParams(body) }).catch(() => null),
      [host.url, `token=${token}`] as const,
    );
    await page.close();
    expect((await knock(host, token)).status).toBe(200);
  });

  it('opens the app only as a page that is refused, and has no hold on it', async () => {
    const page = await strangersPage(address());
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((origin) => void window.open(`${origin}/`), host.url),
    ]);
    await expect.poll(() => opened.textContent('body')).toContain('Another page may not ask.');
    expect(await opened.evaluate(() => window.opener as unknown)).toBeNull();
    await opened.close();
    await page.close();
  });
});

describe('a page whose name was rebound to this computer', () => {
  const rebound = (): string => `http://evil.example:${host.port}`;

  it('is not served', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`${rebound()}/`);
    expect([answer?.status(), await answer?.text()]).toEqual([403, expect.stringContaining('not served here')]);
    await page.close();
  });

  it('is the same origin to the browser, and kept out all the same', async () => {
    const token = tokenOf(host.printedAddress());
    const page = await strangersPage(`${rebound()}/`);
    const got = await page.evaluate(async (body) => {
      const post = { method: 'POST', body: new URLSearchParams(body) };
      const asked = [fetch('/assets/app.js'), fetch('/door'), fetch('/door', post), fetch('/door/again', post)];
      return (await Promise.all(asked)).map(({ status }) => status);
    }, `token=${token}`);
    expect(got).toEqual([403, 403, 403, 403]);
    expect(await page.evaluate(attempts.socket, rebound())).toBe('refused');
    expect((await knock(host, token)).status).toBe(200);
    await page.close();
  });
});

describe('a frame without an origin', () => {
  it('may knock, as our own file does, but gets nowhere without a token', async () => {
    const page = await strangersPage(onAnotherSite());
    const said = await page.evaluate(async (origin) => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts', 'allow-forms');
      frame.srcdoc = `<form method="post" action="${origin}/door"><input name="token" value="guess"></form>
        <script>
          const line = new WebSocket('${origin.replace(/^http/, 'ws')}/rpc');
          line.onopen = () => parent.postMessage('connected', '*');
          line.onerror = () => { parent.postMessage('refused', '*'); document.forms[0].submit(); };
        </script>`;
      const heard = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data)));
      document.body.append(frame);
      return heard;
    }, host.url);
    expect(said).toBe('refused');
    const answer = await page.waitForResponse((response) => response.url() === `${host.url}/door`);
    expect([answer.status(), answer.headers()['set-cookie']]).toEqual([403, undefined]);
    await page.close();
  });
});

describe('the window of the person', () => {
  it('worked on all the while', async () => {
    await desk.reload();
    await expect.poll(() => desk.title()).toBe('Desk is open');
  });
});
