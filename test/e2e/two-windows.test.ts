import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 3, cases: 600 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

describe('a second window', () => {
  it('says that the workspace is open elsewhere, takes it over when told to, and gives it back', async () => {
    const app = await laptop.start();
    await app.page.getByRole('button', { name: 'Open the practice org' }).click();
    await app.page.getByRole('option').first().waitFor();
    const rows = await app.rows();

    const second = await app.context.newPage();
    await second.goto(new URL('/', app.page.url()).href);
    await second.getByRole('button', { name: 'Use here' }).click();
    await second.getByRole('option').first().waitFor();
    expect(await second.getByRole('option').allInnerTexts()).toEqual(rows);

    await app.page.getByRole('button', { name: 'Use here' }).click();
    await app.page.getByRole('option').first().waitFor();
    await second.getByRole('button', { name: 'Use here' }).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('finds the workspace free once the first window is gone', async () => {
    await laptop.quit();
    const app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    const second = await app.context.newPage();
    await second.goto(new URL('/', app.page.url()).href);
    await second.getByRole('button', { name: 'Use here' }).waitFor();
    await app.page.close();
    await second.reload();
    await second.getByRole('option').first().waitFor();
  });
});
