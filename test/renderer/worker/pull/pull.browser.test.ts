import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session, Swept } from '#shared/rpc';
import type { PageRequest, SalesforceRecord } from '#shared/sync';
import { Committer } from '../../../../renderer/data/commit.ts';
import type { WorkspaceDatabase } from '../../../../renderer/data/database.ts';
import { openDatabase } from '../../../../renderer/data/open-database.ts';
import { pull } from '../../../../renderer/worker/pull/pull.ts';
import type { PullParts } from '../../../../renderer/worker/pull/pull-run.ts';
import type { PullSource } from '../../../../renderer/worker/pull/source.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';

const me = '005000000000001AAA';
const colleague = '005000000000002AAA';
const account = '001000000000001AAA';
const session: Session = {
  orgId: '00D000000000001AAA', userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
  scope: { kind: 'advocate', managerId: null }, signedIn: true,
}; // prettier-ignore
const serverNow = Date.UTC(2026, 10, 23, 9);

const caseId = (n: number): string => `500${String(n).padStart(12, '0')}AAA`;
const aRow = (n: number, more: SalesforceRecord = {}): SalesforceRecord => ({
  Id: caseId(n), CaseNumber: String(n), Subject: 'Referral', Priority: 'High', Status: 'Open', OwnerId: me, CreatedDate: '2026-11-20T00:00:00.000+0000',
  LastModifiedDate: '2026-11-20T00:00:00.000+0000', SystemModstamp: '2026-11-20T00:00:00.000+0000', IsDeleted: false, ...more,
}); // prettier-ignore

type Keyed = Extract<PageRequest, { kind: 'keyed' }>;

/** Salesforce at the port: cases in pages of two, nothing else; what it was asked is kept. */
class FakeSource {
  readonly asked: PageRequest[] = [];
  rows: SalesforceRecord[];
  changed: SalesforceRecord[] = [];
  failAt: ((request: PageRequest) => Error | null) | null = null;
  /** What is there under given parents. */
  keyed: (request: Keyed) => SalesforceRecord[] = () => [];
  private readonly answers = new Map<string, SalesforceRecord[]>();

  constructor(rows: SalesforceRecord[]) {
    this.rows = rows;
  }

  /** What the org lacks. */
  absent: string[] = [];
  /** Salesforce's log of deletions. */
  log: Set<string> | null = new Set();

  checkFit = async () => ({ missingOptional: this.absent });
  deletedIds = async () => this.log;
  pages = (requests: readonly PageRequest[]) =>
    Promise.all(requests.map((request) => this.page(request).catch((error: Error) => error)));
  clock = async (): Promise<{ serverTime: number; clockSkew: number }> => ({ serverTime: serverNow, clockSkew: 0 });

  page = async (request: PageRequest) => {
    this.asked.push(request);
    const failure = this.failAt?.(request);
    if (failure) throw failure;
    if (request.kind === 'next')
      return this.cut(request.locator.split('-')[0] ?? '', Number(request.locator.split('-')[1]));
    const key = `q${this.asked.length}`;
    if (request.kind === 'crawl' && request.lane === 'open/Case') {
      this.answers.set(
        key,
        this.rows.filter((row) => String(row['Id']) > (request.afterId ?? '')),
      );
      return this.cut(key, 0);
    }
    if (request.kind === 'delta' && request.lane === 'all/Case') this.answers.set(key, this.changed);
    if (request.kind === 'ids' && request.lane === 'all/Case') this.answers.set(key, this.rows);
    if (request.kind === 'keyed') this.answers.set(key, this.keyed(request));
    return this.cut(key, 0);
  };

  private cut(key: string, offset: number) {
    const all = this.answers.get(key) ?? [];
    const records = all.slice(offset, offset + 2);
    return { records, total: all.length, locator: offset + 2 < all.length ? `${key}-${offset + 2}` : null };
  }
}

let db: WorkspaceDatabase;
let index: WorkspaceIndex;
let told: (Swept | null)[];

beforeEach(async () => {
  db = await openDatabase(`pull-${crypto.randomUUID()}`);
  index = new WorkspaceIndex();
  told = [];
});

afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

async function run(
  source: FakeSource,
  signal = new AbortController().signal,
  onCommit: () => unknown = () => undefined,
  who = session,
  more: Partial<PullParts> = {},
): Promise<void> {
  const committer = await Committer.takeOver(db);
  await pull(
    {
      source: source as unknown as PullSource,
      db,
      committer,
      index,
      session: who,
      onCommit: (changes) => {
        for (const change of changes) index.apply(change, new Set());
        onCommit();
      },
      onProgress: () => undefined,
      onUsable: async () => undefined,
      onClock: () => undefined,
      onFit: () => undefined,
      onSwept: (swept) => told.push(swept),
      sharedQueue: false,
      asked: false,
      ...more,
    },
    signal,
  );
}

const storedCases = async (): Promise<string[]> => (await db.cases.toArray()).map((row) => row.caseNumber).sort();
const storedTexts = async (): Promise<unknown[]> => (await db.activities.toArray()).map((row) => row.body).sort();
const crawls = (source: FakeSource): PageRequest[] =>
  source.asked.filter((request) => request.kind === 'crawl' && request.lane === 'open/Case');

describe('a sync', () => {
  it('brings every row once, over several pages', async () => {
    await run(new FakeSource([1, 2, 3, 4, 5].map((n) => aRow(n))));
    expect(await storedCases()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('goes on after the last stored row when it was stopped in the middle', async () => {
    const source = new FakeSource([1, 2, 3, 4, 5].map((n) => aRow(n)));
    const stop = new AbortController();
    await expect(run(source, stop.signal, () => stop.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
    const before = (await storedCases()).length;
    expect(before).toBeLessThan(5);
    await run(source);
    expect(await storedCases()).toEqual(['1', '2', '3', '4', '5']);
    expect(crawls(source).at(-1)).toMatchObject({ afterId: before === 0 ? null : caseId(before) });
  });

  it('goes on by the last row when Salesforce has lost the place of the query', async () => {
    const source = new FakeSource([1, 2, 3, 4, 5].map((n) => aRow(n)));
    let lost = false;
    source.failAt = (request) => {
      if (request.kind !== 'next' || lost) return null;
      lost = true;
      return Object.assign(new Error('lost'), { code: 'CURSOR_LOST' });
    };
    await run(source);
    expect(await storedCases()).toEqual(['1', '2', '3', '4', '5']);
    expect(crawls(source).at(-1)).toMatchObject({ afterId: caseId(2) });
  });

  it('does not crawl again what it has crawled, and looks back over the overlap', async () => {
    const source = new FakeSource([aRow(1)]);
    await run(source);
    source.asked.length = 0;
    source.changed = [aRow(1, { Subject: 'Partner Opp', SystemModstamp: '2026-11-23T08:59:00.000+0000' }), aRow(2)];
    await run(source);
    expect(crawls(source)).toEqual([]);
    expect(source.asked.find((request) => request.kind === 'delta')).toMatchObject({
      since: serverNow - 600_000,
      until: serverNow,
      after: null,
    });
    expect((await db.cases.get(caseId(1)))?.subject).toBe('Partner Opp');
    expect(await storedCases()).toEqual(['1', '2']);
  });

  it('never lets an older copy of a row overwrite a newer one', async () => {
    const source = new FakeSource([aRow(1, { Subject: 'newer', SystemModstamp: '2026-11-22T00:00:00.000+0000' })]);
    await run(source);
    source.changed = [aRow(1, { Subject: 'older', SystemModstamp: '2026-11-21T00:00:00.000+0000' })];
    await run(source);
    expect((await db.cases.get(caseId(1)))?.subject).toBe('newer');
  });

  it('takes a deleted case out', async () => {
    const source = new FakeSource([aRow(1), aRow(2)]);
    await run(source);
    source.changed = [aRow(1, { IsDeleted: true, SystemModstamp: '2026-11-23T08:59:00.000+0000' })];
    await run(source);
    expect(await storedCases()).toEqual(['2']);
  });

  it('fetches what hangs on a case that newly came into scope, and keeps it to be done when it is stopped', async () => {
    const source = new FakeSource([aRow(1)]);
    await run(source);
    source.changed = [aRow(7, { AccountId: account })];
    source.failAt = (request) =>
      request.kind === 'keyed' && request.object === 'Task'
        ? Object.assign(new Error('gone'), { code: 'OFFLINE' })
        : null;
    await expect(run(source)).rejects.toMatchObject({ code: 'OFFLINE' });
    source.failAt = null;
    source.changed = [];
    source.asked.length = 0;
    await run(source);
    const keyed = source.asked.filter((request) => request.kind === 'keyed');
    expect(keyed.filter((request) => request.ids[0] === caseId(7)).map((request) => request.object)).toEqual([
      'EmailMessage',
      'Task',
      'Event',
      'CaseComment',
      'FeedItem',
    ]);
    expect((await db.settings.get('newCases'))?.value).toEqual([]);
  });

  it('notes a case that newly came into scope together with it, so that no stop forgets what hangs on it', async () => {
    const source = new FakeSource([aRow(1)]);
    await run(source);
    source.changed = [aRow(7)];
    const stop = new AbortController();
    await expect(run(source, stop.signal, () => index.cases.has(caseId(7)) && stop.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect((await db.settings.get('newCases'))?.value).toEqual([caseId(7)]);
  });

  it('learns that a case without an account was given to somebody else, which no delta by owner can tell', async () => {
    const source = new FakeSource([aRow(1), aRow(2)]);
    await run(source);
    const given = aRow(1, { OwnerId: colleague, SystemModstamp: '2026-11-23T08:59:00.000+0000' });
    source.keyed = ({ object, field, ids }) =>
      object === 'Case' && field === 'Id' && ids.includes(caseId(1)) ? [given] : [];
    await run(source);
    expect((await db.cases.get(caseId(1)))?.ownerId).toBe(colleague);
    expect(await storedCases()).toEqual(['1', '2']);
  });

  it("learns it of a report's case too, whatever its account", async () => {
    const manager: Session = { ...session, userId: colleague, scope: { kind: 'manager', reports: [me] } };
    const source = new FakeSource([aRow(1, { AccountId: account })]);
    await run(source, undefined, undefined, manager);
    const given = aRow(1, { OwnerId: '005000000000003AAA', SystemModstamp: '2026-11-23T08:59:00.000+0000' });
    source.keyed = ({ object, field }) => (object === 'Case' && field === 'Id' ? [given] : []);
    await run(source, undefined, undefined, manager);
    expect((await db.cases.get(caseId(1)))?.ownerId).toBe('005000000000003AAA');
  });

  it("brings colleagues' open cases on my accounts with what hangs on them, and then what changes there", async () => {
    const source = new FakeSource([aRow(1, { AccountId: account })]);
    const comment = (n: number, stamp: string): SalesforceRecord => ({
      Id: `00a00000000000${n}AAA`, ParentId: caseId(9), CommentBody: `comment ${n}`, CreatedById: colleague, CreatedDate: stamp,
      SystemModstamp: stamp,
    }); // prettier-ignore
    source.keyed = ({ object, ids, changedSince }) => {
      if (object === 'Case' && ids.includes(account) && changedSince === null)
        return [aRow(9, { AccountId: account, OwnerId: colleague })];
      if (object !== 'CaseComment' || !ids.includes(caseId(9))) return [];
      const stamp = changedSince === null ? '2026-11-01T00:00:00.000+0000' : '2026-11-23T08:59:00.000+0000';
      return [comment(changedSince === null ? 1 : 2, stamp)];
    };
    await run(source);
    expect(await storedCases()).toEqual(['1', '9']);
    expect(await storedTexts()).toEqual(['comment 1']);
    await run(source, undefined, undefined, session, { asked: true });
    expect(await storedTexts()).toEqual(['comment 1', 'comment 2']);
  });

  it("is not done with a colleague's case until what hangs on it is here", async () => {
    const source = new FakeSource([aRow(1, { AccountId: account })]);
    source.keyed = ({ object, ids }) =>
      object === 'Case' && ids.includes(account) ? [aRow(9, { AccountId: account, OwnerId: colleague })] : [];
    source.failAt = (request) =>
      request.kind === 'keyed' && request.object === 'FeedItem'
        ? Object.assign(new Error('gone'), { code: 'OFFLINE' })
        : null;
    await expect(run(source)).rejects.toMatchObject({ code: 'OFFLINE' });
    source.failAt = null;
    source.asked.length = 0;
    await run(source);
    expect(source.asked).toContainEqual(
      expect.objectContaining({ object: 'FeedItem', ids: [caseId(9)], changedSince: null }),
    );
  });

  it('crawls anew when other people are in the scope, and keeps what is stored', async () => {
    const source = new FakeSource([aRow(1)]);
    await run(source);
    await db.settings.put({ name: 'scope', value: 'someone else' });
    source.asked.length = 0;
    await run(source);
    expect(crawls(source)).toHaveLength(1);
    expect(await storedCases()).toEqual(['1']);
  });
});
