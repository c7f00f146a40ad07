import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import { lockFolder } from '../host/folder-lock.ts';
import type { Host } from '../host/host.ts';
import { makePrivateFolder } from '../host/private-file.ts';
import { Door } from './door.ts';
import { DoorFiles } from './door-files.ts';
import { IdleExit } from './idle-exit.ts';
import { listenOnRememberedPort } from './remembered-port.ts';
import { announceRunningHost, answerSecondStart, type WayIn, type Wish } from './running-host.ts';
import { serveRequest, type ServedApp } from './serve-requests.ts';
import { MOST_MESSAGE_BYTES, serveSockets } from './serve-sockets.ts';

/** The part of the backend that a host of WebSockets needs. */
export interface SocketBackend {
  attachWebSocket(socket: WebSocket): void;
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  readonly host: Host;
  readonly createBackend: (host: Host) => SocketBackend;
  /** Where the built renderer lies, with its `index.html`. */
  readonly rendererFolder: string;
  /** Where door files are written; a browser that may not read the data folder needs another. */
  readonly windowFolder?: string;
  /** How long it stays after its last window has gone, in milliseconds. */
  readonly idleExitMs?: number;
  /** The port of a new workspace; one that exists has its own. */
  readonly port?: number;
  readonly maxMessageBytes?: number;
}

export interface BrowserHost {
  /** The origin, like `http://127.0.0.1:24817`. */
  readonly url: string;
  readonly port: number;
  /** Settles when a window has connected for the first time. */
  readonly firstWindow: Promise<void>;
  /** Settles when the host has closed, by `close` or after its last window. */
  readonly closed: Promise<void>;
  /** A fresh address that lets one window in within 60 s: for a person who opens the browser by hand. */
  printedAddress(caseId?: string | null): string;
  /** A fresh file for the browser to open, which lets one window in within 120 s. */
  doorFile(caseId?: string | null): string;
  close(): Promise<void>;
}

/** Another run of the app holds the data folder. */
export class AlreadyOpenError extends Error {
  readonly code = 'already-open';
}

const PRINTED_LIVES_MS = 60_000;
const IDLE_EXIT_MS = 30_000;

/**
 * Serves the app to a browser on this computer; opening one is the caller's part. Throws `AlreadyOpenError` when the data folder
 * is in use and `PortTakenError` when the workspace's port is, and leaves nothing behind then.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataFolder } = options.host;
  makePrivateFolder(dataFolder);
  const lock = lockFolder(dataFolder, 'browser');
  if (!lock.taken) {
    throw new AlreadyOpenError(
      `Advocate Desk is already open on ${dataFolder} (process ${lock.holder.pid}). Use its window, or close it first.`,
    );
  }
  const server = createServer();
  try {
    const port = await listenOnRememberedPort(server, dataFolder, options.port);
    return serve(options, server, port, () => lock.release());
  } catch (error) {
    server.close();
    lock.release();
    throw error;
  }
}

function serve(options: BrowserHostOptions, server: Server, port: number, release: () => void): BrowserHost {
  const { host } = options;
  const origin = `http://127.0.0.1:${port}`;
  const secret = randomToken();
  const backend = options.createBackend(host);
  const door = new Door({ now: () => host.now(), randomToken, cookieName: `advocate-desk-${port}` });
  const doorFiles = new DoorFiles(options.windowFolder ?? join(host.dataFolder, 'browser'), door, origin);
  const firstWindow = deferred();
  const closed = deferred();
  const idle = new IdleExit(options.idleExitMs ?? IDLE_EXIT_MS, () => {
    host.log.info('The last window has gone; closing.');
    void close();
  });

  const printedAddress = (caseId: string | null = null): string =>
    `${origin}/door#${door.issue(PRINTED_LIVES_MS, caseId)}`;
  const letIn = (wish: Wish, caseId: string | null): WayIn => {
    idle.postpone();
    return wish === 'window'
      ? { kind: 'window', doorFile: doorFiles.write(caseId) }
      : { kind: 'address', url: printedAddress(caseId) };
  };
  const app: ServedApp = {
    origin,
    rendererFolder: options.rendererFolder,
    door,
    answerAgain: (request, response) => answerSecondStart(request, response, { origin, secret, letIn }),
  };
  server.on('request', (request, response) => {
    serveRequest(app, request, response).catch((error: unknown) => {
      host.log.error(`A request failed: ${inWords(error)}`);
      response.destroy();
    });
  });
  const hangUp = serveSockets({
    server,
    origin,
    door,
    maxMessageBytes: options.maxMessageBytes ?? MOST_MESSAGE_BYTES,
    opened: (socket) => {
      idle.windowOpened();
      firstWindow.settle();
      backend.attachWebSocket(socket);
    },
    closed: () => idle.windowClosed(),
    warn: (message) => host.log.warn(message),
  });
  const withdraw = announceRunningHost(host.dataFolder, { port, secret });
  host.log.info(`Serving ${origin}`);

  let closing = false;
  async function close(): Promise<void> {
    if (closing) return closed.promise;
    closing = true;
    withdraw();
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    hangUp();
    server.closeAllConnections();
    doorFiles.clear();
    await backend.close().catch((error: unknown) => host.log.error(`Closing failed: ${inWords(error)}`));
    await stopped;
    idle.stop();
    release();
    closed.settle();
  }

  return {
    url: origin,
    port,
    firstWindow: firstWindow.promise,
    closed: closed.promise,
    printedAddress,
    doorFile: (caseId = null) => doorFiles.write(caseId),
    close,
  };
}

function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

function deferred(): { readonly promise: Promise<void>; settle(): void } {
  let settle = (): void => {};
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, settle: () => settle() };
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
