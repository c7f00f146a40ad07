import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { settled } from '../support/axe-faults.ts';
import { practiceControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { signIn } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 7, cases: 300, control: 0 });
  // An organisation that has no field of this name: there the steps stand in another one.
  await practiceControl(org).turn('field', { object: 'Case', field: 'Next_Steps__c', mode: 'hidden' });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
});
afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

describe('an org whose Next Steps are called otherwise', () => {
  it('is worked with once the person has said which field they are in', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    await page.getByText('Nothing works without Next Steps: choose the field that has it.').waitFor();
    await settled(page);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await page.getByText(/^Found by their names/).click();
    await page.getByLabel('Context of Case').selectOption('');
    await page.getByLabel('Next Steps of Case').selectOption('Context__c');
    await page.getByRole('button', { name: 'Use these fields' }).click();
    await page
      .getByText(/These fields are used from now on/)
      .first()
      .waitFor();
    const kept = readFileSync(join(laptop.dataFolder, 'fields.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ fields: { 'Case.Next_Steps__c': 'Context__c', 'Case.Context__c': null } });

    await page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
  });
});

describe('an org whose statuses are spelled otherwise', () => {
  const spelled = { 'Closed: Resolved': 'Closed - Solved', 'Closed: Unresponsive': 'Closed - Gave up' };
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
  let other: InProcessPracticeOrg;
  let used: Laptop;
  let desk: RunningApp;
  beforeAll(async () => {
    other = await startPracticeOrg({ dataFolder: folder, seed: 7, cases: 300, control: 0 });
    for (const [value, now] of Object.entries(spelled))
      await practiceControl(other).turn('spelling', { object: 'Case', field: 'Status', value, spelled: now });
    used = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: other.url });
    desk = await signIn(used);
  });
  afterAll(async () => {
    await used.dispose();
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const statuses = async (): Promise<string[]> => [
    ...new Set((await desk.stored('cases')).map(({ status }) => String(status))),
  ];

  it('says what is off, and reads what is here already by the spelling that the person chose', async () => {
    const { page } = desk;
    expect(await statuses()).toContain('Closed - Solved');
    await page.keyboard.press('g');
    await page.keyboard.press(',');
    await page.getByRole('tab', { name: 'Fields' }).click();
    await page.getByText('Off without it: closing a case as resolved.').waitFor();
    await settled(page);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    for (const [value, now] of Object.entries(spelled))
      await page.getByLabel(`“${value}” of Case Status`).selectOption(now);
    await page.getByRole('button', { name: 'Use these fields' }).click();
    await page.getByText('what they concern is fetched again').first().waitFor();
    await expect.poll(statuses).toContain('Closed: Resolved');
    // What may be written is asked anew at the end of that sync.
    const offered = async (): Promise<string> =>
      JSON.stringify((await desk.stored('settings')).find(({ name }) => name === 'fieldFacts'));
    await expect.poll(offered).toContain('"value":"Closed: Resolved"');
    expect((await statuses()).filter((status) => status.includes(' - '))).toEqual([]);
    const kept = readFileSync(join(used.dataFolder, 'fields.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ version: 2, values: { 'Case.Status': spelled } });
  });

  it('is told of a closed case in its own spelling', async () => {
    const { page } = desk;
    const dialog = page.getByRole('dialog').first();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Home');
    let closes = false;
    for (let at = 0; at < 60 && !closes; at++) {
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await dialog.getByRole('button', { name: 'Close and next' }).waitFor();
      closes = /closes it as/.test(await dialog.innerText());
      await page.keyboard.press(closes ? 'Enter' : 'Escape');
    }
    expect(closes).toBe(true);
    const told = (): unknown =>
      other.ops().findLast(({ via, after }) => via === 'rest' && 'Status' in after)?.after['Status'];
    await expect.poll(told, { timeout: 30_000 }).toMatch(/^Closed - (?:Solved|Gave up)$/);
    await expect.poll(() => desk.stored('outbox')).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});
