import { Connection } from '@jsforce/jsforce-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankDay } from '#shared/day';
import type { Account, Activity, Case, Contact, Lead, Opportunity, User } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { createCalendar } from '#shared/lib';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { tokensOf } from '../support/practice.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;
let me: string;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 7, cases: 1200 });
  me = org.logins.find((login) => login.role === 'advocate')?.userId ?? '';
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
});

afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

const option = (id: string) => app.page.locator(`[data-case-id="${id}"]`);
const firstIds = (): Promise<string[]> =>
  app.page.locator('[data-case-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-id') ?? ''));

/** The order that the rules give for what is stored on the laptop, worked out anew. */
async function expectedOrder(): Promise<string[]> {
  const [users, accounts, contacts, leads, opportunities, cases, activities] = await Promise.all(
    ['users', 'accounts', 'contacts', 'leads', 'opportunities', 'cases', 'activities'].map((table) =>
      app.stored(table),
    ),
  );
  const zone = await app.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const workspace = {
    users: users as unknown as User[], accounts: accounts as unknown as Account[], contacts: contacts as unknown as Contact[],
    leads: leads as unknown as Lead[], opportunities: opportunities as unknown as Opportunity[], cases: cases as unknown as Case[],
    activities: activities as unknown as Activity[],
  }; // prettier-ignore
  return rankDay(workspace, { edition: fy26, me, now: Date.now(), calendar: createCalendar({ zone }) }).map(
    (row) => row.caseId,
  );
}

/** A closed case that the practice org has and the laptop has not. */
async function caseOfSomebodyElse(): Promise<{ readonly id: string; readonly subject: string }> {
  const stored = new Set((await app.stored('cases')).map((row) => row['id']));
  const { accessToken } = await tokensOf(org);
  const client = new Connection({ instanceUrl: org.url, accessToken, version: '63.0' });
  const { records } = await client.query<{ Id: string; Subject: string }>(
    'SELECT Id, Subject FROM Case WHERE IsClosed = true',
  );
  const found = records.find((record) => !stored.has(record.Id));
  if (!found) throw new Error('The practice org has no case outside the scope.');
  return { id: found.Id, subject: found.Subject };
}

describe('from an empty laptop to a ranked day, and the day after', () => {
  it('opens on the practice org with one click and shows the day in the order of obligation', async () => {
    app = await laptop.start();
    await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    const order = await expectedOrder();
    const shown = await firstIds();
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toEqual(order.slice(0, shown.length));
    expect((await app.stored('cases')).filter((row) => row['ownerId'] === me).length).toBeGreaterThan(50);
  });

  it('gives each row its reason, and opens a case by keyboard alone', async () => {
    for (const row of await app.rows()) expect(row.split('\n').filter(Boolean).length).toBeGreaterThanOrEqual(3);
    const [, second = ''] = await firstIds();
    await app.page.keyboard.press('j');
    await app.page.keyboard.press('j');
    await app.page.keyboard.press('k');
    await app.page.keyboard.press('j');
    await expect.poll(() => option(second).getAttribute('aria-selected')).toBe('true');
    await app.page.keyboard.press('Enter');
    const subject = (await app.stored('cases')).find((row) => row['id'] === second)?.['subject'];
    await app.page.getByRole('heading', { name: String(subject) }).waitFor();
  });

  it('finds a case by typing, without leaving the keyboard', async () => {
    const cases = (await app.stored('cases')) as unknown as Case[];
    const order = await expectedOrder();
    const last = cases.find((one) => one.id === order.at(-1));
    await app.page.keyboard.press('/');
    await app.page.keyboard.type(last?.caseNumber ?? '');
    await expect.poll(() => firstIds()).toEqual([last?.id]);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await expect.poll(async () => (await firstIds()).length).toBeGreaterThan(1);
  });

  it("opens a colleague's case that a link names, although it is outside the scope, and keeps it", async () => {
    const stranger = await caseOfSomebodyElse();
    await app.page.evaluate((id) => (location.hash = `#/case/${id}`), stranger.id);
    await app.page.getByRole('heading', { name: stranger.subject }).waitFor();
    await app.page.getByText('This case is not in your Day list.').waitFor();
    expect((await app.stored('cases')).map((row) => row['id'])).toContain(stranger.id);
    await app.page.keyboard.press('Escape');
  });

  it('has the list after everything was quit and the org is gone', async () => {
    const before = await firstIds();
    await app.quit();
    await org.close();
    app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    const order = await expectedOrder();
    const shown = await firstIds();
    expect(shown).toEqual(order.slice(0, shown.length));
    expect([...shown].sort()).toEqual([...before].sort());
    await expect.poll(() => app.statusLine()).toMatch(/Offline/);
    expect(app.complaints).toEqual([]);
  });

  it('takes in what changed once the org is back', async () => {
    org = await startPracticeOrg({ dataFolder: orgFolder });
    const [given = '', quiet = ''] = (await expectedOrder()).slice(-2);
    const { caseNumber } = ((await app.stored('cases')) as unknown as Case[]).find((one) => one.id === given) ?? {};
    const colleague = org.logins.find((login) => login.role === 'advocate' && login.userId !== me)?.userId;
    await org.change('Case', given, { OwnerId: colleague });
    await org.change('Case', quiet, { Subject: 'Partner Opp: two hundred seats by Friday', Priority: 'High' });
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('two hundred seats');
    await expect.poll(() => firstIds()).toEqual([quiet]);
    expect(await option(quiet).innerText()).toContain('Partner Opp: two hundred seats by Friday');
    await expect.poll(() => app.statusLine()).toContain('Synced just now');
    await app.page.keyboard.press('ControlOrMeta+a');
    await app.page.keyboard.type(caseNumber ?? '');
    await expect.poll(() => firstIds()).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
