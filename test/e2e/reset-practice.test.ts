import { afterAll, beforeAll, expect, it } from 'vitest';
import { Laptop, type RunningApp } from './desk-app.ts';

let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  laptop = new Laptop();
  app = await laptop.start({ width: 1440, height: 900 }, 'shown');
});
afterAll(() => laptop.dispose());

it('makes the practice org anew, signs the same person in, and begins with the first set-up', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await page.getByRole('heading', { name: 'Is this you?' }).press('Escape');
  await page.getByRole('option').first().waitFor();
  await expect.poll(() => app.statusLine()).toContain('Synced just now');
  await page.keyboard.press('g');
  await page.keyboard.press(',');
  await page.getByRole('tab', { name: 'Time & working days' }).click();
  await page.getByRole('button', { name: 'Friday' }).press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Friday' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Reset the practice org…' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset the practice org' }).press('Enter');

  await page.getByRole('heading', { name: 'Is this you?' }).waitFor();
  await page.getByText('Your list is ready.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'When do you work?' }).waitFor();
  expect(await page.getByRole('button', { name: 'Friday' }).getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor();
  await expect.poll(() => app.statusLine()).toContain('Synced just now');
  expect(app.complaints).toEqual([]);
});
