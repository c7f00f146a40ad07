import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 9, cases: 400 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const faults = (): Promise<string[]> => axeFaults(app.page);

describe('with reduced motion', () => {
  it('takes a change of theme at once, with no colour on its way', async () => {
    await app.page.getByRole('button', { name: 'Open the practice org' }).waitFor();
    for (const colorScheme of ['light', 'dark', 'light'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const moving = await app.page.evaluate(() => {
        getComputedStyle(document.body).getPropertyValue('color');
        return document.getAnimations().length;
      });
      expect(moving).toBe(0);
    }
  });
});

describe('axe finds nothing', () => {
  it('on the way in', async () => {
    await app.page.getByRole('button', { name: 'Open the practice org' }).waitFor();
    expect(await faults()).toEqual([]);
    await app.page.getByRole('button', { name: 'Sign in to Salesforce' }).click();
    expect(await faults()).toEqual([]);
    await app.page.getByRole('button', { name: 'Choose another practice person' }).click();
    await app.page.getByText('Managers').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('on the day, with a case open, and on the sheet of keys', async () => {
    await app.page.getByRole('button', { name: 'Open the practice org' }).click();
    await app.page.getByRole('option').first().waitFor();
    expect(await faults()).toEqual([]);
    await app.page.keyboard.press('j');
    await app.page.keyboard.press('Enter');
    await app.page.getByText('Owed').first().waitFor();
    expect(await faults()).toEqual([]);
    await app.page.keyboard.press('?');
    await app.page.getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('on the accounts, at a look aside, and on the pages of the handbook', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await page.getByRole('dialog', { name: 'Account' }).getByText('Figures').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Open in Accounts' }).click();
    await page.getByRole('heading', { name: 'Covered by the model?' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('article').first().waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('tab', { name: 'Compare editions' }).click();
    await page.getByText(/differences in/).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('tab', { name: 'Try another edition' }).click();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText(/would be judged otherwise/).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('on the lists: filters, views, picked cases, the table, and every scope of the cases', async () => {
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Day/ }).click();
    await app.page.getByRole('option').first().click();
    await app.page.keyboard.press('x');
    await app.page.keyboard.press('f');
    await app.page.getByRole('dialog', { name: 'Filter the list' }).getByText('Trigger').waitFor();
    expect(await faults()).toEqual([]);
    await app.page.getByRole('checkbox', { name: 'High', exact: true }).check();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Shift+V');
    await app.page.getByRole('grid').waitFor();
    expect(await faults()).toEqual([]);
    await app.page.keyboard.press('v');
    await app.page.getByRole('dialog', { name: 'Groups, order, columns and views' }).waitFor();
    expect(await faults()).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Cases', exact: true }).click();
    for (const scope of ['All', 'I created']) {
      await app.page.getByRole('radio', { name: scope }).click();
      expect(await faults()).toEqual([]);
    }
  });
});
