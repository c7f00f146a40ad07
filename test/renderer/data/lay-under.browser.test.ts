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

describe('a record merged in Salesforce under edits', () => {
  const [loser, winner] = ['003000000000001AAA', '003000000000002AAA'];
  const contacts = [loser, winner].map((id) => ({
    table: 'contacts' as const,
    put: { id, lastName: 'Bos', language: 'nl', stamp: 1 },
  }));
  const merge = { changes: [{ table: 'contacts' as const, remove: loser, stamp: 5, mergedInto: winner }] };

  it('lives on in the other: what names it, its own edits and their history go on there, in one commit', async () => {
    await store.committer.commit({ changes: contacts });
    await store.edit({ contactId: loser });
    await store.act([{ table: 'contacts', id: loser, kind: 'update', patch: { phone: '2' } }]);
    const told: OutboxChange[] = [];
    store.committer.onOutbox = (change) => void told.push(change);
    const { changes } = await store.committer.commit(merge);
    expect(await store.shown()).toMatchObject({ contactId: winner });
    expect(await store.db.contacts.toArray()).toMatchObject([{ id: winner, phone: '2' }]);
    const ops = await store.db.outbox.toArray();
    expect(ops).toMatchObject([
      { record: `cases/${caseId}`, patch: { contactId: winner }, state: 'queued' },
      { record: `contacts/${winner}`, id: winner, patch: { phone: '2' }, state: 'queued' },
    ]);
    expect(told).toEqual([{ puts: ops.map(({ record: _record, ...op }) => operationSchema.parse(op)), drops: [] }]);
    expect(changes.map(({ table }) => table)).toEqual(['cases', 'contacts', 'contacts']);
    expect(await store.db.history.where('record').equals(`contacts/${winner}`).count()).toBe(1);
    expect((await store.db.serverCopies.toArray()).map(({ record }) => record)).toEqual([
      `cases/${caseId}`,
      `contacts/${winner}`,
    ]);
  });

  it('waits for what is written of the other in the same page', async () => {
    await store.committer.commit({ changes: contacts });
    await store.act([{ table: 'contacts', id: loser, kind: 'update', patch: { phone: '2' } }]);
    const put = { id: winner, lastName: 'Bos', language: 'nl', phone: '9', title: 'Buyer', stamp: 6 };
    await store.committer.commit({ changes: [...merge.changes, { table: 'contacts', put }] });
    expect(await store.db.contacts.toArray()).toMatchObject([{ id: winner, phone: '2', title: 'Buyer' }]);
    expect(await store.db.conflicts.toArray()).toMatchObject([
      {
        record: `contacts/${winner}`,
        kind: 'changed',
        fields: [{ field: 'phone', base: null, ours: '2', theirs: '9' }],
      },
    ]);
  });

  it('is what Salesforce has of a row whose edit does not name it', async () => {
    await store.committer.commit(page({ contactId: loser, stamp: 2 }));
    await store.edit({ contactId: '003000000000003AAA' });
    await store.committer.commit(merge);
    const { copy } = (await store.db.serverCopies.get(`cases/${caseId}`))!;
    expect([copy, await store.db.conflicts.count()]).toMatchObject([{ contactId: winner }, 0]);
    expect(await store.shown()).toMatchObject({ contactId: '003000000000003AAA' });
  });

  it('that was taken for a deletion asks nobody any more, also where the other is not here', async () => {
    await store.committer.commit({ changes: contacts.slice(0, 1) });
    await store.act([{ table: 'contacts', id: loser, kind: 'update', patch: { phone: '2' } }]);
    await store.committer.commit({ changes: [{ table: 'contacts', remove: loser, stamp: 4 }] });
    expect(await store.db.conflicts.toArray()).toMatchObject([{ kind: 'deleted' }]);
    await store.committer.commit(merge);
    expect(await store.db.conflicts.count()).toBe(0);
    expect(await store.db.outbox.toArray()).toMatchObject([{ id: winner, state: 'queued', patch: { phone: '2' } }]);
  });
});
