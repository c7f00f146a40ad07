import { Worker } from 'node:worker_threads';
import { PracticeOrgError } from './org-folder.ts';
import type { PracticeOrg, PracticeOrgOptions } from './practice-org.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export { resetPracticeOrg } from './org-folder.ts';

type Ready = Extract<FromWorker, { kind: 'ready' }>;
type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

/**
 * The practice org in a worker thread, so that generating and serving never hold up the caller's loop. `workerFile` is the
 * bundle of `worker-entry.ts`. Rejects with the `PracticeOrgError` that starting it in this process would throw.
 */
export async function startPracticeOrgInWorker(
  options: PracticeOrgOptions & { workerFile: URL | string },
): Promise<PracticeOrg> {
  const { workerFile, ...workerData } = options;
  const worker = new Worker(workerFile, { workerData });
  const waiting = new Map<number, Waiting>();
  let counts: Record<string, number> = {};
  let calls = 0;
  let gone: Error | null = null;

  const ready = await new Promise<Ready>((resolve, reject) => {
    const fail = (error: Error): void => {
      gone = error;
      reject(error);
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The practice org has stopped.')));
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve(message);
      else if (message.kind === 'not-started') {
        fail(message.code === null ? new Error(message.message) : new PracticeOrgError(message.code, message.message));
      } else settle(message);
    });
  });
  counts = ready.counts;

  function settle(message: Extract<FromWorker, { kind: 'result' | 'failure' }>): void {
    const call = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.kind === 'failure') call?.reject(new Error(message.message));
    else {
      counts = message.counts;
      call?.resolve(message.result);
    }
  }

  function ask(method: ToWorker['method'], ...args: unknown[]): Promise<unknown> {
    if (gone) return Promise.reject(gone);
    calls += 1;
    const call = calls;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      worker.postMessage({ call, method, args } satisfies ToWorker);
    });
  }

  return {
    url: ready.url,
    clientId: ready.clientId,
    controlUrl: ready.controlUrl,
    logins: ready.logins,
    change: async (...args) => void (await ask('change', ...args)),
    create: async (...args) => (await ask('create', ...args)) as string,
    remove: async (...args) => void (await ask('remove', ...args)),
    counts: () => counts,
    async close() {
      if (gone) return;
      await ask('close');
      await worker.terminate();
    },
  };
}
