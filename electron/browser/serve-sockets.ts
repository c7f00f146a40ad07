import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Door } from './door.ts';
import { refuseStrangerSocket } from './request-guard.ts';

/** What one message of a window may weigh: far above an edit or an imported bundle's slice, far below what would hurt. */
export const MOST_MESSAGE_BYTES = 16 * 1024 * 1024;
const GOING_AWAY = 1001;

export interface SocketOptions {
  readonly server: Server;
  readonly origin: string;
  readonly door: Door;
  readonly maxMessageBytes: number;
  opened(socket: WebSocket): void;
  closed(): void;
  warn(message: string): void;
}

/** Accepts the windows' WebSockets on `/rpc`; returns how to hang up on all of them. */
export function serveSockets(options: SocketOptions): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    perMessageDeflate: false,
  });

  options.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refuse(request, options);
    if (refusal !== null) return refuseUpgrade(stream, refusal);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // A message that is too long or malformed closes the socket by itself; unheard, its error would end the process.
      socket.on('error', (error) => options.warn(`A window's connection failed: ${error.message}`));
      socket.once('close', () => options.closed());
      options.opened(socket);
    });
  });

  return () => {
    for (const socket of sockets.clients) {
      socket.close(GOING_AWAY, 'Advocate Desk is closing');
      setTimeout(() => socket.terminate(), 500).unref();
    }
    sockets.close();
  };
}

function refuse(request: IncomingMessage, { origin, door }: SocketOptions): string | null {
  const stranger = refuseStrangerSocket(request.headers, origin);
  if (stranger !== null) return stranger;
  if (request.url !== '/rpc') return 'There is no such connection here.';
  return door.admits(request.headers.cookie) ? null : 'This window was not opened by Advocate Desk. Start it again.';
}

function refuseUpgrade(stream: Duplex, why: string): void {
  stream.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(why)}\r\n` +
      `Connection: close\r\n\r\n${why}`,
  );
}
