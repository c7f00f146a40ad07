import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import type { Laptop, RunningApp } from './desk-app.ts';

export async function signIn(laptop: Laptop): Promise<RunningApp> {
  const app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await synced(app);
  return app;
}

/** The sync of this start has ended: that of a start a moment ago would be "just now" as well. */
export async function synced(app: RunningApp): Promise<void> {
  await app.page.getByRole('option').first().waitFor();
  const begun = await app.page.evaluate(() => performance.timeOrigin);
  const endedAt = async (): Promise<number> =>
    Number((await app.stored('settings')).find(({ name }) => name === 'lastSyncAt')?.['value'] ?? 0);
  while ((await endedAt()) < begun) await app.page.waitForTimeout(100);
  await app.page.getByText('Synced just now').first().waitFor();
}

export const waiting = async (app: RunningApp): Promise<unknown[]> =>
  (await app.stored('outbox')).map(({ state }) => state);

const idsOf = (rows: Locator): Promise<string[]> =>
  rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-case-id') ?? ''));

export const shownCases = (app: RunningApp): Promise<string[]> =>
  idsOf(app.page.locator('[role=option][data-case-id]'));

/** Cases of the list on which work has begun, first those that owe a touch: a next step there also logs one. */
export async function startedCases(app: RunningApp): Promise<string[]> {
  const owing = await idsOf(
    app.page.getByRole('option').filter({ hasText: /First (e-mail|call)|Second e-mail|Third e-mail/ }),
  );
  const cases = new Map((await app.stored('cases')).map((row) => [row['id'], row]));
  return [...new Set([...owing, ...(await shownCases(app))])].filter((id) => cases.get(id)?.['startedAt']);
}

/** Writes a next step as a person does, and waits until the list has it. */
export async function writeNextStep(app: RunningApp, id: string, text: string): Promise<void> {
  await app.page.keyboard.press('Escape');
  await app.page.locator(`[role=option][data-case-id="${id}"]`).click();
  await app.page.keyboard.press('n');
  await app.page.getByLabel('What is done, or comes next').waitFor();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
  await expect.poll(async () => (await casesWith(app, text)).length).toBe(1);
}

export const casesWith = async (app: RunningApp, text: string): Promise<Record<string, unknown>[]> =>
  (await app.stored('cases')).filter((row) => String(row['nextSteps']).includes(text));

/** How often the org was told of a next step: the writes of the case, and the records that were made with the text. */
export function told(org: InProcessPracticeOrg, text: string): { readonly written: number; readonly made: number } {
  const ops = org.ops();
  const has = (value: unknown): boolean => typeof value === 'string' && value.includes(text);
  return {
    written: ops.filter(({ object, kind, after }) => object === 'Case' && kind === 'update' && has(after['Next_Steps__c'])).length,
    made: ops.filter(({ kind, after }) => kind === 'create' && Object.values(after).some(has)).length,
  };
} // prettier-ignore
