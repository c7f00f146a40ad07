import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;
let me: string;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 11, cases: 1200 });
  me = org.logins.find((login) => login.role === 'advocate')?.userId ?? '';
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

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const list = () => app.page.locator('#case-list');
/** How many rows the list has, of which few are drawn. */
const size = async (): Promise<number> =>
  Number((await app.page.getByRole('option').first().getAttribute('aria-setsize')) ?? 0);
const palette = async (words: string): Promise<void> => {
  await press('ControlOrMeta+k');
  await app.page.getByRole('dialog', { name: 'Everything' }).waitFor();
  await app.page.keyboard.type(words);
  await press('Enter');
};
const goTo = async (key: string, name: string): Promise<void> => {
  await press('g', key);
  await app.page.getByRole('heading', { name, level: 1 }).waitFor();
};

describe('lists of cases, by keyboard alone', () => {
  it('are filtered, and the filter is cleared again', async () => {
    const all = await size();
    await press('f');
    await app.page.getByRole('dialog', { name: 'Filter the list' }).waitFor();
    // Waiting for an answer is the first; gaps the second.
    await press('Tab', 'Space', 'Escape');
    await app.page.getByRole('group', { name: 'Filters' }).getByText('Required 10 has gaps').waitFor();
    await expect.poll(size).toBeLessThan(all);
    const filtered = await size();
    await app.page.getByRole('group', { name: 'Filters' }).getByText(`${filtered} of ${all}`).waitFor();
    await palette('clear the filters');
    await expect.poll(size).toBe(all);
  });

  it('become a table, which is ordered by the head of a column and made wider', async () => {
    await press('Shift+V');
    await app.page.getByRole('grid').waitFor();
    await app.page.getByRole('button', { name: 'Why' }).focus();
    for (let at = 0; at < 8; at++) {
      if (
        await app.page
          .getByRole('button', { name: 'Age', exact: true })
          .evaluate((one) => one === document.activeElement)
      )
        break;
      await press('ArrowRight');
    }
    await press('Enter');
    const age = app.page.getByRole('columnheader', { name: 'Age' });
    await expect.poll(() => age.getAttribute('aria-sort')).toBe('descending');
    const before = (await age.boundingBox())?.width ?? 0;
    await press('Shift+ArrowRight');
    await expect.poll(async () => (await age.boundingBox())?.width).toBe(before + 16);
    await press('v');
    const orders = app.page.getByRole('combobox', { name: 'Order by' });
    await orders.selectOption('What is owed');
    await press('Escape', 'Shift+V');
    await app.page.getByRole('option').first().waitFor();
  });

  it('give cases to be worked together, and let them go with Escape', async () => {
    await list().focus();
    await press('Home', 'x', 'Shift+J', 'Shift+J');
    await app.page.getByText('3 selected').waitFor();
    expect(await app.page.getByRole('option', { selected: true }).count()).toBe(3);
    await press('Escape');
    await expect.poll(() => app.page.getByText('3 selected').count()).toBe(0);
  });

  it('keep each its place: the Day its case, the Cases their scope and search', async () => {
    await press('Home', 'j', 'Enter');
    const opened = await app.page.locator('[data-hand]').getAttribute('data-case-id');
    await goTo('c', 'Cases');
    const cases = await app.stored('cases');
    await app.page.getByRole('radio', { name: 'All' }).press('Enter');
    await expect.poll(size).toBe(cases.length);
    await app.page.getByRole('radio', { name: 'Mine closed' }).press('Enter');
    await expect
      .poll(size)
      .toBe(cases.filter((one) => one['ownerId'] === me && String(one['status']).startsWith('Closed')).length);
    await press('/');
    await app.page.keyboard.type('renewal');
    await goToDayAndBack(opened);
    expect(await app.page.getByRole('textbox', { name: 'Search cases' }).inputValue()).toBe('renewal');
    expect(await app.page.getByRole('radio', { name: 'Mine closed' }).getAttribute('aria-checked')).toBe('true');
  });

  it('are found again under a name, by the palette, after everything was quit', async () => {
    await press('v');
    await app.page.getByRole('textbox', { name: 'Name for the list as it is now' }).fill('What I closed');
    await press('Enter', 'Escape');
    await app.quit();
    app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    await palette('What I closed');
    await app.page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
    await app.page.getByRole('option').first().waitFor();
    expect(await app.page.getByRole('radio', { name: 'Mine closed' }).getAttribute('aria-checked')).toBe('true');
    expect(await app.page.getByRole('option').first().innerText()).toContain('Closed');
    expect(app.complaints).toEqual([]);
  });
});

async function goToDayAndBack(opened: string | null): Promise<void> {
  await press('Enter');
  await goTo('d', 'Day');
  await expect.poll(() => app.page.locator('[data-hand]').getAttribute('data-case-id')).toBe(opened);
  await goTo('c', 'Cases');
}
