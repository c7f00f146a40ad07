import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain';
import type { Stored } from '#shared/sync';
import { rewritten } from '../../../../renderer/worker/pull/rewritten.ts';
import { aRow, page, TestStore } from '../../data/a-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await TestStore.open();
  await store.committer.commit(page({ description: 'A long text', stamp: 2 }));
});
afterEach(() => store.close());

const seenAgain = async (more: Partial<Stored<Case>>): Promise<boolean> => {
  const put = aRow({ description: 'A long text', stamp: 2, ...more });
  return (await rewritten(store.db, 'Case', [{ table: 'cases', put }])).length === 0;
};

describe('a row with the stamp of the one here', () => {
  it('is news when it says something else, also in a text that stays on disk', async () => {
    expect(await seenAgain({})).toBe(true);
    expect(await seenAgain({ subject: 'other' })).toBe(false);
    expect(await seenAgain({ description: 'Another text' })).toBe(false);
    expect(await seenAgain({ feedback: 'NA' })).toBe(false);
    const { nextSteps: _emptied, ...rest } = aRow({ description: 'A long text', stamp: 2 });
    expect(await rewritten(store.db, 'Case', [{ table: 'cases', put: rest }])).toHaveLength(1);
  });

  it('is compared with what Salesforce had, not with what waits to be sent', async () => {
    await store.edit({ nextSteps: 'mine' });
    expect(await seenAgain({})).toBe(true);
    expect(await seenAgain({ nextSteps: 'mine' })).toBe(false);
  });
});
