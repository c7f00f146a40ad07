import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Committer } from '../../../renderer/data/commit.ts';
import { EditStore } from '../../../renderer/data/edit-store.ts';
import { aRow, caseId, page, TestStore } from './a-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await TestStore.open();
});
afterEach(() => store.close());

const everything = async () => ({
  row: await store.shown(),
  outbox: await store.db.outbox.toArray(),
  history: await store.db.history.toArray(),
  copies: await store.db.serverCopies.toArray(),
  settings: await store.db.settings.toArray(),
});

describe('an edit', () => {
  it('writes row, operation, server’s copy, history and change line together', async () => {
    const { changes, outbox, count } = await store.edit({ nextSteps: 'new', nextStepsDate: '2025-06-20' });
    const row = aRow({ nextSteps: 'new', nextStepsDate: '2025-06-20' });
    expect(changes).toEqual([{ table: 'cases', put: row }]);
    expect(count).toBe(1);
    expect(outbox).toMatchObject({ drops: [], puts: [{ opId: 'id1', seq: 1, state: 'queued', group: 'g1', baseModified: 1 }] });
    expect(await store.shown()).toEqual(row);
    const [op] = await store.db.outbox.toArray();
    expect(op).toMatchObject({
      record: `cases/${caseId}`,
      patch: { nextSteps: 'new', nextStepsDate: '2025-06-20' },
      base: { nextSteps: 'old', nextStepsDate: null },
    });
    expect(await store.db.serverCopies.toArray()).toEqual([{ record: `cases/${caseId}`, copy: aRow() }]);
    expect(await store.db.history.toArray()).toMatchObject([
      { group: 'g1', label: 'Action 1', kind: 'edit', caseId, changes: [{ field: 'nextSteps', from: 'old', to: 'new' }, { field: 'nextStepsDate', from: null, to: '2025-06-20' }] },
    ]);
    expect(await store.db.changes.toArray()).toHaveLength(2);
  }); // prettier-ignore

  it('of several records that cannot be finished leaves nothing of itself', async () => {
    const before = await everything();
    const stranger = { table: 'cases', id: '500000000000009AAA', kind: 'update', patch: { subject: 'x' } } as const;
    const act = store.act([{ table: 'cases', id: caseId, kind: 'update', patch: { subject: 'x' } }, stranger]);
    await expect(act).rejects.toMatchObject({ code: 'DELETED_MEANWHILE' });
    expect(await everything()).toEqual(before);
  });

  it('of a worker that another one has replaced is refused, and writes nothing', async () => {
    await Committer.takeOver(store.db);
    const before = await everything();
    await expect(store.edit({ subject: 'x' })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
    expect(await everything()).toEqual(before);
  });

  it('that changes nothing leaves no operation and no history', async () => {
    const { count } = await store.edit({ subject: 'Referral ' });
    expect(count).toBeNull();
    expect(await store.db.outbox.count()).toBe(0);
    expect(await store.db.history.count()).toBe(0);
    expect(await store.shown()).toEqual(aRow());
  });

  it('that is taken back by another leaves the row as Salesforce has it by now', async () => {
    await store.edit({ subject: 'mine' });
    await store.committer.commit(page({ subject: 'theirs', stamp: 2 }));
    await store.edit({ subject: 'Referral' });
    expect(await store.db.outbox.count()).toBe(0);
    expect(await store.shown()).toEqual(aRow({ subject: 'theirs', stamp: 2 }));
    expect(await store.db.serverCopies.count()).toBe(0);
    expect(await store.db.conflicts.count()).toBe(0);
  });

  it('says that the disk is full, and writes nothing', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const committer = { inTurn: () => Promise.reject(full) } as unknown as Committer;
    const edits = new EditStore(store.strict, committer, () => 'x');
    const act = edits.apply({ group: 'g', label: 'l', at: 1, edits: [] });
    await expect(act).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });
});

describe('a record made here', () => {
  const call = { table: 'activities', id: 'local:a', kind: 'create', patch: { kind: 'call', subject: 'Call', at: '2025-06-12T09:00:00Z', caseId }, caseId } as const; // prettier-ignore

  it('is there at once, and one that names it waits for it', async () => {
    const contact = { table: 'contacts', id: 'local:c', kind: 'create', patch: { lastName: 'Ito' } } as const;
    await store.act([contact, call]);
    await store.edit({ contactId: 'local:c' });
    expect(await store.db.activities.get('local:a')).toEqual({ id: 'local:a', stamp: 0, ...call.patch });
    const ops = await store.db.outbox.toArray();
    const made = ops.find(({ table }) => table === 'contacts');
    expect(made).toMatchObject({ kind: 'create', clientKey: 'c', base: {} });
    expect(ops.find(({ table }) => table === 'cases')?.dependsOn).toEqual([made?.opId]);
  });

  it('waits for one that the same action makes', async () => {
    const contact = { table: 'contacts', id: 'local:c', kind: 'create', patch: { lastName: 'Ito' } } as const;
    const link = { table: 'cases', id: caseId, kind: 'update', patch: { contactId: 'local:c' } } as const;
    const { outbox } = await store.act([contact, link]);
    const [made, named] = outbox.puts;
    expect(named?.dependsOn).toEqual([made?.opId]);
  });

  it('and removed before it was sent leaves no trace, and comes back when that is taken back', async () => {
    await store.act([call]);
    const removed = await store.act([{ table: 'activities', id: 'local:a', kind: 'remove' }]);
    expect(await store.db.outbox.count()).toBe(0);
    expect(await store.db.activities.count()).toBe(0);
    const record = removed.history[0]!.whole!;
    await store.act([{ table: 'activities', id: 'local:a', kind: 'restore', record }]);
    expect(await store.db.activities.get('local:a')).toEqual({ id: 'local:a', stamp: 0, ...call.patch });
    expect(await store.db.outbox.toArray()).toMatchObject([{ kind: 'create', clientKey: 'a', patch: call.patch }]);
  });
});

describe('a record removed here', () => {
  it('does not come back once it was deleted in Salesforce too', async () => {
    const { history } = await store.act([{ table: 'cases', id: caseId, kind: 'remove' }]);
    await store.committer.commit({ changes: [{ table: 'cases', remove: caseId, stamp: 5 }] });
    const restore = { table: 'cases', id: caseId, kind: 'restore', record: history[0]!.whole! } as const;
    await expect(store.act([restore])).rejects.toMatchObject({ code: 'DELETED_MEANWHILE' });
  });

  it('is gone from the list, stays to be deleted, and comes back with its edits', async () => {
    await store.edit({ subject: 'mine' });
    const { history } = await store.act([{ table: 'cases', id: caseId, kind: 'remove' }]);
    expect(await store.shown()).toBeUndefined();
    expect(await store.db.outbox.toArray()).toMatchObject([{ kind: 'delete', base: { subject: 'Referral' } }]);
    await store.committer.commit(page({ stamp: 2 }));
    expect(await store.shown()).toBeUndefined();
    await store.act([{ table: 'cases', id: caseId, kind: 'restore', record: history[0]!.whole! }]);
    expect(await store.shown()).toEqual(aRow({ subject: 'mine', stamp: 2 }));
    expect(await store.db.outbox.toArray()).toMatchObject([{ kind: 'update', patch: { subject: 'mine' } }]);
  });
});
