import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import type { Change } from '#shared/sync';
import { databaseName } from '../../../../renderer/data/database.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase, NOW } from '../../../support/builders.ts';
import { TestDesk } from '../editing/a-desk.ts';

const me = 'u-kk';
let session: Session;

beforeEach(() => {
  session = {
    orgId: crypto.randomUUID(), userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
    scope: { kind: 'advocate', managerId: null }, signedIn: true,
  }; // prettier-ignore
});

afterEach(() => Dexie.delete(databaseName(session.orgId, me)));

const put = (id: string): Change => ({ table: 'cases', put: { ...aCase({ id, caseNumber: id }), stamp: 1 } });

async function start(): Promise<Workspace> {
  const workspace = await Workspace.open(session, 'Europe/Berlin', () => Date.parse(NOW));
  await workspace.load(() => undefined);
  return workspace;
}

async function commit(workspace: Workspace, changes: readonly Change[]): Promise<void> {
  await workspace.committer.commit({ changes });
  await workspace.settled();
}

const held = (workspace: Workspace): unknown => ({
  memory: [...workspace.index.cases.keys()].sort(),
  list: workspace.board.entries.map((entry) => entry.id).sort(),
});

describe('starting cold', () => {
  it('has the list before the records, also once the org has said how long an entry may be', async () => {
    const nextSteps = { label: 'Next Steps', type: 'long-text', length: 4_000, writable: true, creatable: true, required: false, values: null } as const; // prettier-ignore
    const desk = await TestDesk.open({ cases: [aCase({ id: 'a' })] });
    await desk.facts({ nextSteps });
    await desk.workspace.snapshotIfDue();
    const { session: theirs } = desk.workspace;
    desk.editing.close();
    desk.workspace.close();
    const after = await Workspace.open(theirs, 'UTC', () => Date.parse(NOW));
    let atOnce: unknown;
    await after.load(() => (atOnce = held(after)));
    after.close();
    await Dexie.delete(after.db.name);
    expect(atOnce).toEqual({ memory: [], list: ['a'] });
  });

  it('lays what changed after the snapshot over it', async () => {
    const before = await start();
    await commit(before, [put('a'), put('b')]);
    await before.snapshotIfDue();
    await commit(before, [put('c'), { table: 'cases', remove: 'b', stamp: 2 }]);
    before.close();
    const after = await start();
    expect(held(after)).toEqual({ memory: ['a', 'c'], list: ['a', 'c'] });
    after.close();
  });

  it('brings nothing deleted back from a snapshot of which a part is torn', async () => {
    const before = await start();
    const user: Change = { table: 'users', put: { id: me, name: 'Kim', initials: 'KK', role: 'advocate', stamp: 1 } };
    const lead: Change = { table: 'leads', put: { id: 'l', lastName: 'Roe', stamp: 1 } };
    await commit(before, [user, lead, put('a'), put('b')]);
    await before.snapshotIfDue();
    await commit(before, [
      { table: 'cases', remove: 'b', stamp: 2 },
      { table: 'leads', remove: 'l', stamp: 2 },
    ]);
    const rows = await before.db.snapshot.toArray();
    await before.db.snapshot.bulkDelete(rows.filter(({ key }) => key[1] === 'cases').map(({ key }) => key));
    before.close();
    const after = await start();
    expect(held(after)).toEqual({ memory: ['a'], list: ['a'] });
    expect([...after.index.leads.keys()]).toEqual([]);
    after.close();
  });
});
