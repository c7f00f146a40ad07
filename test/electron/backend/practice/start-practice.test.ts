import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { PracticeSource } from '../../../../electron/backend/practice/practice-source.ts';
import { forgetPractice, startPractice } from '../../../../electron/backend/practice/start-practice.ts';
import { deadAddress, json, portalPage, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, startSmallOrg } from '../../../support/practice.ts';
import { TestHost } from '../../../support/test-host.ts';

const host = new TestHost();
const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bundle-'));
let org: InProcessPracticeOrg;
let network: BadNetwork;
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
});
afterAll(async () => {
  await network.close();
  await org.close();
  host.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('a practice org that someone else runs', () => {
  it('announces its client and who can sign in, and is left running', async () => {
    const practice = await startPractice(host, { externalUrl: `${org.url}/` });
    expect(practice).toMatchObject({ url: org.url, clientId: org.clientId, logins: org.logins });
    await practice.close();
    expect((await fetch(`${org.url}/practice/logins`)).status).toBe(200);
    expect(host.files().size).toBe(0);
    expect(forgetPractice(host, org.url)).toBeUndefined();
  });

  it('is OFFLINE, by its address, where nobody answers', async () => {
    const externalUrl = await deadAddress();
    expect(await failureOf(startPractice(host, { externalUrl }))).toEqual({
      code: 'OFFLINE',
      message: `The practice org at ${externalUrl} cannot be reached.`,
    });
  });

  it.each([
    ['a page', portalPage],
    ['other JSON', json(200, { status: 'ok' })],
  ])('is told from a server that answers with %s', async (_name, answer) => {
    network.meddle(() => answer);
    expect(await failureOf(startPractice(host, { externalUrl: network.url }))).toEqual({
      code: 'PRACTICE_UNAVAILABLE',
      message: `What answers at ${network.url} is not a practice org.`,
    });
  });
});

describe('the practice org of this laptop', () => {
  it('runs in a thread of its own, keeps its state in the data folder, and stops when it is closed', async () => {
    await build({
      configFile: false,
      logLevel: 'silent',
      resolve: { conditions: ['node', 'import', 'default'] },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: resolve(import.meta.dirname, '../../../../electron/backend/practice-org/worker-entry.ts'),
        outDir: folder,
        minify: false,
        rollupOptions: {
          external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
          output: { format: 'es', entryFileNames: 'practice-org.mjs', codeSplitting: false },
        },
      },
    });
    const env = { ADVOCATE_DESK_PRACTICE_LIVE: '600' };
    const practice = await startPractice(host, { env, workerFile: join(folder, 'practice-org.mjs') });
    expect(practice.logins.filter(({ role }) => role === 'advocate').length).toBe(12);
    expect((await fetch(`${practice.url}/practice/logins`)).status).toBe(200);
    expect([...host.files().keys()]).toContain(join('practice-org', 'org.json'));
    const changes = (): string => host.files().get(join('practice-org', 'changes.jsonl')) ?? '';
    await vi.waitFor(() => expect(changes()).toContain('"via":"live"'), 20_000);
    await practice.close();
    forgetPractice(host, '')?.();
    expect([...host.files().keys()].filter((path) => path.startsWith('practice-org'))).toEqual([]);
    expect(await fetch(practice.url).catch(() => 'gone')).toBe('gone');
  });

  it('says when its program is missing', async () => {
    const source = new PracticeSource(() =>
      startPractice(host, { externalUrl: '', workerFile: join(folder, 'not-there.mjs') }),
    );
    expect(await failureOf(source.start())).toMatchObject({
      code: 'PRACTICE_UNAVAILABLE',
      message: expect.stringContaining('The practice org did not start: ') as string,
    });
  });
});
