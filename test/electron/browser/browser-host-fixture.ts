import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startBrowserHost,
  type BrowserHost,
  type BrowserHostOptions,
} from '../../../electron/browser/start-browser-host.ts';
import { NodeHost } from '../../../electron/host/node-host.ts';
import type { WebSocket } from 'ws';

/** A backend that answers each message with itself, and remembers whether it was closed. */
export function echoBackend() {
  const state = { sockets: [] as WebSocket[], closed: false };
  return {
    state,
    createBackend: () => ({
      attachWebSocket: (socket: WebSocket) => {
        state.sockets.push(socket);
        socket.on('message', (data, binary) => socket.send(data, { binary }));
      },
      close: async () => {
        state.closed = true;
      },
    }),
  };
}

/** A temporary folder with a built renderer of three files beside an empty data folder. */
export function aWorkplace() {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(
    join(rendererFolder, 'index.html'),
    '<!doctype html><title>Desk</title><link rel="icon" href="data:,"><script type="module" src="./assets/app.js"></script>',
  );
  writeFileSync(join(rendererFolder, 'assets/app.js'), 'document.title = "Desk is open";');
  writeFileSync(join(folder, 'secret.html'), 'not for you');
  return {
    folder,
    dataFolder: join(folder, 'data'),
    rendererFolder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }),
  };
}

export function startHost(
  place: { dataFolder: string; rendererFolder: string },
  more: Partial<BrowserHostOptions> = {},
): Promise<BrowserHost> {
  return startBrowserHost({
    host: new NodeHost({ dataFolder: place.dataFolder, appVersion: '1.2.3' }),
    createBackend: echoBackend().createBackend,
    rendererFolder: place.rendererFolder,
    ...more,
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One raw request: the path is sent as written, and any header can be set, as a hostile client would. */
export function ask(
  host: BrowserHost,
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Posts a token as the door file does, and returns the answer. */
export function knock(
  host: BrowserHost,
  token: string,
  headers: OutgoingHttpHeaders = { origin: 'null' },
): Promise<Answer> {
  return ask(host, '/door', { method: 'POST', headers: { ...FORM, ...headers }, body: `token=${token}` });
}

/** Lets a client in and returns its `Cookie` header. */
export async function comeIn(host: BrowserHost): Promise<string> {
  const answer = await knock(host, tokenOf(host.printedAddress()));
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

export function tokenOf(printedAddress: string): string {
  return new URL(printedAddress).hash.slice(1);
}
