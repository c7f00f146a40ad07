import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Swept } from '#shared/rpc';
import { Committer } from '../../../../renderer/data/commit.ts';
import type { WorkspaceDatabase } from '../../../../renderer/data/database.ts';
import { openDatabase } from '../../../../renderer/data/open-database.ts';
import { answerHeld } from '../../../../renderer/worker/pull/held.ts';
import { pull } from '../../../../renderer/worker/pull/pull.ts';
import type { PullParts } from '../../../../renderer/worker/pull/pull-run.ts';
import type { PullSource } from '../../../../renderer/worker/pull/source.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { dayMs, FakeOrg, idOf, session, stamped } from './fake-source.ts';

const colleague = idOf('005', 2);
const minute = 60_000;

let db: WorkspaceDatabase;
let index: WorkspaceIndex;
let org: FakeOrg;
let told: (Swept | null)[];
let parts: PullParts;

beforeEach(async () => {
  db = await openDatabase(`sweep-${crypto.randomUUID()}`);
  index = new WorkspaceIndex();
  org = new FakeOrg();
  told = [];
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
    onSwept: (swept) => told.push(swept),
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

const sync = (more: Partial<PullParts> = {}): Promise<void> =>
  pull({ ...parts, ...more }, new AbortController().signal);
/** A day on, so that the daily work is due. */
async function nextDay(more: Partial<PullParts> = {}): Promise<void> {
  org.now += dayMs + minute;
  await sync(more);
}
const cases = (): string[] => [...index.cases.values()].map(({ caseNumber }) => caseNumber).sort();
const someCases = (count: number): string[] => Array.from({ length: count }, (_, n) => org.aCase(n + 1));

describe('the daily sweep', () => {
  it('removes a row that was deleted past the bin, which no delta tells', async () => {
    someCases(3);
    await sync();
    org.remove('Case', idOf('500', 2), 'purged');
    org.now += minute;
    await sync();
    expect(cases()).toEqual(['1', '2', '3']);
    await nextDay();
    expect(cases()).toEqual(['1', '3']);
    expect(told).toEqual([null]);
  });

  it('follows a crawl that finds rows here, which it does not compare: some may be gone by then', async () => {
    someCases(3);
    await sync();
    org.remove('Case', idOf('500', 2), 'purged');
    await db.cursors.clear();
    org.now += 60 * minute;
    await sync();
    expect(cases()).toEqual(['1', '3']);
  });

  it('says of rows that are not deleted but no longer shown that access to them was lost', async () => {
    someCases(30);
    await sync();
    org.hidden.add(idOf('500', 2));
    await nextDay();
    expect(cases()).toHaveLength(29);
    expect(told).toEqual([{ kind: 'removed', deleted: 0, hidden: 1, of: 30, unsent: 0 }]);
  });

  it('fetches a row that became visible later than any overlap waits', async () => {
    someCases(2);
    await sync();
    org.aCase(9, { SystemModstamp: stamped(org.now - 3 * dayMs) });
    org.now += minute;
    await sync();
    expect(cases()).toEqual(['1', '2']);
    await nextDay();
    expect(cases()).toEqual(['1', '2', '9']);
  });

  it('keeps the texts of a change that waits on a row that is gone, to be decided on', async () => {
    const [id = ''] = someCases(12);
    await sync();
    await db.outbox.put({
      opId: 'o1', seq: 1, table: 'cases', rid: id, kind: 'update', patch: { nextSteps: 'Call Ann' }, base: { nextSteps: null },
      baseStamp: 1, group: 'g', state: 'queued', at: 1, label: 'Next step', caseId: id, record: `cases/${id}`, attempts: 0,
    } as never); // prettier-ignore
    org.remove('Case', id, 'purged');
    await nextDay();
    expect(cases()).toHaveLength(11);
    expect(await db.conflicts.toArray()).toMatchObject([
      { opId: 'o1', kind: 'deleted', fields: [{ field: 'nextSteps', ours: 'Call Ann' }] },
    ]);
    expect(told).toEqual([expect.objectContaining({ kind: 'removed', unsent: 1 })]);
  });

  it('forgets a case that went to a colleague, and keeps one that I created', async () => {
    const [mine = '', created = ''] = someCases(3);
    await sync();
    org.aCase(1, { OwnerId: colleague });
    org.aCase(2, { OwnerId: colleague, CreatedById: session.userId });
    org.elsewhere.add(mine);
    await nextDay();
    expect([index.cases.has(mine), index.cases.has(created)]).toEqual([false, true]);
  });

  it("keeps a colleague's open case on an account of mine, and one that was opened here", async () => {
    const account = idOf('001', 1);
    org.aCase(1, { AccountId: account });
    const neighbour = org.aCase(2, { OwnerId: colleague, AccountId: account });
    const visited = org.aCase(3, { OwnerId: colleague });
    await sync();
    org.elsewhere.add(neighbour);
    org.elsewhere.add(visited);
    await db.settings.put({ name: 'visits', value: { [visited]: org.now } });
    await nextDay();
    expect(cases()).toEqual(['1', '2', '3']);
  });

  it('asks with a day’s look back for what became visible late, five lanes to a call', async () => {
    someCases(1);
    await sync();
    await nextDay();
    const delta = org.asked.filter((request) => request.kind === 'delta');
    expect(delta.at(-1)).toMatchObject({ since: org.now - dayMs - minute - 10 * minute });
    org.now += 5 * minute;
    org.asked.length = 0;
    await sync();
    expect(org.asked.find((request) => request.kind === 'delta')).toMatchObject({ since: org.now - 15 * minute });
    expect(Math.max(...org.together)).toBe(5);
  });
});

describe('a poll', () => {
  it('takes two calls for what a day turns on, and asks for the rest every half hour or when a person asks', async () => {
    someCases(3);
    org.aCase(9, { OwnerId: colleague, CreatedById: session.userId });
    await sync();
    const callsOf = async (more: Partial<PullParts> = {}): Promise<number> => {
      org.now += 5 * minute;
      org.together.length = 0;
      org.asked.length = 0;
      await sync(more);
      return org.together.length + org.asked.length - org.together.reduce((sum, count) => sum + count, 0);
    };
    expect(await callsOf()).toBe(2);
    expect(org.asked.flatMap((request) => (request.kind === 'delta' ? request.lane : []))).toEqual([
      'all/Case',
      'all/EmailMessage',
      'all/Task',
      'all/CaseComment',
      'all/FeedItem',
    ]);
    expect(await callsOf({ asked: true })).toBeGreaterThan(3);
    org.now += 26 * minute;
    await callsOf();
    expect(org.asked.some((request) => request.kind === 'delta' && request.lane === 'all/Contact')).toBe(true);
  });
});

describe('more gone than anybody deletes in a day', () => {
  it('is held: nothing is removed, and what is gone is said', async () => {
    const ids = someCases(40);
    await sync();
    for (const id of ids) org.hidden.add(id);
    await nextDay();
    expect(cases()).toHaveLength(40);
    expect(told).toEqual([{ kind: 'held', deleted: 0, hidden: 40, of: 40, unsent: 0 }]);
  });

  it('is removed when a person says so', async () => {
    const ids = someCases(40);
    await sync();
    for (const id of ids.slice(0, 30)) org.hidden.add(id);
    await nextDay();
    await answerHeld(parts, true);
    expect(cases()).toHaveLength(10);
    expect(await db.cases.count()).toBe(10);
  });

  it('is not asked about again that day when a person keeps it, but the next', async () => {
    const ids = someCases(40);
    await sync();
    for (const id of ids) org.hidden.add(id);
    await nextDay();
    await answerHeld(parts, false);
    org.now += minute;
    await sync({ asked: true });
    expect(told.at(-1)).toBeNull();
    await nextDay();
    expect(told.at(-1)).toMatchObject({ kind: 'held' });
    expect(cases()).toHaveLength(40);
  });

  it('is looked at again when a person syncs, so that a repaired permission ends it', async () => {
    const ids = someCases(40);
    await sync();
    for (const id of ids) org.hidden.add(id);
    await nextDay();
    org.hidden.clear();
    org.now += minute;
    await sync({ asked: true });
    expect(told.at(-1)).toBeNull();
    expect((await db.settings.get('held'))?.value).toBeNull();
  });

  it('is held too when a delta tells it', async () => {
    const ids = someCases(40);
    await sync();
    org.now += minute;
    for (const id of ids) org.remove('Case', id, 'bin');
    org.now += minute;
    await sync();
    expect(cases()).toHaveLength(40);
    expect(told).toEqual([{ kind: 'held', deleted: 40, hidden: 0, of: 40, unsent: 0 }]);
  });
});

describe('records that were merged', () => {
  it('are followed: what named the one that is gone names the other', async () => {
    const [loser, master] = [org.aContact(1), org.aContact(2)];
    for (let n = 3; n < 40; n++) org.aContact(n);
    const id = org.aCase(1, { ContactId: loser, AccountId: idOf('001', 1), Description: 'A long text' });
    await sync();
    org.now += minute;
    org.remove('Contact', loser, 'bin', { MasterRecordId: master });
    // Salesforce itself names the other in the case, which no page has told yet.
    org.rows.delete('Case');
    org.now += minute;
    await sync({ asked: true });
    expect(index.contacts.has(loser)).toBe(false);
    expect(await db.cases.get(id)).toMatchObject({ contactId: master, description: 'A long text' });
  });
});

describe('an org that was restored from a backup', () => {
  it('is found out by a row that went back, and everything is taken as it stands there', async () => {
    org.aCase(1, { Subject: 'before' });
    for (let n = 2; n < 30; n++) org.aCase(n);
    const backup = new Map([...org.rows].map(([object, rows]) => [object, [...rows]]));
    org.now += dayMs / 2;
    org.aCase(1, { Subject: 'after' });
    org.aCase(77);
    await sync();
    expect(index.cases.get(idOf('500', 1))?.subject).toBe('after');
    org.rows.clear();
    for (const [object, rows] of backup) org.rows.set(object, rows);
    org.now += minute;
    await sync({ asked: true });
    expect(index.cases.get(idOf('500', 1))?.subject).toBe('before');
    expect(cases()).not.toContain('77');
    expect((await db.settings.get('takeAll'))?.value).toBe(false);
  });
});

describe('a field of the org', () => {
  it('that comes back is fetched for every row', async () => {
    org.absent = ['Case.Feedback__c'];
    org.aCase(1);
    await sync();
    org.absent = [];
    org.rows.set('Case', []);
    org.aCase(1, { Feedback__c: 'NA', SystemModstamp: stamped(org.now) });
    org.now += dayMs / 2;
    await sync();
    expect((await db.cases.get(idOf('500', 1)))?.feedback).toBe('NA');
  });

  it('that is missing leaves out only the lanes that need it', async () => {
    org.absent = ['Case.Lead__c'];
    org.aCase(1);
    await sync();
    const lanes = org.asked.flatMap((request) => (request.kind === 'crawl' ? request.lane : []));
    expect(lanes).not.toContain('open/Lead');
    expect(lanes).toContain('open/Contact');
    expect(cases()).toEqual(['1']);
  });
});
