import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { buildFailingHost, type FailingHost } from '../support/build-failing-host.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { freezeWorkerAt } from './freeze-worker.ts';
import { casesWith, shownCases, signIn, startedCases, synced, told, waiting, writeNextStep } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let failing: FailingHost;
let laptop: Laptop;
let app: RunningApp;
let ids: string[];

beforeAll(async () => {
  failing = await buildFailingHost();
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 31, cases: 400, control: 0 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url }, failing.program);
  app = await signIn(laptop);
  ids = await startedCases(app);
  await app.quit();
}, 120_000);
afterAll(async () => {
  await laptop.dispose();
  failing.remove();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

async function startAgain(failAt = ''): Promise<void> {
  laptop.failAt = failAt;
  app = await laptop.start();
  await synced(app);
}

describe('an edit reaches Salesforce once, though the main process is killed', () => {
  it.each([
    ['before it is in the journal: the database has it', 'journal-write', { written: 0 }],
    ['in the journal, and nobody knows', 'journal-answer', { written: 0 }],
    ['noted as sent, and not on its way', 'journal-answer:2', { written: 0 }],
    ['in Salesforce, and nobody knows', 'push-answer', { written: 1 }],
  ] as const)('%s', async (when, failAt, before) => {
    const text = `Sent the offer (${when})`.replace(/[,:]/g, '');
    await startAgain(failAt);
    await writeNextStep(app, ids.shift()!, text);
    expect(await app.hostEnded()).toBe('SIGKILL');
    expect(told(org, text)).toMatchObject(before);
    await app.kill();

    await startAgain();
    await expect.poll(() => waiting(app), { timeout: 60_000 }).toEqual([]);
    expect(told(org, text)).toMatchObject({ written: 1 });
    expect(told(org, text).made).toBeLessThanOrEqual(1);
    expect((await casesWith(app, text)).length).toBe(1);
    expect(app.complaints).toEqual([]);
    await app.quit();
  });
});

describe('a page of changes and its place in the sync are one, though the browser is killed', () => {
  const placeIn = (cursors: readonly Record<string, unknown>[]): unknown =>
    cursors.find(({ lane }) => lane === 'delta:all/Case');
  const changed = (cases: readonly Record<string, unknown>[], mark: string): number =>
    cases.filter(({ subject }) => String(subject).includes(mark)).length;

  it.each([
    ['handed over and not stored: none of it is there', 'page-handed-over', 0],
    ['stored, and nobody was told: all of it is there', 'page-stored', 6],
  ] as const)('%s', { timeout: 60_000 }, async (_when, moment, there) => {
    const mark = `changed (${moment})`;
    await startAgain();
    const shown = (await shownCases(app)).slice(0, 6);
    const { reached } = await freezeWorkerAt(app.page, moment);
    for (const id of shown) await org.change('Case', id, { Subject: `Referral: ${mark}` });
    // A sync looks up to the last whole second.
    await app.page.waitForTimeout(1_500);
    await app.page.getByRole('button', { name: 'Sync now' }).click();
    const place = await reached;
    await app.kill();

    const found = await laptop.lookInto('cases', 'cursors');
    expect(changed(found.cases, mark)).toBe(there);
    if (there === 0) expect(placeIn(found.cursors)).not.toEqual(place);
    else expect(placeIn(found.cursors)).toEqual(place);
    await startAgain();
    await expect.poll(async () => changed(await app.stored('cases'), mark)).toBe(6);
    await app.quit();
  });
});
