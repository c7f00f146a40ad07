import { mkdtempSync, rmSync } from 'node:fs';
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
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 11, cases: 3000, pageDelayMs: 60 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

/** Starts the app; where the crash came before the sign-in was noted, signs in again as a person would. */
async function startSignedIn(): Promise<void> {
  app = await laptop.start();
  const welcome = app.page.getByRole('button', { name: 'Open the practice org' });
  await welcome.or(app.page.getByRole('contentinfo')).first().waitFor();
  if (await welcome.isVisible()) await welcome.click();
}

const shownIds = (): Promise<string[]> =>
  app.page.locator('[data-case-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-id') ?? ''));
const ids = async (table: string): Promise<string[]> =>
  (await app.stored(table)).map((row) => String(row['id'])).sort();
const synced = (): Promise<void> =>
  expect.poll(() => app.statusLine(), { timeout: 60_000 }).toContain('Synced just now');

describe('a browser that dies', () => {
  it('in the middle of the first sync, again and again, loses and doubles nothing', async () => {
    await startSignedIn();
    for (const after of [250, 500, 900]) {
      await app.page.waitForTimeout(after);
      await app.kill();
      await startSignedIn();
    }
    await synced();
    const killed = await Promise.all(['cases', 'accounts', 'activities', 'opportunities'].map(ids));
    await laptop.dispose();

    laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
    await startSignedIn();
    await synced();
    expect(killed).toEqual(await Promise.all(['cases', 'accounts', 'activities', 'opportunities'].map(ids)));
  });

  it('after a change that no snapshot has taken in yet, shows the change at the next start', async () => {
    const [first = ''] = await shownIds();
    await org.change('Case', first, { Subject: 'Referral: changed just before the crash' });
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    await expect
      .poll(() => app.page.locator(`[data-case-id="${first}"]`).innerText())
      .toContain('changed just before the crash');
    await app.kill();
    await org.close();
    app = await laptop.start();
    await expect
      .poll(() => app.page.locator(`[data-case-id="${first}"]`).innerText())
      .toContain('changed just before the crash');
  });

  it('leaves a torn or missing snapshot that only costs time: the list is the same', async () => {
    const before = await shownIds();
    for (const tear of ['torn', 'missing'] as const) {
      await app.tearSnapshot(tear);
      await app.kill();
      app = await laptop.start();
      await app.page.getByRole('option').first().waitFor();
      await expect.poll(() => shownIds()).toEqual(before);
    }
    expect(app.complaints).toEqual([]);
  });
});
