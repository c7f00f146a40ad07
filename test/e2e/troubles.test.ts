import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { startBadNetwork, type Answered, type Asked, type BadNetwork } from '../support/bad-network.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let network: BadNetwork;
let laptop: Laptop;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 5, cases: 400 });
  network = await startBadNetwork(org.url);
});

afterEach(() => laptop.dispose());

afterAll(async () => {
  await network.close();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

/** Signs in through the network: the org names its own address in tokens, so it is replaced by the network's. */
async function throughNetwork(_asked: Asked, forward: () => Promise<Answered>): Promise<Answered> {
  const answer = await forward();
  return { ...answer, headers: withoutLength(answer.headers), body: answer.body.replaceAll(org.url, network.url) };
}

function withoutLength(headers: Answered['headers']): Answered['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'));
}

async function openPractice(): Promise<RunningApp> {
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: network.url });
  const app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).click();
  return app;
}

const isQuery = (asked: Asked): boolean => asked.path.includes('/query');
const html: Answered = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Welcome to the hotel</body></html>',
};

describe('what can go wrong on this laptop', () => {
  it('is told when the main process dies; the list and its cases stay usable', async () => {
    network.meddle(throughNetwork);
    const app = await openPractice();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    const rows = await app.rows();
    await app.stopHost('SIGKILL');
    await expect.poll(() => app.statusLine()).toContain('main process is not answering');
    expect(await app.rows()).toEqual(rows);
    await app.page.keyboard.press('j');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('region', { name: 'Owed' }).waitFor();
  });
});

describe('what can go wrong with Salesforce', () => {
  it('is told when a page of HTML comes where data was due; the list stays and the sync goes on later', async () => {
    network.meddle(throughNetwork);
    const app = await openPractice();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    const rows = await app.rows();
    network.meddle(async (asked, forward) => (isQuery(asked) ? html : throughNetwork(asked, forward)));
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => app.statusLine()).toContain('answered with a page instead of data');
    expect(await app.rows()).toEqual(rows);
    network.meddle(throughNetwork);
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => app.statusLine()).not.toContain('answered with a page');
    expect(app.complaints).toEqual([]);
  });

  it('names the field that the org lacks', async () => {
    network.meddle(async (asked, forward) => {
      const answer = await throughNetwork(asked, forward);
      return asked.path.endsWith('/sobjects/Case/describe')
        ? { ...answer, body: answer.body.replaceAll('Next_Steps__c', 'Renamed__c') }
        : answer;
    });
    const app = await openPractice();
    await app.page.getByText('Case.Next_Steps__c').first().waitFor();
    await app.page.getByText('Ask your Salesforce administrator').first().waitFor();
  });

  it("says that this laptop's clock is wrong", async () => {
    network.meddle(async (asked, forward) => {
      const answer = await throughNetwork(asked, forward);
      return { ...answer, headers: { ...answer.headers, date: new Date(Date.now() - 3 * 86_400_000).toUTCString() } };
    });
    const app = await openPractice();
    await expect.poll(() => app.statusLine()).toMatch(/clock is 3 d ahead/);
    expect((await app.rows()).length).toBeGreaterThan(0);
  });

  it('asks to sign in again when the sign-in has run out, and keeps what is stored', async () => {
    network.meddle(throughNetwork);
    const app = await openPractice();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    const rows = await app.rows();
    const refused: Answered = {
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]',
    };
    network.meddle(async (asked, forward) =>
      asked.path.startsWith('/services/data/v') ? refused : throughNetwork(asked, forward),
    );
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => app.statusLine()).toContain('Signed out');
    expect(await app.rows()).toEqual(rows);
    network.meddle(throughNetwork);
    await app.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect.poll(() => app.statusLine()).toContain('Online');
  });

  it('goes on by itself when the first sync was cancelled and told to go on', async () => {
    network.meddle(async (asked, forward) => {
      if (isQuery(asked)) await new Promise((resolve) => setTimeout(resolve, 400));
      return throughNetwork(asked, forward);
    });
    const app = await openPractice();
    await app.page.getByRole('button', { name: 'Cancel' }).first().click();
    await app.page.getByRole('button', { name: 'Go on' }).first().click();
    network.meddle(throughNetwork);
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
  });
});
