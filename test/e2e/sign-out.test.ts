import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 13, cases: 200 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

async function startWork(): Promise<void> {
  app = await laptop.start();
  await app.page
    .getByRole('button', { name: /practice org/i })
    .first()
    .click();
  await app.page.getByRole('option').first().waitFor();
  await expect.poll(() => app.statusLine()).toContain('Synced just now');
}

const databases = (): Promise<string[]> =>
  app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
/** Files of main that belong to a sign-in. */
const filesOfTheSignIn = (): string[] =>
  readdirSync(laptop.dataFolder).filter((name) => ['session.json', 'calls.json', 'signing-out.json'].includes(name));

describe('signing out', () => {
  it('leaves nothing of the sign-in on this laptop', async () => {
    await startWork();
    expect((await databases()).length).toBeGreaterThan(0);
    expect(filesOfTheSignIn()).toContain('session.json');
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('combobox').fill('Sign out');
    await app.page.getByRole('option', { name: 'Sign out' }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await app.page
      .getByRole('button', { name: /practice org/i })
      .first()
      .waitFor();
    expect([await databases(), filesOfTheSignIn()]).toEqual([[], []]);
    await laptop.quit();
  });

  it('that was stopped halfway is finished at the next start, before anything is opened', async () => {
    await startWork();
    const [name = ''] = await databases();
    const [, orgId, userId] = /(00D\w{15})\W+(005\w{15})/.exec(name) ?? [];
    await laptop.quit();
    writeFileSync(join(laptop.dataFolder, 'signing-out.json'), JSON.stringify({ orgId, userId }), { mode: 0o600 });
    app = await laptop.start();
    await app.page
      .getByRole('button', { name: /practice org/i })
      .first()
      .waitFor();
    await expect.poll(databases).toEqual([]);
    await expect.poll(filesOfTheSignIn).toEqual([]);
  });
});
