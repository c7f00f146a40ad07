import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { axeFaults, settled } from '../support/axe-faults.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 9, cases: 400 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await app.page.getByRole('option').first().waitFor();
  await app.page.keyboard.press('j');
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const dialog = () => app.page.getByRole('dialog').first();
const byKey = (key: string) => async () => {
  await app.page.keyboard.press(key);
};
const byPalette = (words: string) => async () => {
  await app.page.keyboard.press('Control+k');
  await dialog().waitFor();
  await app.page.keyboard.type(words);
  await app.page.keyboard.press('Enter');
};
async function atHand(): Promise<void> {
  await app.page.setViewportSize({ width: 1440, height: 900 });
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').first().waitFor({ state: 'detached' });
}
/** How far the page can be scrolled sideways; anything but 0 hides something from somebody. */
const sideways = (): Promise<number> =>
  app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('axe finds nothing', () => {
  it.each([
    ['the next step', byKey('n'), 'What is done, or comes next'],
    ['a call', byKey('l'), 'What is done, or comes next'],
    ['the close sheet', byKey('e'), null],
    ['parking', byKey('p'), null],
    ['a message to the owner', byKey('m'), null],
    ['a new case', byKey('c'), null],
    ['an absence', byPalette('absence'), 'First day away'],
    ['the palette', byKey('Control+k'), null],
    ['help and flows', byKey('?'), 'What happened?'],
  ])('on %s', async (_name, open, label) => {
    await atHand();
    await open();
    await dialog().waitFor();
    if (label !== null) await app.page.getByLabel(label).waitFor();
    expect(await axeFaults(app.page)).toEqual([]);
    expect(await sideways()).toBe(0);
    await atHand();
  });

  it('on a flow, on many cases at once, in play mode, and on Clean-up', async () => {
    const { page } = app;
    await atHand();
    await page.keyboard.press('?');
    await page.getByLabel('What happened?').waitFor();
    await page.keyboard.type('speaks french');
    await page
      .getByRole('button', { name: /language/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByRole('list', { name: 'What happens' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await atHand();

    for (const key of ['x', 'Shift+j', 'Shift+j']) await page.keyboard.press(key);
    await page.getByRole('group', { name: 'Selected cases' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('e');
    await dialog().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await atHand();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Space');
    await page.getByRole('heading', { level: 1, name: /^Play mode: 1 of/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await atHand();

    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: 'Clean-up' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('the gallery', () => {
  it('shows each component in each of its states, clean and photographed, in light, dark and high contrast', async () => {
    const { page } = app;
    await page.goto(`${new URL(page.url()).origin}/#/gallery`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Components' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const pictures = new Set<string>();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
        await settled(page);
        pictures.add((await page.screenshot({ fullPage: true })).toString('base64'));
      }
    }
    expect(pictures.size).toBe(4);
    expect(app.complaints).toEqual([]);
  });
});

describe('for those who need more', () => {
  it('is whole at 200 % zoom of a small screen', async () => {
    const { page } = app;
    await page.goto(`${new URL(page.url()).origin}/#/`);
    await page.reload();
    await page.getByRole('option').first().waitFor();
    await page.setViewportSize({ width: 720, height: 450 });
    for (const keys of ['d', 'c', 'a', 'k', 'h', ',']) {
      await page.keyboard.press('g');
      await page.keyboard.press(keys);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled(page);
      expect([keys, await sideways()]).toEqual([keys, 0]);
    }
  });

  it('has enough contrast, and more than enough when more is asked for', async () => {
    const { page } = app;
    await page.emulateMedia({ contrast: 'more' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByText('Owed').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['contrast'])).toBe('more');
    expect(await axeFaults(page)).toEqual([]);
  });
});
