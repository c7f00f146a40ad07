import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 23, cases: 300 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await synced();
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

async function synced(): Promise<void> {
  await app.page.getByRole('option').first().waitFor();
  await app.page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
}
const withText = async (text: string): Promise<Record<string, unknown>[]> =>
  (await app.stored('cases')).filter((row) => String(row['nextSteps']).includes(text));

it('a database that the browser lost is fetched anew, and what was ticked lies over it', async () => {
  const text = 'Sent the quote for 40 seats to the buyer';
  for (const key of ['g', 'd', 'Home', 'j']) await app.page.keyboard.press(key);
  await app.page.locator('[role=option][aria-selected=true]').waitFor();
  await app.page.keyboard.press('n');
  await app.page.getByLabel('What is done, or comes next').waitFor();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
  await expect.poll(() => app.stored('outbox')).not.toEqual([]);
  await expect.poll(async () => (await withText(text)).length).toBe(1);
  // The tick: the journal has it too.
  await app.page
    .getByText(/saved on this laptop/iu)
    .first()
    .waitFor();
  const [ticked] = await withText(text);
  const outbox = (await app.stored('outbox')).map((op) => op['opId']);
  await app.kill();
  rmSync(join(laptop.folder, 'profile'), { recursive: true, force: true, maxRetries: 5 });

  app = await laptop.start();
  await expect.poll(async () => (await app.stored('outbox')).map((op) => op['opId'])).toEqual(outbox);
  // Said once, with where to look.
  const told = app.page.getByText(/came back from the journal on disk and (is|are) in the Outbox/).first();
  await told.waitFor();
  await synced();
  const [again] = await withText(text);
  expect(again).toMatchObject({
    id: ticked?.['id'],
    nextSteps: ticked?.['nextSteps'],
    nextStepsDate: ticked?.['nextStepsDate'],
  });
  expect(app.complaints).toEqual([]);
});
