import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationSchema } from '#shared/outbox';
import type { OutboxChange } from '../../../renderer/data/lay-under.ts';
import { aRow, caseId, page, TestStore } from './a-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await TestStore.open();
});
afterEach(() => store.close());

const deleted = { changes: [{ table: 'cases' as const, remove: caseId, stamp: 5 }] };

describe('a page under an edit that waits', () => {
  it('keeps our fields and takes the server’s in all others', async () => {
    await store.edit({ nextSteps: 'mine' });
    const { changes } = await store.committer.commit(
      page({ subject: 'theirs', status: 'In Progress: Engaged', stamp: 2 }),
    );
    const row = aRow({ subject: 'theirs', status: 'In Progress: Engaged', nextSteps: 'mine', stamp: 2 });
    expect(changes).toEqual([{ table: 'cases', put: row }]);
    expect(await store.shown()).toEqual(row);
    expect(await store.db.serverCopies.get(`cases/${caseId}`)).toMatchObject({ copy: { nextSteps: 'old', stamp: 2 } });
    expect(await store.db.conflicts.count()).toBe(0);
  });

  it('marks a field that somebody else changed, and takes the mark back when it is as before', async () => {
    await store.edit({ nextSteps: 'mine' });
    await store.committer.commit(page({ nextSteps: 'theirs', stamp: 2 }));
    expect((await store.shown())?.nextSteps).toBe('mine');
    expect(await store.db.conflicts.toArray()).toEqual([
      {
        opId: 'id1',
        record: `cases/${caseId}`,
        kind: 'changed',
        fields: [{ field: 'nextSteps', base: 'old', ours: 'mine', theirs: 'theirs' }],
        at: 2,
        by: null,
      },
    ]);
    await store.committer.commit(page({ nextSteps: 'old', stamp: 3 }));
    expect(await store.db.conflicts.count()).toBe(0);
  });

  it('marks nothing when somebody else wrote the same', async () => {
    await store.edit({ nextSteps: 'mine' });
    await store.committer.commit(page({ nextSteps: 'mine\r\n', stamp: 2 }));
    expect(await store.db.conflicts.count()).toBe(0);
  });

  it('that came at the same moment as the edit loses neither', async () => {
    await Promise.all([
      store.committer.commit(page({ subject: 'theirs', stamp: 2 })),
      store.edit({ nextSteps: 'mine' }),
      store.committer.commit(page({ subject: 'theirs', priority: 'Low', stamp: 3 })),
    ]);
    expect(await store.shown()).toEqual(aRow({ subject: 'theirs', priority: 'Low', nextSteps: 'mine', stamp: 3 }));
  });
});

describe('a record deleted in Salesforce under an edit', () => {
  it('leaves the list, and what was typed stays to be decided on', async () => {
    const told: OutboxChange[] = [];
    store.committer.onOutbox = (change) => void told.push(change);
    await store.edit({ nextSteps: 'a long text' });
    await store.committer.commit(deleted);
    expect(await store.shown()).toBeUndefined();
    expect(await store.db.conflicts.toArray()).toMatchObject([
      { kind: 'deleted', fields: [{ field: 'nextSteps', base: 'old', ours: 'a long text', theirs: null }] },
    ]);
    expect(await store.db.outbox.toArray()).toMatchObject([{ state: 'conflict', patch: { nextSteps: 'a long text' } }]);
    expect(told).toMatchObject([{ puts: [{ opId: 'id1', state: 'conflict' }], drops: [] }]);
    // The operation itself, without what the table adds: else it could not be told from one that was edited meanwhile.
    expect(told[0]!.puts.map((op) => operationSchema.parse(op))).toEqual(told[0]!.puts);
  });

  it('is what we wanted when we had deleted it too', async () => {
    await store.act([{ table: 'cases', id: caseId, kind: 'remove' }]);
    await store.committer.commit(deleted);
    expect(await store.db.outbox.count()).toBe(0);
    expect(await store.db.conflicts.count()).toBe(0);
  });

  it('is not deleted when it is only forgotten here', async () => {
    await store.edit({ nextSteps: 'mine' });
    await store.committer.commit({ ...deleted, forgetting: true });
    expect((await store.shown())?.nextSteps).toBe('mine');
    expect(await store.db.outbox.toArray()).toMatchObject([{ state: 'queued' }]);
  });
});
