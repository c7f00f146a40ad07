import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { settled } from '../support/axe-faults.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 7, cases: 600 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start({ width: 1440, height: 900 }, 'shown');
});
afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const goTo = async (section: string): Promise<void> => {
  await app.page.getByRole('tab', { name: section }).click();
  await app.page.getByRole('heading', { name: section, level: 2 }).waitFor();
};
const axe = async (): Promise<unknown> => {
  await settled(app.page);
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
};
/** The file that the browser saves when `act` is done, with its name. */
async function download(
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
  const waiting = app.page.waitForEvent('download');
  await act();
  const file = await waiting;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

describe('the first run', () => {
  it('sets the workspace up by keyboard alone and opens the day', async () => {
    await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    await app.page.getByRole('heading', { name: 'Is this you?' }).waitFor();
    expect(await axe()).toEqual([]);
    await press('Enter');
    await app.page.getByRole('heading', { name: 'When do you work?' }).waitFor();
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Which rules, and what to be told?' }).waitFor();
    await app.page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe()).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'light' });
    await press('Enter');
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(() => app.statusLine()).toContain('Synced');
    expect(await app.statusLine()).toContain('FY26 handbook');
  });
});

describe('the settings', () => {
  it('are clean on every section, in light and in dark', async () => {
    await press('g', ',');
    await app.page.getByRole('heading', { name: 'Settings' }).waitFor();
    const sections = await app.page.getByRole('tab').allInnerTexts();
    expect(sections.length).toBe(10);
    for (const section of sections) {
      await goTo(section);
      expect([section, await axe()]).toEqual([section, []]);
    }
    await app.page.emulateMedia({ colorScheme: 'dark' });
    for (const section of sections) {
      await goTo(section);
      expect([section, await axe()]).toEqual([section, []]);
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it('judge every case anew by another edition, which holds after a restart', async () => {
    await press('g', 'd');
    await app.page.getByRole('option').first().waitFor();
    const before = await app.rows();
    // SLA-1: Pooled AMER sets no time for a first review, so nothing is owed for it.
    expect(before.join(' ')).toMatch(/First review|-day (target|limit)/);
    await press('g', ',');
    await goTo('Handbook');
    await app.page.getByRole('radio', { name: 'Pooled AMER' }).press('Space');
    await expect.poll(() => app.statusLine()).toContain('Pooled AMER');
    await press('g', 'd');
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(async () => (await app.rows()).join(' ')).not.toMatch(/First review|-day (target|limit)/);
    const pooled = await app.rows();
    await app.quit();
    app = await laptop.start({ width: 1440, height: 900 }, 'shown');
    await expect.poll(() => app.rows()).toEqual(pooled);
    expect(await app.statusLine()).toContain('Pooled AMER');
    await press('g', ',');
    await goTo('Handbook');
    await app.page.getByRole('radio', { name: 'FY26 handbook' }).press('Space');
    await expect.poll(() => app.statusLine()).toContain('FY26 handbook');
  });

  it('follow the laptop to another time zone while it runs', async () => {
    const client = await app.context.newCDPSession(app.page);
    await goTo('About & diagnostics');
    const zone = app.page.locator('dt', { hasText: 'Time zone' }).locator('xpath=following-sibling::dd[1]');
    const home = await zone.innerText();
    // The app looks once a minute, and with each sync.
    const zoneAfterSync = async (): Promise<string> => {
      await app.page.getByRole('button', { name: 'Sync now' }).click();
      return zone.innerText();
    };
    await client.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Tokyo' });
    await expect.poll(zoneAfterSync).toBe('Asia/Tokyo');
    await client.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await expect.poll(zoneAfterSync).toBe(home);
  });

  it('save a backup, and take back from it what was removed', async () => {
    await goTo('Time & working days');
    await app.page.getByRole('button', { name: 'Paste a list…' }).press('Enter');
    await app.page.keyboard.insertText('2026-12-25 Christmas Day\n2027-02-30 Never\n2027-01-01 New Year');
    await app.page.getByText('There is no 2027-02-30').waitFor();
    await app.page.getByRole('button', { name: 'Add 2 holidays' }).press('Enter');
    await app.page.getByText('Christmas Day', { exact: true }).waitFor();
    await goTo('Data');
    const backup = await download(() => app.page.getByRole('button', { name: 'Save a backup' }).press('Enter'));
    expect(backup.name).toMatch(/^advocate-desk-backup-\d{4}-\d\d-\d\d\.json$/);
    const bundle = JSON.parse(backup.text) as { holidays: string[]; cases: unknown[] };
    expect(bundle.holidays).toEqual(['2026-12-25', '2027-01-01']);
    expect(bundle.cases.length).toBe((await app.stored('cases')).length);
    await goTo('Time & working days');
    await app.page.getByRole('button', { name: 'Take out Christmas Day' }).press('Enter');
    await expect.poll(() => app.page.getByText('Christmas Day', { exact: true }).count()).toBe(0);
    await goTo('Data');
    await app.page.getByLabel('Backup file').setInputFiles(backup.path);
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('Holidays: 1 → 2').waitFor();
    expect(await axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
    await goTo('Time & working days');
    await app.page.getByText('Christmas Day', { exact: true }).waitFor();
  });

  it('refuse a backup from the future, and say why', async () => {
    await goTo('Data');
    const future = {
      name: 'future.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"advocate-desk/workspace","version":7}'),
    };
    await app.page.getByLabel('Backup file').setInputFiles(future);
    expect(await app.page.getByRole('alert').innerText()).toContain('version: 7 is newer than this app reads');
  });

  it('save diagnostics without a name of a customer', async () => {
    const [accounts, contacts, cases] = await Promise.all([
      app.stored('accounts'),
      app.stored('contacts'),
      app.stored('cases'),
    ]);
    await goTo('About & diagnostics');
    const { text } = await download(() =>
      app.page.getByRole('button', { name: 'Save the diagnostics file' }).press('Enter'),
    );
    const names = [
      ...accounts.map((row) => row['name']),
      ...contacts.map((row) => row['lastName']),
      ...cases.map((row) => row['subject']),
    ];
    expect(names.length).toBeGreaterThan(100);
    const word = (name: string): RegExp =>
      new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');
    expect(names.filter((name) => typeof name === 'string' && name.length > 2 && word(name).test(text))).toEqual([]);
    expect(text).not.toMatch(/@|Bearer |00D\w{12,15}!/);
  });

  it('can all be done in a narrow window, and broke no policy', async () => {
    await app.page.setViewportSize({ width: 800, height: 600 });
    for (const section of await app.page.getByRole('tab').allInnerTexts()) {
      await goTo(section);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
    }
    expect(app.complaints).toEqual([]);
  });

  it('begin the workspace anew, and keep what did not come from Salesforce', async () => {
    const before = (await app.stored('cases')).length;
    await goTo('Data');
    await app.page.getByRole('button', { name: 'Fetch everything anew…' }).press('Enter');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Fetch anew' }).press('Enter');
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    await press('g', ',');
    await goTo('Time & working days');
    await app.page.getByText('Christmas Day', { exact: true }).waitFor();
    await expect.poll(async () => (await app.stored('cases')).length).toBe(before);
    expect(app.complaints).toEqual([]);
  });
});
