import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Committer } from '../../../../renderer/data/commit.ts';
import type { WorkspaceDatabase } from '../../../../renderer/data/database.ts';
import { openDatabase } from '../../../../renderer/data/open-database.ts';
import { pull } from '../../../../renderer/worker/pull/pull.ts';
import type { PullParts } from '../../../../renderer/worker/pull/pull-run.ts';
import type { PullSource } from '../../../../renderer/worker/pull/source.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { FakeOrg, idOf, session, stamped } from './fake-source.ts';

let db: WorkspaceDatabase;
let index: WorkspaceIndex;
let org: FakeOrg;
let parts: PullParts;

beforeEach(async () => {
  db = await openDatabase(`renamed-${crypto.randomUUID()}`);
  index = new WorkspaceIndex();
  org = new FakeOrg();
  parts = {
    source: org as unknown as PullSource,
    db,
    committer: await Committer.takeOver(db),
    index,
    session,
    onCommit: () => undefined,
    onProgress: () => undefined,
    onUsable: async () => undefined,
    onClock: () => undefined,
    onFit: () => undefined,
    onSwept: () => undefined,
    sharedQueue: false,
    asked: false,
  };
  parts.committer.onCommit = (changes) => {
    for (const change of changes) index.apply(change, new Set());
  };
});

afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

const sync = (): Promise<void> => {
  org.now += 60_000;
  org.asked.length = 0;
  return pull(parts, new AbortController().signal);
};
const nextSteps = async (n: number): Promise<unknown> => (await db.cases.get(idOf('500', n)))?.nextSteps;
const keyed = (): string[] =>
  org.asked.flatMap((request) => (request.kind === 'keyed' && request.changedSince === null ? [request.object] : []));

describe('a mapping that was changed', () => {
  /** The org as it is read by other names: the same rows and stamps, another value. */
  function readOtherwise(): void {
    org.names = { Case: 'Next_Steps__c ["Notes__c",[]]' };
    const rows = org.rows.get('Case') ?? [];
    org.rows.set('Case', rows.map((row) => ({ ...row, Next_Steps__c: 'from the other field' }))); // prettier-ignore
  }

  it('has the rows of its objects taken as they stand, once, without a first sync', async () => {
    const stamp = stamped(org.now - 86_400_000 * 30);
    org.aCase(1, { Next_Steps__c: 'as before', SystemModstamp: stamp });
    org.aContact(1, { SystemModstamp: stamp });
    await sync();
    readOtherwise();
    const before = await db.cursors.where('lane').startsWith('crawl:').toArray();
    await sync();
    expect(await nextSteps(1)).toBe('from the other field');
    expect(keyed().filter((object) => object === 'Case').length).toBeGreaterThan(0);
    expect(keyed()).not.toContain('Contact');
    expect(await db.cursors.where('lane').startsWith('crawl:').toArray()).toEqual(before);
    await sync();
    expect(keyed()).toEqual([]);
  });

  it('is asked for again where the sync was stopped in between', async () => {
    org.aCase(1, { Next_Steps__c: 'as before', SystemModstamp: stamped(org.now - 86_400_000 * 30) });
    await sync();
    readOtherwise();
    const page = org.page;
    org.page = () => Promise.reject(new Error('gone'));
    await expect(sync()).rejects.toThrow('gone');
    org.page = page;
    await sync();
    expect(await nextSteps(1)).toBe('from the other field');
  });

  it('has what the fields take asked anew, and nothing of a workspace that began with it', async () => {
    readOtherwise();
    org.aCase(1);
    await sync();
    await db.settings.put({ name: 'fieldFactsAt', value: 7 });
    await sync();
    expect([keyed(), (await db.settings.get('fieldFactsAt'))?.value]).toEqual([[], 7]);
    org.names = {};
    await sync();
    expect((await db.settings.get('fieldFactsAt'))?.value).toBe(0);
  });
});
