import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrgInWorker } from '../../../../electron/backend/practice-org/start-in-worker.ts';
import { aFolder } from './an-org.ts';

const root = resolve(import.meta.dirname, '../../../..');
let workerFile: string;

beforeAll(async () => {
  const outDir = join(root, 'node_modules/.cache/practice-org-test');
  workerFile = join(outDir, 'practice-org.mjs');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'electron/backend/practice-org/worker-entry.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'practice-org.mjs' },
      },
    },
  });
});

describe('the bundle of the practice org', () => {
  it('serves from a thread, takes a colleague’s work, and stops', async () => {
    const dataFolder = await aFolder();
    const org = await startPracticeOrgInWorker({ workerFile, dataFolder, cases: 200, seed: 7 });
    const versions = async (): Promise<number> => (await fetch(`${org.url}/services/data`)).status;
    expect([await versions(), org.counts()['Case'], org.logins[0]?.role]).toEqual([200, 200, 'advocate']);
    const id = await org.create('Case', { Subject: 'x' });
    await org.change('Case', id, { Subject: 'y' });
    expect(org.counts()['Case']).toBe(201);
    await org.remove('Case', id);
    expect(org.counts()['Case']).toBe(200);
    await expect(org.change('Case', id, { Nothing__c: 1 })).rejects.toThrow('Case has no field Nothing__c');
    await org.close();
    await expect(versions()).rejects.toThrow();
  });

  it('refuses in the words of the org', async () => {
    const options = { workerFile, dataFolder: await aFolder(), cases: 1 };
    await expect(startPracticeOrgInWorker(options)).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: '--cases takes a whole number from 200 to 200000, not 1.',
    });
  });
});
