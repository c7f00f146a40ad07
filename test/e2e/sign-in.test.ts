import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: PracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 13, cases: 200 });
  laptop = new Laptop();
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Sign in to Salesforce' }).click();
  await app.page.getByLabel('My Domain').first().check();
  await app.page.getByRole('textbox', { name: 'My Domain' }).fill(org.url);
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

/** Presses "Sign in" and opens in a second tab what the host prints, as a person at a terminal does. */
async function signIn(clientId: string): Promise<Page> {
  app.printed = '';
  await app.page.getByLabel('Client id').fill(clientId);
  const press = app.page.getByRole('button', { name: 'Sign in', exact: true });
  await expect
    .poll(async () => {
      // The one callback port may be another run's for a while.
      if (await press.isEnabled()) await press.click();
      return app.printed;
    })
    .toContain('Open this address in your browser: ');
  const browser = await app.context.newPage();
  await browser.goto(/browser: (\S+)/.exec(app.printed)?.[1] ?? '');
  return browser;
}

describe('signing in through the browser, as to a real org', () => {
  it('can be given up when the org does not know the client id', async () => {
    const browser = await signIn('no-such-app');
    await browser.getByText('invalid_client_id').first().waitFor();
    await browser.close();
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => app.page.getByRole('button', { name: 'Sign in', exact: true }).isEnabled()).toBe(true);
    expect(await app.page.getByRole('alert').count()).toBe(0);
  });

  it('says that it was refused when the person refuses it there', async () => {
    const browser = await signIn(org.clientId);
    await browser.getByRole('link', { name: 'Cancel' }).click();
    await browser.getByText('You were not signed in.').waitFor();
    await browser.close();
    await expect.poll(() => app.page.getByRole('alert').innerText()).toContain('refused the sign-in');
  });

  it('fetches the day of whoever signed in there', async () => {
    const manager = org.logins.find((login) => login.role === 'manager');
    const browser = await signIn(org.clientId);
    await browser.getByRole('link', { name: manager?.name ?? '' }).click();
    await browser.getByText('You are signed in.').waitFor();
    await browser.close();
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    expect(await app.statusLine()).not.toContain('PRACTICE');
    expect((await app.stored('users')).map((user) => user['id'])).toContain(manager?.userId);
    expect(app.complaints).toEqual([]);
  });

  it('keeps the sign-in behind a passphrase, which the next start asks for', async () => {
    await app.page.keyboard.press('g');
    await app.page.keyboard.press(',');
    await app.page.getByRole('textbox', { name: 'Passphrase' }).fill('correct horse');
    await app.page.getByRole('button', { name: 'Keep the sign-in' }).press('Enter');
    await app.page.getByText('encrypted with your passphrase').waitFor();
    await app.quit();
    app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    await app.page.getByRole('contentinfo').getByRole('button', { name: 'Sign in' }).click();
    const passphrase = app.page.getByRole('textbox', { name: 'Passphrase' });
    await passphrase.fill('wrong horse');
    await passphrase.press('Enter');
    await app.page
      .getByText(/passphrase does not|not the passphrase|wrong/i)
      .first()
      .waitFor();
    await passphrase.fill('correct horse');
    await passphrase.press('Enter');
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    expect(app.complaints).toEqual([]);
  });
});
