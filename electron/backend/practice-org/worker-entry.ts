// The practice org in a thread of its own: see `start-in-worker.ts` for the other end.
import { parentPort, workerData } from 'node:worker_threads';
import { PracticeOrgError, startPracticeOrg, type PracticeOrgOptions } from './practice-org.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const send = (message: FromWorker): void => port.postMessage(message);
  try {
    const org = await startPracticeOrg(workerData as PracticeOrgOptions);
    const answer = async ({ call, method, args }: ToWorker): Promise<void> => {
      try {
        const result = await (org[method] as (...given: unknown[]) => unknown)(...args);
        send({ kind: 'result', call, result, counts: org.counts() });
        if (method === 'close') port.close();
      } catch (error) {
        send({ kind: 'failure', call, message: error instanceof Error ? error.message : String(error) });
      }
    };
    port.on('message', (message: ToWorker) => void answer(message));
    const { url, clientId, controlUrl, logins } = org;
    send({ kind: 'ready', url, clientId, controlUrl, logins, counts: org.counts() });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send({ kind: 'not-started', message, code: error instanceof PracticeOrgError ? error.code : null });
    port.close();
  }
}

if (parentPort) void serve(parentPort);
