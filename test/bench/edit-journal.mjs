// Bundled for Node: the journal of the main process on a real disk, behind a socket as the browser host has it.
import { once } from 'node:events';
import { RPCHandler } from '@orpc/server/ws';
import { implement } from '@orpc/server';
import { WebSocketServer } from 'ws';
import { backendContract } from '#shared/rpc';
import { JournalService } from '../../electron/backend/journal/journal-service.ts';

/** Serves the journal of `dataFolder`; gives its address and a way to stop. */
export async function serveJournal(dataFolder) {
  const journals = new JournalService({ dataFolder, log: console });
  const os = implement({ journal: backendContract.journal });
  const handler = new RPCHandler({
    journal: {
      read: os.journal.read.handler(async ({ input }) => {
        const { count, ops, torn } = await journals.read(input.workspace);
        return { count, ops: [...ops], torn };
      }),
      append: os.journal.append.handler(async ({ input: { workspace, ...batch } }) => {
        await journals.append(workspace, batch);
        return null;
      }),
    },
  });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket) => void handler.upgrade(socket));
  return {
    url: `ws://127.0.0.1:${server.address().port}`,
    async close() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
      await journals.close();
    },
  };
}
