import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { backendContract } from '#shared/rpc';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../renderer/app/connect.ts';

/** The main process of somebody who has never signed in, on one port. */
function serveMain(port: MessagePort, asked: string[]): void {
  const os = implement(backendContract).session;
  const router = {
    session: {
      current: os.current.handler(() => {
        asked.push('current');
        return null;
      }),
      leftToWipe: os.leftToWipe.handler(() => null),
      practiceLogins: os.practiceLogins.handler(() => {
        asked.push('practiceLogins');
        return [{ username: 'ada@practice.example', userId: '005000000000001AAA', name: 'Ada Lund', role: 'advocate' }];
      }),
    },
  };
  new RPCHandler(router).upgrade(port);
  port.start();
}

const bridge = window as { advocateDesk?: unknown };

afterEach(() => {
  delete bridge.advocateDesk;
});

describe('reaching the main process through the ports of Electron’s preload', () => {
  it('starts the data worker on the one and asks on the other', async () => {
    const asked = { ui: [] as string[], worker: [] as string[] };
    bridge.advocateDesk = {
      host: 'electron',
      requestPorts: () => {
        const [ui, worker] = [new MessageChannel(), new MessageChannel()];
        serveMain(ui.port1, asked.ui);
        serveMain(worker.port1, asked.worker);
        // Words from anybody else are not the preload's.
        window.postMessage({ kind: 'something else' });
        window.postMessage({ kind: 'advocate-desk-ports' }, location.origin, [ui.port2, worker.port2]);
      },
    };
    const { desk, backend } = await connect({ onBackend: () => undefined, onWorkerLost: () => undefined });

    for await (const state of await desk.states()) if (state.phase === 'signed-out') break;
    expect((await backend.session.practiceLogins()).map((login) => login.name)).toEqual(['Ada Lund']);
    expect(asked).toEqual({ ui: ['practiceLogins'], worker: ['current'] });
  });
});
