import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { practiceControl, type PracticeControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { signIn, startedCases, told, waiting, writeNextStep } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let control: PracticeControl;
let laptops: Laptop[];

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 31, cases: 400, control: 0 });
  control = practiceControl(org);
  laptops = [0, 1].map(() => new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url }));
});

afterAll(async () => {
  for (const laptop of laptops) await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const caseOn = async (app: RunningApp, id: string): Promise<Record<string, unknown>> =>
  (await app.stored('cases')).find((row) => row['id'] === id) ?? {};
/** Activities that were made here and are not in Salesforce yet. */
const localActivities = async (app: RunningApp): Promise<number> =>
  (await app.stored('activities')).filter((row) => String(row['id']).startsWith('local:')).length;

let first: RunningApp;
let second: RunningApp;
let ids: string[];

describe('what is done on a laptop reaches Salesforce', () => {
  it('once, a few seconds after the edit, with the activity that was made beside it', async () => {
    first = await signIn(laptops[0]!);
    second = await signIn(laptops[1]!);
    ids = await startedCases(first);
    await writeNextStep(first, ids[0]!, 'Sent the first quote to the buyer');
    await expect.poll(() => waiting(first)).toEqual([]);
    expect(told(org, 'Sent the first quote to the buyer')).toEqual({ written: 1, made: 1 });
    expect(await localActivities(first)).toBe(0);
  });

  it('never over what another laptop wrote meanwhile: both texts are kept for a person to decide', async () => {
    await writeNextStep(second, ids[0]!, 'Called the buyer about the second quote');
    await expect.poll(() => waiting(second)).toEqual(['conflict']);
    expect(told(org, 'Called the buyer about the second quote')).toEqual({ written: 0, made: 1 });
    expect(String((await caseOn(second, ids[0]!))['nextSteps'])).toContain('Called the buyer about the second quote');
    const [mark] = await second.stored('conflicts');
    expect(JSON.stringify(mark)).toContain('Sent the first quote to the buyer');
  });

  it('as a person decides it in the Outbox, by keyboard: both texts as one', async () => {
    const { page } = second;
    await page.keyboard.press('Escape');
    await expect.poll(() => second.statusLine()).toContain('1 needs you');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Outbox' }).waitFor();
    const field = page.getByRole('region', { name: /^Next Steps/ }).first();
    await field.getByText(/^Theirs \(/).waitFor();
    expect(await field.innerText()).toContain('Sent the first quote to the buyer');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('3');
    const both = await field.getByRole('textbox').inputValue();
    expect(both).toContain('Sent the first quote to the buyer');
    expect(both).toContain('Called the buyer about the second quote');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Everything is in Salesforce').waitFor();
    await expect.poll(() => waiting(second)).toEqual([]);
    expect(told(org, 'Called the buyer about the second quote')).toEqual({ written: 1, made: 1 });
    await page.getByRole('tab', { name: 'Sent' }).click();
    await page.getByRole('list', { name: 'Sent' }).getByRole('listitem').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('g');
    await page.keyboard.press('d');
  });

  it('with what a colleague wrote while the text was being written, seen by the person before it is saved', async () => {
    const { page } = first;
    const id = ids[3]!;
    const stored = String((await caseOn(first, id))['nextSteps']);
    await page.keyboard.press('Escape');
    await page.locator(`[role=option][data-case-id="${id}"]`).click();
    await page.getByText('Required 10').first().waitFor();
    await page.keyboard.press('i');
    const editor = page.getByRole('textbox', { name: 'Next Steps' });
    await editor.waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('2026-11-25 KK Wrote this at length\n');
    await control.turn('edit', {
      object: 'Case',
      id,
      fields: { Next_Steps__c: `2026-11-25 MS Heard from the buyer\n${stored}` },
    });
    const arrived = async (): Promise<boolean> => {
      await page.getByRole('button', { name: 'Sync now' }).click();
      return String((await caseOn(first, id))['nextSteps']).includes('Heard from the buyer');
    };
    await expect.poll(arrived, { interval: 1_500 }).toBe(true);
    await editor.click();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/changed since you began to write/).waitFor();
    const both = await editor.innerText();
    expect(both).toContain('Wrote this at length');
    expect(both).toContain('Heard from the buyer');
    await editor.click();
    await page.keyboard.press('Control+Enter');
    await editor.waitFor({ state: 'detached' });
    await expect.poll(() => waiting(first)).toEqual([]);
    const sent = org.ops().findLast(({ object, after }) => object === 'Case' && 'Next_Steps__c' in after);
    expect(String(sent?.after['Next_Steps__c'])).toMatch(/Wrote this at length[\s\S]*Heard from the buyer/);
  });

  it('exactly once when the answer is lost after the commit and the power goes before it is looked up', async () => {
    const text = 'Asked the buyer about the renewal date';
    await control.turn('drop-after', { method: 'POST', path: 'composite', after: 1, times: 1 });
    await writeNextStep(first, ids[1]!, text);
    const made = await localActivities(first);
    await expect.poll(() => told(org, text).written).toBe(1);
    await expect.poll(() => waiting(first)).toContain('unknown');
    await first.kill();
    first = await laptops[0]!.start();
    await expect.poll(() => waiting(first), { timeout: 60_000 }).toEqual([]);
    expect(told(org, text)).toEqual({ written: 1, made });
  });

  it('exactly once when the power goes while it is on its way', async () => {
    const text = 'Sent the contract to the legal team';
    await control.turn('late-write', { method: 'POST', path: 'composite', after: 1, times: 1, milliseconds: 3_000 });
    await writeNextStep(first, ids[2]!, text);
    const made = await localActivities(first);
    await expect.poll(() => waiting(first)).toContain('inflight');
    await first.kill();
    first = await laptops[0]!.start();
    await expect.poll(() => waiting(first), { timeout: 60_000 }).toEqual([]);
    // What was under way may still come; it must not count a second time.
    await new Promise((done) => setTimeout(done, 4_000));
    expect(told(org, text)).toEqual({ written: 1, made });
  });
});
