import { existsSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../electron/browser/start-browser-host.ts';
import { aWorkplace, startHost, echoBackend } from '../electron/browser/browser-host-fixture.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

/** Says in its title what the page may do: style attributes, a worker, the socket; and keeps count of policy violations. */
const PAGE_SCRIPT = `
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/rpc');
socket.onopen = () => socket.send('hello');
socket.onmessage = (event) => {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = (answer) => { document.title = event.data + ' ' + answer.data + ' ' + location.hash; };
};
`;

let place: ReturnType<typeof aWorkplace>;
let host: BrowserHost;
let context: BrowserContext;

beforeAll(async () => {
  place = aWorkplace();

  writeFileSync(join(place.rendererFolder, 'assets/app.js'), PAGE_SCRIPT);
  writeFileSync(join(place.rendererFolder, 'assets/worker.js'), "postMessage('worked');");
  context = await chromium.launchPersistentContext(join(place.folder, 'profile'), {
    executablePath: findChromium(),
    args: [...chromiumFlags],
  });
});
afterAll(async () => {
  await context.close();
  place.remove();
});
beforeEach(async () => {
  host = await startHost(place, { createBackend: echoBackend().createBackend });
});
afterEach(async () => {
  await host.close();
  for (const page of context.pages().slice(1)) await page.close();
});

async function title(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.title(), { timeout: 10_000 }).toBe(text);
}
function violations(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { violations: unknown }).violations);
}

describe('the door, in a real browser', () => {
  it('lets a window in from its file: strict cookie, socket and worker under the policy, no token in the address', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const file = host.doorFile('500000000000001AAA');
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
    await title(page, 'hello worked #/case/500000000000001AAA');
    expect(page.url()).toBe(`${host.url}/#/case/500000000000001AAA`);
    expect([await violations(page), complaints, existsSync(file)]).toEqual([[], [], false]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    await title(page, 'hello worked #/case/500000000000001AAA');
  });

  it('lets a person in from the printed address, once', async () => {
    const address = host.printedAddress();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await title(page, 'hello worked');
    expect(page.url()).toBe(`${host.url}/`);

    await context.clearCookies();
    const second = await context.newPage();
    await second.goto(address, { waitUntil: 'commit' });
    await title(second, 'Advocate Desk is closed to this window');
  });

  it('tells a window that outlived its host how to get in', async () => {
    const page = await context.newPage();
    await page.goto(host.printedAddress(), { waitUntil: 'commit' });
    await title(page, 'hello worked');
    await host.close();
    host = await startHost(place);
    await page.reload();
    await title(page, 'Advocate Desk is closed to this window');
  });

  it('keeps other pages of this computer out, though they are the same site to cookies', async () => {
    const page = await context.newPage();
    await page.goto(host.printedAddress(), { waitUntil: 'commit' });
    await title(page, 'hello worked');
    const stranger = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<title>stranger</title>');
    }).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as { port: number };
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${port}/`);
    const got = await other.evaluate(async (origin) => {
      const read = await fetch(`${origin}/`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      const socket = await new Promise((resolve) => {
        const line = new WebSocket(`${origin.replace(/^http/, 'ws')}/rpc`);
        line.onopen = () => resolve('connected');
        line.onerror = () => resolve('refused');
      });
      const frame = document.createElement('iframe');
      frame.src = `${origin}/`;
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      document.body.append(frame);
      await loaded;
      return [read, socket, frame.contentDocument];
    }, host.url);
    stranger.closeAllConnections();
    stranger.close();
    expect(got).toEqual(['refused', 'refused', null]);
  });
});
