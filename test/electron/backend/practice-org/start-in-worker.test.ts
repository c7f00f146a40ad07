import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPracticeOrgInWorker } from '../../../../electron/backend/practice-org/start-in-worker.ts';
import { aFolder } from './an-org.ts';

/** A thread that plays the other end in a few lines. */
async function aThread(body: string): Promise<{ workerFile: string; dataFolder: string }> {
  const dataFolder = await aFolder();
  const workerFile = join(dataFolder, 'thread.mjs');
  writeFileSync(
    workerFile,
    `import { parentPort, workerData } from 'node:worker_threads';
     const ready = () => parentPort.postMessage({ kind: 'ready', url: 'http://127.0.0.1:1', clientId: 'c', controlUrl: null, logins: [], counts: { Case: 200 } });
     ${body}`,
  );
  return { workerFile, dataFolder };
}

describe('the practice org in a thread', () => {
  it('passes its options in and calls through', async () => {
    const thread = await aThread(`
      ready();
      parentPort.on('message', ({ call, method, args }) =>
        parentPort.postMessage({ kind: 'result', call, result: JSON.stringify([method, args, workerData.cases]), counts: { Case: 201 } }));`);
    const org = await startPracticeOrgInWorker({ ...thread, cases: 300 });
    expect([org.url, org.counts()]).toEqual(['http://127.0.0.1:1', { Case: 200 }]);
    expect(await org.create('Lead', { LastName: 'x' })).toBe('["create",["Lead",{"LastName":"x"}],300]');
    expect(org.counts()).toEqual({ Case: 201 });
    await org.close();
  });

  it('fails to start with the org’s own error', async () => {
    const thread = await aThread(
      "parentPort.postMessage({ kind: 'not-started', code: 'PORT_TAKEN', message: 'Port 1 is taken' });",
    );
    await expect(startPracticeOrgInWorker(thread)).rejects.toMatchObject({
      name: 'PracticeOrgError',
      code: 'PORT_TAKEN',
      message: 'Port 1 is taken',
    });
  });

  it('passes on what a call could not do', async () => {
    const thread = await aThread(`
      ready();
      parentPort.on('message', ({ call, method }) =>
        parentPort.postMessage(method === 'close' ? { kind: 'result', call, counts: {} } : { kind: 'failure', call, message: 'Case has no row x' }));`);
    const org = await startPracticeOrgInWorker(thread);
    await expect(org.remove('Case', 'x')).rejects.toThrow('Case has no row x');
    await org.close();
  });

  it('says so when the thread dies, at once and at every later call', async () => {
    const thread = await aThread("ready(); parentPort.on('message', () => process.exit(1));");
    const org = await startPracticeOrgInWorker(thread);
    await expect(org.remove('Case', 'x')).rejects.toThrow('The practice org has stopped.');
    await expect(org.remove('Case', 'x')).rejects.toThrow('The practice org has stopped.');
    await org.close();
  });
});
