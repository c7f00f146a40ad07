import {
  onMessagePortClose,
  onMessagePortMessage,
  postMessagePortMessage,
  type SupportedMessagePort,
} from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { Host } from '../host/host.ts';
import { JournalService } from './journal/journal-service.ts';
import { PracticeSource, type RunningPractice } from './practice/practice-source.ts';
import { forgetPractice, startPractice } from './practice/start-practice.ts';
import { createRouter } from './router.ts';
import { SessionService } from './workspace/session-service.ts';

/** A MessagePort of the DOM, of Node, or Electron's `MessagePortMain`. */
export type RpcPort = SupportedMessagePort;

type Socket = Pick<WebSocket, 'addEventListener' | 'send'>;

/** The main-process services, whatever shell they run under. */
export interface Backend {
  /** Serves the backend contract over a MessagePort; the shell has checked who is at its other end. */
  attachPort(port: RpcPort): void;
  /** Serves the backend contract over a WebSocket that the door has let in. */
  attachWebSocket(socket: Socket): void;
  /** Stops what was started (the practice org); attached ports and sockets belong to who attached them. */
  close(): Promise<void>;
}

export interface BackendParts {
  /** Starts the practice org beside the main process; called at most once at a time, when it is first needed. */
  readonly startPractice: () => Promise<RunningPractice>;
  /** Deletes what a stopped practice org has stored; left out where it is somebody else's. */
  readonly forgetPractice?: (() => void) | undefined;
}

export function createBackend(
  host: Host,
  parts: BackendParts = { startPractice: () => startPractice(host), forgetPractice: forgetPractice(host) },
): Backend {
  const practice = new PracticeSource(parts.startPractice, parts.forgetPractice);
  const journals = new JournalService(host);
  const handler = new RPCHandler(createRouter(host, new SessionService(host, practice), journals));
  return {
    attachPort: (port) => void handler.upgrade(asSocket(port)),
    attachWebSocket: (socket) => void handler.upgrade(socket),
    close: async () => {
      await journals.close();
      await practice.close();
    },
  };
}

/**
 * A port in the form of a socket: oRPC's handler for ports leaves a message that is no call as an unhandled rejection, which
 * ends a Node process; its handler for sockets notes it and goes on. Both speak the same bytes.
 */
function asSocket(port: RpcPort): Socket {
  const socket = {
    send: (data: unknown) => postMessagePortMessage(port, data),
    addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void) {
      if (type === 'message') onMessagePortMessage(port, (data: unknown) => listener({ data }));
      if (type === 'close') onMessagePortClose(port, () => listener({}));
    },
  };
  return socket as Socket;
}
