import { describe, expect, it } from 'vitest';
import { REST, queryPath, type Page } from '../an-org.ts';
import { aControlledOrg } from './a-controlled-org.ts';

describe('results', () => {
  it('come in short pages that say they are not done', async () => {
    const { turn, page, call } = await aControlledOrg();
    await turn('short-pages', { rows: 137 });
    const first = await page('SELECT Id FROM Case');
    expect([first.records.length, first.done, first.totalSize]).toEqual([137, false, 200]);
    const rest = (await call(first.nextRecordsUrl ?? '')).body as Page;
    expect([rest.records.length, rest.done]).toEqual([63, true]);
    await turn('short-pages', { rows: 0 });
    expect((await page('SELECT Id FROM Case')).records).toHaveLength(200);
  });

  it('lose their locators by expiry, or to one more result', async () => {
    const { turn, page, call } = await aControlledOrg();
    await turn('short-pages', { rows: 50 });
    const open = async (): Promise<string> => (await page('SELECT Id FROM Case')).nextRecordsUrl ?? '';
    const expired = await open();
    await turn('locators', { expire: true });
    expect(await call(expired)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }] });
    await turn('locators', { most: 1 });
    const evicted = await open();
    const kept = await open();
    expect([(await call(evicted)).status, (await call(kept)).status]).toEqual([400, 200]);
  });
});

describe('replication', () => {
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z/, '+00:00');

  it('covers less than it was asked for', async () => {
    const { turn, org, send } = await aControlledOrg();
    const window = new URLSearchParams({ start: at(org.clock() - 3_600_000), end: at(org.clock()) });
    const covered = async (): Promise<number> => {
      const { body } = await send('GET', `sobjects/Case/updated?${window.toString()}`);
      return Date.parse((body as { latestDateCovered: string }).latestDateCovered.slice(0, 19) + 'Z');
    };
    const before = await covered();
    await turn('covered', { heldBackSeconds: 1200 });
    expect(Math.abs(before - (await covered()) - 1_200_000)).toBeLessThanOrEqual(60_000);
  });

  it('refuses to tell deletions from before the log was purged', async () => {
    const { turn, org, call } = await aControlledOrg();
    const window = new URLSearchParams({ start: at(org.clock() - 3_600_000), end: at(org.clock() + 120_000) });
    const ask = () => call(`${REST}/sobjects/Case/deleted?${window.toString()}`);
    expect((await ask()).status).toBe(200);
    await turn('purge-delete-log');
    expect(await ask()).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_REPLICATION_DATE' }] });
    expect((await call(queryPath('SELECT Id FROM Case LIMIT 1'))).status).toBe(200);
  });
});
