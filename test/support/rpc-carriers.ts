import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { RpcPort } from '../../electron/backend/create-backend.ts';

/** What serves calls; `Backend` is one. */
export interface Served {
  attachPort(port: RpcPort): void;
  attachWebSocket(socket: WebSocket): void;
}

/** Serves a router that needs no context. */
export function serve(router: AnyRouter): Served {
  const ports = new PortHandler(router);
  const sockets = new SocketHandler(router);
  return {
    attachPort: (port) => ports.upgrade(port),
    attachWebSocket: (socket) => void sockets.upgrade(socket),
  };
}

/** A way to reach a server: `link` for a client, `send` for raw bytes, `leave` for going away without a word. */
export interface Carrier {
  readonly link: PortLink<Record<never, never>> | SocketLink<Record<never, never>>;
  send(message: unknown): void;
  leave(): Promise<void>;
}

export async function overMessageChannel(served: Served): Promise<Carrier> {
  const { port1, port2 } = new MessageChannel();
  served.attachPort(port1);
  const gone = once(port1, 'close');
  return {
    link: new PortLink({ port: port2 }),
    send: (message) => port2.postMessage(message),
    leave: async () => {
      port2.close();
      await gone;
    },
  };
}

export async function overWebSocket(served: Served): Promise<Carrier> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket) => served.attachWebSocket(socket));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(socket, 'open');
  return {
    link: new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
    send: (message) => socket.send(message as string),
    leave: async () => {
      socket.terminate();
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const carriers = [
  ['a MessageChannel', overMessageChannel],
  ['a WebSocket', overWebSocket],
] as const;
