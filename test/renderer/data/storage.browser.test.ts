import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#shared/sync';
import { Committer } from '../../../renderer/data/commit.ts';
import type { CursorRow, WorkspaceDatabase } from '../../../renderer/data/database.ts';
import { changedSince, readTable } from '../../../renderer/data/load.ts';
import { openDatabase } from '../../../renderer/data/open-database.ts';
import { openSnapshot, writeSnapshot } from '../../../renderer/data/snapshot.ts';

let db: WorkspaceDatabase;
let name: string;

beforeEach(async () => {
  name = `storage-${crypto.randomUUID()}`;
  db = await openDatabase(name);
});

afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

const lead = (id: string, lastName = 'Roe'): Change => ({ table: 'leads', put: { id, lastName, stamp: 1 } });
const cursor = (stored: number): CursorRow => ({
  lane: 'crawl:open/Lead',
  phase: 'crawl',
  afterId: 'l',
  floor: 0,
  pass: null,
  stored,
});
const leadIds = async (): Promise<string[]> => (await db.leads.toArray()).map((row) => row.id).sort();

describe('committing a page', () => {
  it('writes rows, cursor and change line together', async () => {
    const committer = await Committer.takeOver(db);
    const { rev } = await committer.commit({ changes: [lead('l1'), lead('l2')], cursors: [cursor(2)] });
    expect(rev).toBe(1);
    expect(await leadIds()).toEqual(['l1', 'l2']);
    expect(await db.cursors.toArray()).toEqual([cursor(2)]);
    expect(await db.changes.toArray()).toEqual([{ rev: 1, puts: { leads: ['l1', 'l2'] }, removes: {} }]);
  });

  it('keeps the old cursor when a page cannot be stored', async () => {
    const committer = await Committer.takeOver(db);
    await committer.commit({ changes: [lead('l1')], cursors: [cursor(1)] });
    const unstorable = {
      table: 'leads',
      put: { id: 'l2', lastName: 'Poe', stamp: 1, evil: () => 1 },
    } as unknown as Change;
    await expect(committer.commit({ changes: [lead('l3'), unstorable], cursors: [cursor(3)] })).rejects.toThrow();
    expect(await leadIds()).toEqual(['l1']);
    expect(await db.cursors.toArray()).toEqual([cursor(1)]);
    expect(committer.rev).toBe(1);
  });

  it('refuses a worker that another one has replaced, and writes nothing of it', async () => {
    const frozen = await Committer.takeOver(db);
    const elected = await Committer.takeOver(db);
    await elected.commit({ changes: [lead('l1')] });
    await expect(frozen.commit({ changes: [lead('l2')], cursors: [cursor(9)] })).rejects.toMatchObject({
      code: 'OPEN_ELSEWHERE',
    });
    expect(await leadIds()).toEqual(['l1']);
    expect(await db.cursors.count()).toBe(0);
  });

  it('gives each of two commits made at once a counter of its own', async () => {
    const committer = await Committer.takeOver(db);
    const commits = await Promise.all([
      committer.commit({ changes: [lead('l1')] }),
      committer.commit({ changes: [lead('l2')] }),
    ]);
    expect(commits.map((commit) => commit.rev)).toEqual([1, 2]);
    expect(await db.changes.count()).toBe(2);
  });

  it('goes on counting changes after a restart, also when a snapshot has taken the change lines in', async () => {
    const first = await Committer.takeOver(db);
    await first.commit({ changes: [lead('l1')] });
    await first.commit({ changes: [lead('l2')] });
    await writeSnapshot(db, first.rev, { leads: [] });
    const second = await Committer.takeOver(db);
    expect(await second.commit({ changes: [lead('l3')] })).toMatchObject({ rev: 3 });
  });
});

describe('reading back', () => {
  it('reads a whole table in batches, each row once', async () => {
    const committer = await Committer.takeOver(db);
    const ids = Array.from({ length: 4500 }, (_, at) => `l${String(at).padStart(5, '0')}`);
    await committer.commit({ changes: ids.map((id) => lead(id)) });
    const read: string[] = [];
    for await (const batch of readTable(db, 'leads')) read.push(...batch.map((row) => row.id));
    expect(read).toEqual(ids);
  });

  it('tells what changed after a change counter, removals included', async () => {
    const committer = await Committer.takeOver(db);
    await committer.commit({ changes: [lead('l1'), lead('l2')] });
    await committer.commit({ changes: [lead('l2', 'Poe'), { table: 'leads', remove: 'l1', stamp: 2 }] });
    expect(await changedSince(db, 1)).toEqual(new Map([['leads', new Set(['l2', 'l1'])]]));
    expect(await changedSince(db, 2)).toEqual(new Map());
  });
});

describe('a snapshot', () => {
  const records = Array.from({ length: 1203 }, (_, at) => ({ id: `c${at}` }));

  it('gives its parts back in the order written, with the counter it reflects', async () => {
    await writeSnapshot(db, 7, { day: records, users: [] });
    const snapshot = await openSnapshot(db);
    expect(snapshot?.rev).toBe(7);
    expect(await snapshot?.read('day')).toEqual(records);
    expect(await snapshot?.read('users')).toEqual([]);
  });

  it('replaces the older one whole, and drops the change lines it has taken in', async () => {
    const committer = await Committer.takeOver(db);
    await committer.commit({ changes: [lead('l1')] });
    await writeSnapshot(db, 1, { day: records });
    await committer.commit({ changes: [lead('l2')] });
    await writeSnapshot(db, 1, { day: records.slice(0, 10) });
    expect(await (await openSnapshot(db))?.read('day')).toHaveLength(10);
    expect(await db.snapshot.count()).toBe(1);
    expect((await db.changes.toArray()).map((line) => line.rev)).toEqual([2]);
  });

  it('is not there until it was written whole: a torn one leaves the older one in use', async () => {
    await writeSnapshot(db, 3, { day: records.slice(0, 5) });
    await db.snapshot.put({ key: [2, 'day', 0], records: records.slice(0, 500) });
    const snapshot = await openSnapshot(db);
    expect(snapshot?.rev).toBe(3);
    expect(await snapshot?.read('day')).toHaveLength(5);
    await writeSnapshot(db, 4, { day: records });
    expect(await (await openSnapshot(db))?.read('day')).toEqual(records);
  });

  it('is of no use when a piece of it is missing or short', async () => {
    await writeSnapshot(db, 3, { day: records });
    await db.snapshot.delete([1, 'day', 1]);
    expect(await (await openSnapshot(db))?.read('day')).toBeNull();
    expect(await (await openSnapshot(db))?.read('accounts')).toBeNull();
  });

  it('of another format is passed over', async () => {
    await db.settings.put({ name: 'snapshot', value: { format: 0, generation: 1, rev: 1, parts: {} } });
    expect(await openSnapshot(db)).toBeNull();
  });
});

describe('opening the database', () => {
  it('refuses one that a newer version wrote, and leaves it untouched', async () => {
    await db.leads.put({ id: 'l1', lastName: 'Roe', stamp: 1 });
    db.close();
    const newer = new Dexie(name);
    newer.version(3).stores({
      users: 'id',
      accounts: 'id',
      contacts: 'id',
      leads: 'id',
      opportunities: 'id',
      activities: 'id',
      caseChanges: 'id',
      cases: 'id',
      cursors: 'lane',
      changes: 'rev',
      snapshot: 'key',
      settings: 'name',
      outbox: 'opId,record',
      serverCopies: 'record',
      history: '++seq,record,group,caseId',
      conflicts: 'opId,record',
      idMap: 'localId',
      later: 'id',
    });
    await newer.open();
    newer.close();
    await expect(openDatabase(name)).rejects.toMatchObject({ code: 'STORAGE_NEWER' });
    await newer.open();
    expect(await newer.table('leads').count()).toBe(1);
    newer.close();
    db = await openDatabase(`${name}-other`);
    await Dexie.delete(`${name}-other`);
  });

  it('says so when the browser refuses storage', async () => {
    const refusing = { open: () => { throw new DOMException('no', 'SecurityError'); } } as unknown as IDBFactory; // prettier-ignore
    await expect(openDatabase('refused', refusing)).rejects.toMatchObject({ code: 'STORAGE_REFUSED' });
  });
});
