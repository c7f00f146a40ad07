import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeOrg, type PracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { practiceControl, type PracticeControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
const dayAndMore = 25 * 3_600;
let org: PracticeOrg;
let control: PracticeControl;
let laptop: Laptop;
let app: RunningApp;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 5, cases: 400, control: 0 });
  control = practiceControl(org);
  await control.turn('snapshot', { name: 'new' });
});
beforeEach(async () => {
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).click();
  await expect.poll(() => app.statusLine()).toContain('Synced just now');
});
afterEach(async () => {
  expect(app.complaints).toEqual([]);
  await laptop.dispose();
  await control.turn('restore', { name: 'new', clock: true });
});
afterAll(async () => {
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

type Row = Readonly<Record<string, unknown>>;
const ids = async (table: string): Promise<string[]> => (await app.stored(table)).map(({ id }) => String(id)).sort();
async function myOpenCase(more: (row: Row) => boolean = () => true): Promise<Row> {
  const me = org.logins.find(({ role }) => role === 'advocate')?.userId;
  const found = (await app.stored('cases')).find((row) => row['ownerId'] === me && !row['closedAt'] && more(row));
  if (!found) throw new Error('no such case');
  return found;
}
/** Presses "Sync now" and waits until `holds`. */
async function sync(holds: () => Promise<boolean>): Promise<void> {
  // The state is told ten times a second: a sync that runs has taken the button away by then, and it comes back after it.
  await app.page.waitForTimeout(400);
  await app.page.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(holds, { timeout: 20_000 }).toBe(true);
}

describe('what the laptop believes of Salesforce', () => {
  it('loses a case that was deleted past the recycle bin with the daily sweep', async () => {
    const { id } = await myOpenCase();
    await control.turn('hard-delete', { ids: [String(id)] });
    await control.turn('clock', { advanceSeconds: dayAndMore });
    await sync(async () => !(await ids('cases')).includes(String(id)));
  });

  it('says of a case that was hidden that it is shown no longer, rather than deleted', async () => {
    const { id } = await myOpenCase();
    const user = org.logins.find(({ role }) => role === 'advocate')?.username ?? '';
    await control.turn('share', { user, ids: [String(id)], access: 'none' });
    await control.turn('clock', { advanceSeconds: dayAndMore });
    await sync(async () => /no longer shows you \d+ records?/.test(await app.statusLine()));
    expect(await ids('cases')).not.toContain(id);
  });

  it('removes nothing when all cases are gone at once, asks, and does what is answered', async () => {
    // One that was closed long ago may leave the scope with the day that passes.
    const open = async () => (await app.stored('cases')).flatMap(({ id, closedAt }) => (closedAt ? [] : [id])).sort();
    const before = await open();
    const rows = await app.rows();
    const user = org.logins.find(({ role }) => role === 'advocate')?.username ?? '';
    await control.turn('share', { user, object: 'Case', access: 'none' });
    await control.turn('clock', { advanceSeconds: dayAndMore });
    await sync(async () => (await app.statusLine()).includes('Nothing was removed'));
    expect(await open()).toEqual(before);
    expect(await app.rows()).toHaveLength(rows.length);
    await control.turn('share', { user, object: 'Case', access: 'full' });
    await sync(async () => !(await app.statusLine()).includes('Nothing was removed'));
    expect(await open()).toEqual(before);
  });

  it('follows a contact that was merged into another', async () => {
    const one = await myOpenCase((row) => typeof row['contactId'] === 'string');
    const master = (await ids('contacts')).find((id) => id !== one['contactId']) ?? '';
    await control.turn('merge', { master, losers: [String(one['contactId'])] });
    await control.turn('clock', { advanceSeconds: 60 });
    await sync(async () => (await app.stored('cases')).find(({ id }) => id === one['id'])?.['contactId'] === master);
    expect(await ids('contacts')).not.toContain(one['contactId']);
  });

  it('goes back with an org that was restored from a backup', async () => {
    const { id, subject } = await myOpenCase();
    const subjectHere = async () => (await app.stored('cases')).find((row) => row['id'] === id)?.['subject'];
    await control.turn('snapshot', { name: 'backup' });
    await control.turn('edit', { object: 'Case', id: String(id), fields: { Subject: 'Changed after the backup' } });
    await control.turn('clock', { advanceSeconds: 60 });
    await sync(async () => (await subjectHere()) === 'Changed after the backup');
    await control.turn('restore', { name: 'backup' });
    await control.turn('clock', { advanceSeconds: 60 });
    await sync(async () => (await subjectHere()) === subject);
  });

  it('goes on without a field that was taken away, and says which', async () => {
    await control.turn('field', { object: 'Case', field: 'Feedback__c', mode: 'hidden' });
    const { id } = await myOpenCase();
    await control.turn('edit', { object: 'Case', id: String(id), fields: { Subject: 'Changed without feedback' } });
    await control.turn('clock', { advanceSeconds: 60 });
    await sync(async () => (await app.statusLine()).includes('1 field not in Salesforce'));
    expect((await app.stored('cases')).find((row) => row['id'] === id)?.['subject']).toBe('Changed without feedback');
  });

  it('rests when nearly all calls of the organisation are used, and says so', async () => {
    await control.turn('usage', { used: 95_000, max: 100_000 });
    await sync(async () => (await app.statusLine()).includes('Not looking for changes until'));
    await control.turn('usage', { used: 10, max: 100_000 });
    await sync(async () => !(await app.statusLine()).includes('Not looking for changes'));
  });
});
