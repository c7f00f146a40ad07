import { Connection } from '@jsforce/jsforce-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { tokensOf } from '../support/practice.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { shownCases } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;
let salesforce: Connection;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 21, cases: 900 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  const { accessToken } = await tokensOf(org);
  salesforce = new Connection({ instanceUrl: org.url, accessToken, version: '63.0' });
  const { page, context } = app;
  await page.getByRole('button', { name: 'Open the practice org' }).waitFor();
  await context.grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
  await page.evaluate(() => {
    const shown: Notification[] = [];
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push(this);
      }
    };
    (window as unknown as { shown: Notification[] }).shown = shown;
  });
  await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

interface StoredCase {
  readonly id: string;
  readonly ownerId: string;
  readonly subject: string;
  readonly status: string;
  readonly caseNumber: string;
  readonly accountId?: string;
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const cases = async (): Promise<StoredCase[]> => (await app.stored('cases')) as unknown as StoredCase[];
const me = async (): Promise<string> => {
  const id = await app.page.getByRole('option').first().getAttribute('data-case-id');
  return (await cases()).find((one) => one.id === id)?.ownerId ?? '';
};
/** What the palette is asked for by name. */
const run = async (action: string): Promise<void> => {
  await press('Control+k');
  await app.page.getByRole('combobox').waitFor();
  await app.page.keyboard.type(action);
  await app.page.getByRole('option', { name: action }).first().waitFor();
  await press('Enter');
};
const sync = async (arrived: () => Promise<boolean>): Promise<void> => {
  // Rows can become visible a moment late, and come with the next sync then.
  const again = async (): Promise<boolean> => {
    const button = app.page.getByRole('button', { name: 'Sync now' });
    if (await button.isVisible()) await button.press('Enter');
    return arrived();
  };
  await expect.poll(again, { timeout: 30_000, interval: 1_000 }).toBe(true);
};
const colleagues = (users: readonly Record<string, unknown>[], mine: string): string =>
  users
    .filter(({ id, role }) => role === 'advocate' && id !== mine)
    .map(({ id }) => `'${String(id)}'`)
    .join(', ');
const inSalesforce = async (where: string): Promise<StoredCase[]> => {
  const { records } = await salesforce.query<Record<'Id' | 'OwnerId' | 'Subject' | 'Status' | 'CaseNumber', string>>(
    `SELECT Id, OwnerId, Subject, Status, CaseNumber FROM Case WHERE ${where} ORDER BY CreatedDate DESC LIMIT 5`,
  );
  return records.map((one) => ({
    id: one.Id, ownerId: one.OwnerId, subject: one.Subject, status: one.Status, caseNumber: one.CaseNumber,
  })); // prettier-ignore
};
const sendMail = async (caseId: string, subject: string): Promise<void> => {
  await salesforce.sobject('EmailMessage').create({
    ParentId: caseId,
    Subject: subject,
    TextBody: 'Could you call me today?',
    FromAddress: 'dana@example.com',
    ToAddress: 'sales@example.com',
    Incoming: true,
    Status: '0',
    MessageDate: new Date().toISOString(),
  });
};
const customerWrites = async (caseId: string, subject: string): Promise<void> => {
  await sendMail(caseId, subject);
  await sync(async () => (await app.stored('activities')).some((one) => one['subject'] === subject));
};
const settle = async (): Promise<void> => {
  await app.page.emulateMedia({ colorScheme: 'light' });
  await app.page.setViewportSize({ width: 1440, height: 900 });
};
const clean = async (): Promise<void> => {
  expect(await axeFaults(app.page)).toEqual([]);
  await settle();
};

describe('reminders', () => {
  it('are set by keyboard, and Settings says what closing the window means here', async () => {
    const { page } = app;
    await press('g', ',');
    await page.getByRole('tab', { name: 'Me' }).focus();
    for (let at = 0; at < 10; at++) {
      if (await page.getByRole('tab', { name: 'Notifications', selected: true }).count()) break;
      await press('ArrowDown');
    }
    for (const name of ['Quiet hours', 'Only on working days']) {
      await page.getByRole('switch', { name }).focus();
      await press('Space');
    }
    await page.getByText('In a browser the app lives in its window').waitFor();
    await clean();
  });

  it('tell by the system, without sound, that a customer has written, and a click opens the case', async () => {
    const { page } = app;
    await press('g', 'd');
    const wrote = new Set(
      (await app.stored('activities')).flatMap(({ caseId, direction }) => (direction === 'in' ? [caseId] : [])),
    );
    const id = (await shownCases(app)).find((one) => !wrote.has(one)) ?? '';
    await customerWrites(id, 'Are you there?');
    await expect
      .poll(() =>
        page.evaluate(() =>
          (window as unknown as { shown: Notification[] }).shown.map(({ title, silent }) => [title, silent]),
        ),
      )
      .toEqual([['A customer has written', true]]);
    await page.evaluate(() =>
      (window as unknown as { shown: Notification[] }).shown[0]?.dispatchEvent(new Event('click')),
    );
    const subject = (await cases()).find((one) => one.id === id)?.subject ?? '';
    await page.getByRole('region', { name: 'Case' }).getByRole('heading', { name: subject }).first().waitFor();
    expect(await page.title()).toMatch(/^\(\d+\) Advocate Desk$/);
  });
});

describe('the case of a colleague whom I cover', () => {
  it('is offered once their customer writes, and taken over by keyboard', async () => {
    const { page } = app;
    const mine = await me();
    const users = await app.stored('users');
    const name = users.find((one) => one['id'] === mine)?.['name'];
    const [one] = await inSalesforce(
      'IsClosed = false AND Owner.IsActive = true AND OwnerId IN (' + colleagues(users, mine) + ')',
    );
    if (!one) throw new Error('No colleague has an open case.');
    const today = new Date().toISOString().slice(0, 10);
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await salesforce.sobject('Event').create({
      Subject: `Away, covered by ${String(name)}`,
      IsAllDayEvent: true,
      StartDateTime: `${today}T00:00:00Z`,
      EndDateTime: `${until}T00:00:00Z`,
      OwnerId: one.ownerId,
    });
    await sendMail(one.id, 'Is anybody there?');
    await press('Escape', 'g', 'd');
    const cards = page.getByRole('region', { name: 'Customers of colleagues you cover' });
    // One sync brings the absence, the next the cases that I cover by it.
    await sync(() => cards.isVisible());
    expect(await cards.innerText()).toContain(one.subject);
    await clean();
    await cards.getByRole('button', { name: /^Take it: / }).focus();
    await press('Enter');
    await page.getByText(`Take over ${one.caseNumber}`).first().waitFor();
    await cards.waitFor({ state: 'detached' });
    expect((await cases()).find(({ id }) => id === one.id)?.ownerId).toBe(mine);
  });
});

describe('my own absence', () => {
  it('pauses the figures, and the Day says so', async () => {
    const { page } = app;
    await press('Escape', 'g', 'd');
    await run('Plan an absence');
    await page.getByLabel('First day away').waitFor();
    await page.keyboard.type('today');
    await press('Tab');
    await page.keyboard.type('+2d');
    await page.getByLabel('Who covers').waitFor();
    await press('Enter');
    await page.getByText(/You are away until .*\. The day’s figures are paused until then/).waitFor();
    await page.getByText('figures paused', { exact: false }).first().waitFor();
    await clean();
  });
});

describe('the shared queue of fy25', () => {
  it('says how many wait and which is next, and one key takes it', async () => {
    const { page } = app;
    const mine = await me();
    const users = await app.stored('users');
    const queue = users.find((one) => one['role'] === 'sales-user');
    const theirs = (await inSalesforce("Status = 'Open' AND OwnerId IN (" + colleagues(users, mine) + ')')).slice(0, 3);
    for (const { id } of theirs) {
      await salesforce
        .sobject('Case')
        .update({ Id: id, OwnerId: String(queue?.['id']) }, { headers: { 'Sforce-Auto-Assign': 'FALSE' } });
    }
    await press('g', ',');
    await page.getByRole('tab', { name: 'Handbook' }).click();
    await page.getByRole('radio', { name: /FY25/ }).first().focus();
    await press('Space');
    await press('g', 'd');
    const waiting = page.getByRole('region', { name: 'Shared queue' });
    await waiting.waitFor();
    await sync(async () => /\d cases? waits? in the queue/.test(await waiting.innerText()));
    await clean();
    const before = (await cases()).filter((one) => one.ownerId === mine).length;
    await press('Shift+A');
    await page
      .getByText(/Pick up \d+: (high priority|the oldest), waiting since/)
      .first()
      .waitFor();
    await expect.poll(async () => (await cases()).filter((one) => one.ownerId === mine).length).toBe(before + 1);
  });
});

describe('the year of a High Value Account', () => {
  it('is planned from its case, by keyboard', async () => {
    const { page } = app;
    const mine = await me();
    const hva = (await cases()).find(
      (one) => one.ownerId === mine && /^High Value Account/i.test(one.subject) && !one.status.startsWith('Closed'),
    );
    if (!hva) throw new Error('I have no High Value Account case.');
    await page.evaluate((id) => void (location.hash = `#/case/${id}`), hva.id);
    const plan = page.getByRole('region', { name: 'Year with this account' });
    await plan.waitFor();
    await plan.getByRole('button', { name: 'Plan a touchpoint' }).focus();
    await press('Enter');
    await page.keyboard.type('3m');
    await press('Tab');
    await page.keyboard.type('Ask how the new team is doing');
    await press('Enter');
    await plan.getByText('Ask how the new team is doing').waitFor();
    await clean();
    await plan.getByRole('button', { name: 'Done: Ask how the new team is doing' }).focus();
    await press('Enter');
    await plan.getByText('done', { exact: true }).first().waitFor();
    expect(app.complaints).toEqual([]);
  });
});
