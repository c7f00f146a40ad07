import { createServer } from 'node:http';
import { DeskError } from '#shared/rpc';
import { portHolder } from '../../host/port-holder.ts';

/** The one callback address to register in the org's External Client App. Fixed, because Salesforce compares it literally. */
export const callbackPort = 45871;

export function callbackUriAt(port: number): string {
  return `http://localhost:${port}/callback`;
}

const page = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Advocate Desk</title><p style="font:16px system-ui;margin:4em auto;max-width:30em">${text}</p>`;

/**
 * Waits for the browser to come back from Salesforce's sign-in. Resolves with the address it came to; rejects with
 * SIGN_IN_FAILED when the port is taken, `open` could show no browser, or nobody came within `timeoutMs`, and with CANCELLED when
 * `signal` aborts.
 */
export function waitForCallback(
  open: () => Promise<void>,
  {
    timeoutMs = 300_000,
    port = callbackPort,
    signal,
  }: { timeoutMs?: number; port?: number; signal?: AbortSignal } = {},
): Promise<URL> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://localhost:${port}`);
      if (url.pathname !== '/callback' || request.method !== 'GET') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      const said = url.searchParams.has('error') ? 'You were not signed in.' : 'You are signed in.';
      response.end(page(`${said} Close this page and go back to Advocate Desk.`), () => finish(() => resolve(url)));
    });
    const timer = setTimeout(
      () =>
        finish(() =>
          reject(
            new DeskError('SIGN_IN_FAILED', 'The sign-in was not finished in the browser.', 'Start the sign-in again.'),
          ),
        ),
      timeoutMs,
    );
    const cancel = (): void => finish(() => reject(cancelled()));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      server.close();
      server.closeAllConnections();
      settle();
    };
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    server.on('error', (error: NodeJS.ErrnoException) =>
      finish(() =>
        reject(
          error.code === 'EADDRINUSE'
            ? new DeskError(
                'SIGN_IN_FAILED',
                `Port ${port}, which the sign-in comes back to, is in use by ${portHolder(port) ?? 'another program'}.`,
                'Close that program (or another Advocate Desk) and sign in again.',
              )
            : error,
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      open().catch(() => finish(() => reject(noBrowser())));
    });
  });
}

function cancelled(): DeskError {
  return new DeskError('CANCELLED', 'The sign-in was cancelled.', 'Start it again when you like.');
}

function noBrowser(): DeskError {
  return new DeskError(
    'SIGN_IN_FAILED',
    'No browser could be opened for the sign-in.',
    'Set a default browser on this computer (on Linux xdg-open has to find it), then sign in again.',
  );
}
