import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { settled } from '../support/axe-faults.ts';
import { practiceControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

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

    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
  });
});
