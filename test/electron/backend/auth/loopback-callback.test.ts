import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { callbackUriAt, waitForCallback } from '../../../../electron/backend/auth/loopback-callback.ts';
import { failureOf } from '../../../support/practice.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const refusesConnections = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host }, () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });

describe('the callback of a sign-in', () => {
  it('gives the address that the browser came to, and thanks the person without keeping anything', async () => {
    const port = await freePort();
    let said: Response | undefined;
    let text = '';
    let reading: Promise<void> | undefined;
    const url = await waitForCallback(
      async () => {
        reading = fetch(`${callbackUriAt(port)}?code=abc&state=xyz`).then(async (response) => {
          said = response;
          text = await response.text();
        });
      },
      { port },
    );
    await reading;
    expect(url.href).toBe(`${callbackUriAt(port)}?code=abc&state=xyz`);
    expect(said?.headers.get('cache-control')).toBe('no-store');
    expect(said?.headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).toContain('You are signed in.');
    expect(text).not.toContain('abc');
    expect(await refusesConnections(port, '127.0.0.1')).toBe(true);
  });

  it('tells the person in the browser when the sign-in was refused', async () => {
    const port = await freePort();
    let reading: Promise<string> | undefined;
    const open = async (): Promise<void> => {
      reading = fetch(`${callbackUriAt(port)}?error=access_denied&state=xyz`).then((response) => response.text());
    };
    expect((await waitForCallback(open, { port })).searchParams.get('error')).toBe('access_denied');
    expect(await reading).toContain('You were not signed in.');
  });

  it('answers 404 to anything else and goes on waiting', async () => {
    const port = await freePort();
    const statuses: number[] = [];
    const url = await waitForCallback(
      async () => {
        statuses.push((await fetch(`http://127.0.0.1:${port}/favicon.ico`)).status);
        statuses.push((await fetch(callbackUriAt(port), { method: 'POST' })).status);
        void fetch(`${callbackUriAt(port)}?code=1`).catch(() => undefined);
      },
      { port },
    );
    expect(statuses).toEqual([404, 404]);
    expect(url.searchParams.get('code')).toBe('1');
  });

  it('listens on this laptop only', async () => {
    const port = await freePort();
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
    );
    const open = async (): Promise<void> => {
      // 127.0.0.2 is loopback too, but not what was bound: a server on every address would answer there.
      const refused = await Promise.all(['127.0.0.2', ...others].map((host) => refusesConnections(port, host)));
      expect(refused).not.toContain(false);
      void fetch(`${callbackUriAt(port)}?code=1`).catch(() => undefined);
    };
    await waitForCallback(open, { port });
  });

  it('names the port and who holds it when it is taken, and opens no browser', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    let opened = false;
    const waiting = waitForCallback(
      async () => {
        opened = true;
      },
      { port },
    );
    const failed = await failureOf(waiting);
    expect(failed).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(failed).toHaveProperty('message', expect.stringContaining(`Port ${port}, which the sign-in comes back to`));
    expect(failed).toHaveProperty('message', expect.stringContaining(`process ${process.pid}`));
    expect(opened).toBe(false);
    await new Promise((resolve) => holder.close(resolve));
  });

  it('gives up when nobody comes, and lets the port go', async () => {
    const port = await freePort();
    expect(await failureOf(waitForCallback(async () => undefined, { port, timeoutMs: 20 }))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'The sign-in was not finished in the browser.',
    });
    expect(await refusesConnections(port, '127.0.0.1')).toBe(true);
  });

  it('is given up when told to, and lets the port go', async () => {
    const port = await freePort();
    const stop = new AbortController();
    const open = async (): Promise<void> => stop.abort();
    const cancelled = { code: 'CANCELLED', message: 'The sign-in was cancelled.' };
    expect(await failureOf(waitForCallback(open, { port, signal: stop.signal }))).toEqual(cancelled);
    expect(await refusesConnections(port, '127.0.0.1')).toBe(true);
    let opened = false;
    const again = async (): Promise<void> => {
      opened = true;
    };
    expect(await failureOf(waitForCallback(again, { port, signal: stop.signal }))).toEqual(cancelled);
    expect(opened).toBe(false);
  });

  it('ends at once when no browser can be opened, and says so', async () => {
    const port = await freePort();
    const open = (): Promise<void> => Promise.reject(new Error('spawn xdg-open ENOENT'));
    expect(await failureOf(waitForCallback(open, { port }))).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'No browser could be opened for the sign-in.',
    });
    expect(await refusesConnections(port, '127.0.0.1')).toBe(true);
  });
});
