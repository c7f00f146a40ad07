import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { electronHost, type ElectronHost } from './electron-host.ts';
import type { BackendClient, DeskClient } from '../state/clients.ts';

const reconnectMs = 2_000;

interface Connection {
  readonly desk: DeskClient;
  readonly backend: BackendClient;
}

interface Watchers {
  /** Whether the main process answers; said at each change. Only a socket can be lost. */
  readonly onBackend: (answers: boolean) => void;
  /** The data worker could not be started. */
  readonly onWorkerLost: () => void;
}

/** Reaches the main process (Electron's ports, or the browser host's socket) and starts the data worker on it. */
export async function connect(watchers: Watchers): Promise<Connection> {
  const worker = new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'data' });
  worker.addEventListener('error', () => watchers.onWorkerLost());
  const { port1: deskPort, port2: workersDeskPort } = new MessageChannel();
  const electron = electronHost();

  let backend: BackendClient;
  if (electron) {
    const [uiPort, workerPort] = await portsFrom(electron);
    // A port tells nobody that its other end is gone; but under Electron this window does not outlive the main process.
    backend = createORPCClient(new PortLink({ port: uiPort }));
    uiPort.start();
    const ports = [workersDeskPort, workerPort];
    worker.postMessage({ kind: 'start', backend: { kind: 'port' }, ports }, ports);
  } else {
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;
    backend = connectSocket(url, watchers.onBackend);
    const ports = [workersDeskPort];
    worker.postMessage({ kind: 'start', backend: { kind: 'socket', url }, ports }, ports);
  }

  const desk: DeskClient = createORPCClient(new PortLink({ port: deskPort }));
  deskPort.start();
  return { desk, backend };
}

function portsFrom(electron: ElectronHost): Promise<readonly [MessagePort, MessagePort]> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>) => {
      const [uiPort, workerPort] = event.ports;
      if (event.source !== window || !isPorts(event.data) || !uiPort || !workerPort) return;
      window.removeEventListener('message', receive);
      resolve([uiPort, workerPort]);
    };
    window.addEventListener('message', receive);
    electron.requestPorts();
  });
}

function isPorts(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'advocate-desk-ports';
}

/** The browser host's socket, opened again by itself when it breaks; calls made meanwhile fail. */
function connectSocket(url: string, onBackend: (answers: boolean) => void): BackendClient {
  const open = (): SocketLink<Record<never, never>> => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => onBackend(true));
    socket.addEventListener('close', () => {
      onBackend(false);
      setTimeout(() => {
        link = open();
      }, reconnectMs);
    });
    return new SocketLink({ websocket: socket });
  };
  let link = open();
  return createORPCClient(new DynamicLink(() => link));
}
