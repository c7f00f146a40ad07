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
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 9, cases: 1200 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).click();
  await app.page.getByRole('option').first().waitFor();
  // Accounts come with their cases: until the whole first sync is in, the list grows under the hand.
  await app.page.getByRole('button', { name: 'Sync now' }).waitFor();
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const keys = async (...presses: string[]): Promise<void> => {
  for (const press of presses) await app.page.keyboard.press(press);
};
const list = () => app.page.getByRole('listbox', { name: 'Accounts' });
const chosen = () => list().locator('[role=option][aria-selected=true]');
const account = () => app.page.getByRole('region', { name: 'Account', exact: true });

describe('accounts, by keyboard', () => {
  it('are found by a contact of theirs and opened; their case opens on the desk, and the way back leads to the account', async () => {
    const { page } = app;
    const [contacts, cases] = [await app.stored('contacts'), await app.stored('cases')];
    const theCase = cases.find(
      (one) => one['accountId'] && contacts.some((who) => who['accountId'] === one['accountId']),
    );
    const contact = contacts.find((who) => who['accountId'] === theCase?.['accountId']);
    await keys('g', 'a');
    await list().waitFor();
    await keys('/');
    await page.keyboard.type(String(contact?.['email']));
    await page.getByText(/^1 of \d+$/).waitFor();
    await keys('Enter');
    const id = await chosen().getAttribute('data-account-id');
    expect(id).toBe(contact?.['accountId']);
    await keys('Enter');
    await account().getByRole('heading', { name: 'Covered by the model?' }).waitFor();
    expect(await account().evaluate((pane) => pane === document.activeElement)).toBe(true);

    // The first thing to press on the page of an account that is no High Value Account is its first case.
    const first = account().getByRole('region', { name: 'Cases' }).getByRole('button').first();
    await first.focus();
    await keys('Enter');
    await page.getByRole('region', { name: 'Case', exact: true }).getByText('Owed').first().waitFor();
    await keys('g', 'a');
    await list().waitFor();
    expect(await chosen().getAttribute('data-account-id')).toBe(id);
    await keys('/', 'Escape', 'Escape');
    await page.getByText(/^\d+$/).first().waitFor();
  });

  it('are peeked at from a case without the list going away', async () => {
    const { page } = app;
    await keys('g', 'd');
    await page.locator('[data-case-id]').first().waitFor();
    await keys('j', 'Enter');
    await page.getByRole('region', { name: 'Case', exact: true }).getByText('Owed').first().waitFor();
    await keys('o');
    const peek = page.getByRole('dialog', { name: 'Account' });
    await peek.getByRole('heading', { name: 'Covered by the model?' }).waitFor();
    const [sheet, row] = [await peek.boundingBox(), await page.locator('[data-case-id]').first().boundingBox()];
    expect((row?.x ?? 0) + (row?.width ?? 0)).toBeLessThanOrEqual(sheet?.x ?? 0);
    await keys('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('name their owner, who comes with them', async () => {
    const { page } = app;
    await keys('g', 'a');
    await list().waitFor();
    await keys('j');
    await page.getByText(/^Owner: .*Sales User/).waitFor();
  });
});

describe('the handbook, by keyboard', () => {
  it('opens the rule that a link names, and tries another edition over the open cases', async () => {
    const { page } = app;
    await page.evaluate(() => {
      location.hash = '#/rule/CLOSE-3';
    });
    const rule = page.getByRole('article', { name: 'Rule CLOSE-3' });
    await rule.waitFor();
    await expect.poll(() => rule.evaluate((one) => one === document.activeElement)).toBe(true);
    await keys('j');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Rule CLOSE-5');

    await page.getByRole('tab', { name: 'Rules' }).focus();
    await keys('ArrowRight');
    await page.getByText(/differences in/).waitFor();
    await keys('ArrowRight');
    const tryIt = page.getByRole('button', { name: 'Try it' });
    await tryIt.waitFor();
    await keys('Tab', 'Tab');
    await expect.poll(() => tryIt.evaluate((button) => button === document.activeElement)).toBe(true);
    await keys('Enter');
    await page.getByText(/^Under “Global Digital SMB, FY25” \d+ of \d+ open cases would be judged otherwise/).waitFor();
    await page.getByRole('group', { name: 'What would change' }).getByRole('button').first().waitFor();
    await page.getByRole('region', { name: 'Cases that would change' }).getByRole('button').first().focus();
    await keys('Enter');
    await page.getByRole('region', { name: 'Case', exact: true }).getByText('Owed').first().waitFor();
  });
});

it('nothing of it broke the page or its policy', () => {
  expect(app.complaints).toEqual([]);
});
