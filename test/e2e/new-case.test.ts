import { Connection } from '@jsforce/jsforce-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { tokensOf } from '../support/practice.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { signIn } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;
let salesforce: Connection;
/** The id that Salesforce gave it. */
let made: string;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 21, cases: 300 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await signIn(laptop);
  const { accessToken } = await tokensOf(org);
  salesforce = new Connection({ instanceUrl: org.url, accessToken, version: '63.0' });
});
afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true, maxRetries: 5 });
});

const pane = () => app.page.getByRole('region', { name: 'Case', exact: true });
const editor = () => app.page.getByRole('textbox', { name: 'Next Steps' });

describe('a case that is made here', () => {
  it('is made by keyboard, and stays open while Salesforce gives it its id, with what is being written on it', async () => {
    const { page } = app;
    const press = (key: string) => page.keyboard.press(key);
    await press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('New case');
    await page.getByRole('option', { name: 'New case by hand', selected: true }).waitFor();
    await press('Enter');
    const sheet = page.getByRole('dialog', { name: 'New case' });
    await sheet.getByLabel('Account', { exact: true }).waitFor();
    await page.keyboard.type('a');
    for (const next of ['Contact', 'What is asked, with links']) {
      await sheet.locator('[role=option]').first().waitFor();
      await press('Enter');
      await sheet.getByLabel(next, { exact: true }).focus();
    }
    await page.keyboard.type('Wants a quote for 12 more seats');
    await sheet.getByRole('button', { name: 'Create the case' }).press('Enter');
    await sheet.waitFor({ state: 'detached' });
    const create = (await app.stored('outbox')).find(({ kind, table }) => kind === 'create' && table === 'cases');
    const local = create?.['id'];
    expect(local).toMatch(/^local:/);

    await pane().getByRole('button', { name: /^Edit/ }).press('Enter');
    await editor().waitFor();
    await page.keyboard.type('Ask for the number of ');
    const given = async (): Promise<unknown> =>
      (await app.stored('idMap')).find(({ localId }) => localId === local)?.['id'];
    await expect.poll(given, { timeout: 30_000 }).toMatch(/^500/);
    await pane()
      .getByText(/^Case 000\d{5}/)
      .waitFor();
    await page.keyboard.type('seats');
    expect(await editor().innerText()).toBe('Ask for the number of seats');
    made = String(await given());
    expect(await page.locator('[role=option][aria-selected=true]').getAttribute('data-case-id')).toBe(made);
    expect(app.complaints).toEqual([]);
  });

  it('has what was being written at the next start, to go on with and to save', async () => {
    await pane().getByLabel('Next step is due').fill('+5d');
    await pane()
      .getByRole('button', { name: /^Leave as a draft/ })
      .press('Enter');
    const kept = async (): Promise<unknown> =>
      (await app.stored('settings')).find(({ name }) => name === 'drafts')?.['value'];
    await expect.poll(kept).toMatchObject({ [made]: { text: 'Ask for the number of seats', day: '+5d' } });
    await app.quit();

    app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    await app.page.getByText('Next Steps that you were writing on one case are kept as a draft.').first().waitFor();
    await app.page.getByRole('button', { name: 'Go on', exact: true }).press('Enter');
    await pane()
      .getByRole('button', { name: /^Go on with the draft/ })
      .press('Enter');
    await editor().waitFor();
    expect(await editor().innerText()).toBe('Ask for the number of seats');
    expect(await pane().getByLabel('Next step is due').inputValue()).toBe('+5d');
    await app.page.keyboard.press('Control+Enter');
    const inSalesforce = async (): Promise<unknown[]> => {
      const one = (await salesforce.sobject('Case').retrieve(made)) as Record<string, unknown>;
      return [one['Next_Steps__c'], one['Next_Steps_Date__c']];
    };
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await expect.poll(inSalesforce, { timeout: 30_000 }).toEqual(['Ask for the number of seats', day]);
    expect(await kept()).toEqual({});
    expect(app.complaints).toEqual([]);
  });
});
