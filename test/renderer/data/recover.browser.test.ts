import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxOperation } from '#shared/outbox';
import { recover, type JournalState } from '../../../renderer/data/recover.ts';
import { aRow, caseId, page, TestStore } from './a-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await TestStore.open();
});
afterEach(() => store.close());

/** A journal that was told everything that the store did. */
class Told {
  count = 0;
  readonly ops = new Map<string, OutboxOperation>();

  async by(edited: ReturnType<TestStore['edit']>): Promise<void> {
    const { count, outbox } = await edited;
    if (count !== null) this.count = count;
    for (const op of outbox.puts) this.ops.set(op.opId, op);
    for (const opId of outbox.drops) this.ops.delete(opId);
  }

  get state(): JournalState {
    return { count: this.count, ops: [...this.ops.values()] };
  }
}

describe('database and journal at a start', () => {
  it('have nothing to tell each other after an ordinary end', async () => {
    const told = new Told();
    await told.by(store.edit({ nextSteps: 'mine' }));
    expect(await recover(store.strict, store.committer, told.state, 9)).toEqual({
      restored: [],
      changes: [],
      missing: null,
    });
  });

  it('a stop between them: the journal learns what it missed, also that something was taken back', async () => {
    const told = new Told();
    await told.by(store.edit({ nextSteps: 'mine' }));
    await store.edit({ nextSteps: 'old' });
    const { outbox } = await store.edit({ subject: 'mine' });
    const { missing, restored } = await recover(store.strict, store.committer, told.state, 9);
    expect(restored).toEqual([]);
    expect(missing).toEqual({ count: 3, puts: outbox.puts, drops: ['id1'] });
  });

  it('a lost database gets everything back, and lays what is synced later under it', async () => {
    const told = new Told();
    await told.by(store.edit({ nextSteps: 'mine' }));
    const task = {
      table: 'activities',
      id: 'local:a',
      kind: 'create',
      patch: { kind: 'task', subject: 'T' },
      caseId,
    } as const;
    await told.by(store.act([task]));
    const fresh = await TestStore.open();
    await fresh.db.cases.clear();
    const { restored, changes } = await recover(fresh.strict, fresh.committer, told.state, 9);
    expect(restored.map(({ opId }) => opId)).toEqual(['id1', 'id2']);
    expect(changes).toEqual([{ table: 'activities', put: { id: 'local:a', kind: 'task', subject: 'T', stamp: 0 } }]);
    await fresh.committer.commit(page({ stamp: 2 }));
    expect(await fresh.shown()).toEqual(aRow({ nextSteps: 'mine', stamp: 2 }));
    expect(await fresh.db.history.count()).toBe(2);
    expect((await fresh.edit({ subject: 'next' })).count).toBe(told.count + 1);
    await fresh.close();
  });

  it('a database that fell back behind what was ticked is brought up to it', async () => {
    const told = new Told();
    await told.by(store.edit({ nextSteps: 'first' }));
    const then = {
      outbox: await store.db.outbox.toArray(),
      cases: await store.db.cases.toArray(),
      settings: await store.db.settings.toArray(),
    };
    await told.by(store.edit({ nextSteps: 'second' }));
    await store.db.outbox.bulkPut(then.outbox);
    await store.db.cases.bulkPut(then.cases);
    await store.db.settings.bulkPut(then.settings);
    const { restored } = await recover(store.strict, store.committer, told.state, 9);
    expect(restored).toMatchObject([{ opId: 'id1', patch: { nextSteps: 'second' } }]);
    expect((await store.shown())?.nextSteps).toBe('second');
  });
});
