import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { BackendClient } from './pull/source.ts';

const reconnectMs = 2_000;

/** How the worker reaches the main process: a port that the shell handed over, or the browser host's socket. */
export type BackendAddress = { readonly kind: 'port' } | { readonly kind: 'socket'; readonly url: string };

export function connectPort(port: MessagePort): BackendClient {
  const client: BackendClient = createORPCClient(new PortLink({ port }));
  port.start();
  return client;
}

/**
 * The main process over the browser host's socket, reopened by itself when it breaks. Calls made meanwhile fail and are
 * made again by whoever needs them.
 */
export function connectSocket(url: string): BackendClient {
  let link = open();
  function open(): SocketLink<Record<never, never>> {
    const socket = new WebSocket(url);
    socket.addEventListener('close', () => {
      setTimeout(() => {
        link = open();
      }, reconnectMs);
    });
    return new SocketLink({ websocket: socket });
  }
  return createORPCClient(new DynamicLink(() => link));
}
