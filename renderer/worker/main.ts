import './zod-without-eval.ts';
import { RPCHandler } from '@orpc/server/message-port';
import { connectPort, connectSocket, type BackendAddress } from './connection.ts';
import { Desk } from './desk/desk.ts';
import { withGivenIds } from './desk/given-ids.ts';
import { createDeskRouter } from './desk/router.ts';
import type { BackendClient } from './pull/source.ts';

/** What the UI thread sends once: where main is, and the ports (ours to the UI; in Electron also ours to main). */
interface Start {
  readonly kind: 'start';
  readonly backend: BackendAddress;
  readonly ports: readonly MessagePort[];
}

const clock = (): number => Date.now();
const laptopZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

self.addEventListener('message', (event: MessageEvent<Start>) => {
  if (event.data.kind !== 'start') return;
  const { backend: address, ports } = event.data;
  const [deskPort, backendPort] = ports;
  if (!deskPort) throw new Error('The data worker was started without a port.');
  const backend: BackendClient =
    address.kind === 'socket' ? connectSocket(address.url) : connectPort(required(backendPort));
  const desk = new Desk(backend, laptopZone, clock);
  new RPCHandler(createDeskRouter(desk, backend, clock), {
    clientInterceptors: [
      (call) => call.next({ ...call, input: withGivenIds(call.input, desk.workspace?.names ?? new Map()) }),
    ],
  }).upgrade(deskPort);
  deskPort.start();
  // A hint only: the sync also runs by the clock.
  self.addEventListener('online', () => void desk.sync());
  void desk.start();
});

function required(port: MessagePort | undefined): MessagePort {
  if (!port) throw new Error('The data worker was started without a port to the main process.');
  return port;
}
