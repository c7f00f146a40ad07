import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { practiceControl, type PracticeControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let control: PracticeControl;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 9, cases: 400, control: 0 });
  control = practiceControl(org);
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await app.page.getByRole('option').first().waitFor();
  await app.page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const attack = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const german = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const arabic = 'شركة الأمل للتجارة العالمية';

/** Syncs until it is seen: one sync may have asked just before the change was made. A click too soon would be on Cancel. */
function synced(seen: () => Promise<boolean>): Promise<void> {
  const again = async (): Promise<boolean> => {
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    return seen();
  };
  return expect.poll(again, { interval: 1500 }).toBe(true);
}
async function firstWithAccount(): Promise<Record<string, unknown>> {
  const shown = await app.page
    .getByRole('option')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-id')));
  const found = (await app.stored('cases')).find((row) => shown.includes(String(row['id'])) && row['accountId']);
  if (!found) throw new Error('No case of the list has an account.');
  return found;
}
const sideways = (): Promise<number> =>
  app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('texts that Salesforce may hold', () => {
  it('are shown as they are written, whatever they hold: scripts, 100 KB, long words, another direction', async () => {
    const { page } = app;
    const { id, accountId } = await firstWithAccount();
    await control.turn('edit', {
      object: 'Case',
      id: String(id),
      fields: { Subject: `${attack} ${german}`, Description: `${attack} ${'long '.repeat(20_000)}`.slice(0, 32_000) },
    });
    await control.turn('edit', { object: 'Account', id: String(accountId), fields: { Name: `${arabic} ${attack}` } });
    const row = page.locator(`[role=option][data-case-id="${String(id)}"]`);
    await synced(async () => (await row.innerText()).includes('<script>'));
    await synced(async () => (await row.innerText()).includes(arabic));
    await row.click();
    const heading = page.getByRole('heading', { level: 2 }).first();
    await expect.poll(() => heading.innerText()).toContain(german);
    expect(await heading.innerText()).toContain('<img src=x');
    for (const width of [1440, 1000, 800]) {
      await page.setViewportSize({ width, height: 700 });
      await page.waitForTimeout(100);
      expect([width, await sideways()]).toEqual([width, 0]);
    }
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(app.complaints).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('may be a status and a priority that the handbook does not know', async () => {
    const { page } = app;
    const { id } = await firstWithAccount();
    await control.turn('edit', {
      object: 'Case',
      id: String(id),
      fields: { Status: 'Sleeping on it', Priority: 'Whenever' },
    });
    await page.locator(`[role=option][data-case-id="${String(id)}"]`).click();
    await synced(async () => (await page.getByRole('main').innerText()).includes('Sleeping on it'));
    expect(app.complaints).toEqual([]);
  });

  it('a case that goes to somebody else while it is open says so, and stays readable', async () => {
    const { page } = app;
    const theCase = await firstWithAccount();
    const row = page.locator(`[role=option][data-case-id="${String(theCase['id'])}"]`);
    await row.click();
    const title = await page.getByRole('heading', { level: 2 }).first().innerText();
    const other = (await app.stored('users')).find(
      (user) => user['role'] === 'advocate' && user['id'] !== theCase['ownerId'],
    );
    await control.turn('edit', {
      object: 'Case',
      id: String(theCase['id']),
      fields: { OwnerId: String(other?.['id']) },
    });
    await synced(async () => (await row.count()) === 0);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(title);
    await expect.poll(() => page.getByRole('main').innerText()).toContain(String(other?.['name']));
  });
});
