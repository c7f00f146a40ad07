import { Connection } from '@jsforce/jsforce-node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { crawlLanes, deltaLanes, type PageRequest, type PageScope, type QueryAnswer } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { cutOff, json, startBadNetwork, withoutField, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, loginOf, signedIn, startSmallOrg, type SignedIn } from '../../../support/practice.ts';

interface Row {
  readonly Id: string;
  readonly [field: string]: unknown;
}

let org: InProcessPracticeOrg;
let network: BadNetwork;
let person: SignedIn;
let conn: Connection;
let me: string;
let advocate: PageScope;
let manager: PageScope;

beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
  person = await signedIn(org, { loginUrl: network.url });
  conn = new Connection({ instanceUrl: org.url, accessToken: person.tokens.accessToken, version: '63.0' });
  me = loginOf(org).userId;
  const users = await rowsOf('SELECT Id, ManagerId FROM User');
  const managerId = String(users.find(({ Id }) => Id === me)?.['ManagerId']);
  const reports = users.filter((user) => user['ManagerId'] === managerId).map(({ Id }) => Id);
  advocate = { kind: 'advocate', me, managerId, owners: [me] };
  manager = { kind: 'manager', me: managerId, managerId: null, owners: reports };
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

/** What the org holds, read by an independent client. */
async function rowsOf(soql: string): Promise<Row[]> {
  const { records } = await conn.query(soql, { autoFetch: true, maxFetch: 100_000 });
  return records as unknown as Row[];
}

const reader = (pageSize?: number): SalesforceReader =>
  new SalesforceReader(person.client, new OrgFit(person.client), pageSize);

/** The rows of a request, its further pages included. */
async function readAll(from: SalesforceReader, request: PageRequest, object: string): Promise<Row[]> {
  const rows: Row[] = [];
  let next = request;
  for (;;) {
    const answer = JSON.parse((await from.page(next)).body) as QueryAnswer;
    rows.push(...(answer.records as unknown as Row[]));
    const locator = answer.nextRecordsUrl?.split('/').at(-1);
    if (!locator) return rows;
    next = { kind: 'next', object: object as 'Case', locator };
  }
}

const crawl = (lane: string, scope: PageScope, afterId: string | null = null): PageRequest => ({
  kind: 'crawl',
  lane,
  scope,
  at: org.clock(),
  afterId,
});
const idsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ Id }) => Id))].sort();

describe('the fit of an org', () => {
  it('is complete for the practice org', async () => {
    expect([...(await reader().checkFit()).absent]).toEqual([]);
  });

  it('names the required field that is missing', async () => {
    network.meddle(withoutField('Case', 'Next_Steps__c'));
    const failed = reader().checkFit();
    await expect(failed).rejects.toMatchObject({ code: 'ORG_UNFIT', details: { missing: ['Case.Next_Steps__c'] } });
    await expect(failed).rejects.toThrow('lacks a field that Advocate Desk needs: Case.Next_Steps__c.');
  });

  it('goes on without an optional one: the query leaves it out', async () => {
    network.meddle(withoutField('Case', 'Feedback__c'));
    const without = reader();
    expect([...(await without.checkFit()).absent]).toEqual(['Case.Feedback__c']);
    const rows = await readAll(without, crawl('open/Case', advocate), 'Case');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).not.toHaveProperty('Feedback__c');
    expect(rows[0]).toHaveProperty('Next_Steps__c');
    expect(network.asked.at(-1)?.query.get('q')).not.toContain('Feedback__c');
  });

  it('is asked once, also by several at the same time, and again after a failure', async () => {
    const describes = (): number => network.asked.filter(({ path }) => path.endsWith('/describe')).length;
    const one = reader();
    network.meddle(() => cutOff);
    expect(await failureOf(one.checkFit())).toMatchObject({ code: 'NOT_SALESFORCE' });
    network.forget();
    await Promise.all([one.checkFit(), one.checkFit()]);
    await one.checkFit();
    expect(describes()).toBe(12);
  });

  it('is not read from JSON of another kind', async () => {
    network.meddle(() => json(200, { hello: 'world' }));
    expect(await failureOf(reader().checkFit())).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});

describe('the lanes', () => {
  it('have queries that the org accepts, for an Advocate and a manager, first crawl and delta', async () => {
    const one = reader();
    const now = org.clock();
    const window = { at: now, since: now - 86_400_000, until: now, after: null };
    for (const scope of [advocate, manager]) {
      for (const { id } of crawlLanes(scope).lanes) await one.page(crawl(id, scope));
      for (const { id } of deltaLanes(scope)) {
        await one.page({ kind: 'delta', lane: id, scope, ...window });
        await one.page({ kind: 'delta', lane: id, scope, ...window, after: { stamp: now - 1000, id: me } });
      }
    }
    expect(network.asked.filter(({ path }) => /\/query(All)?$/.test(path)).length).toBeGreaterThan(100);
  });

  it('refuse one that this version does not know', async () => {
    expect(await failureOf(reader().page(crawl('open/Invoice', advocate)))).toMatchObject({ code: 'BAD_QUERY' });
    expect(network.asked.some(({ path }) => /\/query(All)?$/.test(path))).toBe(false);
  });

  it('bring an Advocate exactly the scope that the org holds', async () => {
    const one = reader(200);
    const got = new Map<string, Row[]>();
    for (const { id, object } of crawlLanes(advocate).lanes) {
      got.set(object, [...(got.get(object) ?? []), ...(await readAll(one, crawl(id, advocate), object))]);
    }

    const midnight = Math.floor(org.clock() / 86_400_000) * 86_400_000;
    const within = (value: unknown, days: number): boolean =>
      typeof value === 'string' && Date.parse(value.replace('+0000', 'Z')) >= midnight - days * 86_400_000;
    const cases = (
      await rowsOf('SELECT Id, OwnerId, CreatedById, IsClosed, ClosedDate, AccountId, Lead__c FROM Case')
    ).filter(
      (one) =>
        (one['OwnerId'] === me && (one['IsClosed'] !== true || within(one['ClosedDate'], 90))) ||
        (one['CreatedById'] === me && (one['IsClosed'] !== true || within(one['ClosedDate'], 30))),
    );
    const caseIds = new Set<unknown>(cases.map(({ Id }) => Id));
    const accountIds = new Set<unknown>(cases.flatMap((one) => (one['AccountId'] ? [one['AccountId']] : [])));
    const leadIds = new Set<unknown>(cases.flatMap((one) => (one['Lead__c'] ? [one['Lead__c']] : [])));
    const ofCase = (field: string) => (row: Row) => caseIds.has(row[field]);
    const activity = (row: Row): boolean =>
      caseIds.has(row['WhatId']) || (accountIds.has(row['AccountId']) && within(row['CreatedDate'], 120));
    const expected: Readonly<Record<string, readonly Row[]>> = {
      Case: cases,
      Account: (await rowsOf('SELECT Id FROM Account')).filter(({ Id }) => accountIds.has(Id)),
      Contact: (await rowsOf('SELECT Id, AccountId FROM Contact')).filter((row) => accountIds.has(row['AccountId'])),
      Lead: (await rowsOf('SELECT Id FROM Lead')).filter(({ Id }) => leadIds.has(Id)),
      Opportunity: (await rowsOf('SELECT Id, AccountId, IsClosed, CloseDate FROM Opportunity')).filter(
        (row) => accountIds.has(row['AccountId']) && (row['IsClosed'] !== true || within(row['CloseDate'], 400)),
      ),
      EmailMessage: (await rowsOf('SELECT Id, ParentId FROM EmailMessage')).filter(ofCase('ParentId')),
      Task: (await rowsOf('SELECT Id, WhatId, AccountId, CreatedDate FROM Task')).filter(activity),
      Event: (await rowsOf('SELECT Id, WhatId, AccountId, CreatedDate FROM Event')).filter(activity),
      CaseComment: (await rowsOf('SELECT Id, ParentId FROM CaseComment')).filter(ofCase('ParentId')),
      FeedItem: (await rowsOf('SELECT Id, ParentId FROM FeedItem')).filter(ofCase('ParentId')),
    };
    for (const [object, rows] of Object.entries(expected)) {
      expect([object, idsOf(got.get(object) ?? [])]).toEqual([object, idsOf(rows)]);
    }
    expect(idsOf(got.get('User') ?? [])).toEqual(
      idsOf(await rowsOf(`SELECT Id FROM User WHERE ManagerId = '${manager.me}' OR Id = '${manager.me}'`)),
    );
    expect(cases.length).toBeGreaterThan(5);
  });
});

describe('a page', () => {
  it('is followed by the next until the org has no more, without a row lost or twice', async () => {
    const everyone = { ...manager, owners: (await rowsOf('SELECT Id FROM User')).map(({ Id }) => Id) };
    const rows = await readAll(reader(200), crawl('all/EmailMessage', everyone), 'EmailMessage');
    expect(network.asked.filter(({ path }) => path.includes('/query/')).length).toBeGreaterThan(1);
    const whole = await readAll(reader(), crawl('all/EmailMessage', everyone), 'EmailMessage');
    expect(rows.map(({ Id }) => Id)).toEqual(whole.map(({ Id }) => Id));
  });

  it('of a crawl goes on after the last id that was stored', async () => {
    const all = await readAll(reader(), crawl('open/Case', manager), 'Case');
    const middle = all[Math.floor(all.length / 2)]?.Id ?? '';
    const rest = await readAll(reader(), crawl('open/Case', manager, middle), 'Case');
    expect(rest.map(({ Id }) => Id)).toEqual(all.slice(Math.floor(all.length / 2) + 1).map(({ Id }) => Id));
  });

  it('of a delta brings what changed, came and went since, in order of the change', async () => {
    const [kept, gone] = await readAll(reader(), crawl('open/Case', advocate), 'Case');
    const since = org.clock() + 60_000;
    const at = (seconds: number): string => new Date(since + seconds * 1000).toISOString();
    await org.change('Case', kept?.Id ?? '', { Subject: 'Renewal: changed by a colleague' }, { at: at(2) });
    await org.remove('Case', gone?.Id ?? '');
    const delta = (from: number, after: { stamp: number; id: string } | null = null): PageRequest => ({
      kind: 'delta',
      lane: 'all/Case',
      scope: advocate,
      at: org.clock(),
      since: from,
      until: since + 10_000,
      after,
    });
    const removed = await readAll(reader(), delta(org.clock() - 5_000), 'Case');
    expect(removed.find(({ Id }) => Id === gone?.Id)).toMatchObject({ IsDeleted: true });
    const changed = await readAll(reader(), delta(since), 'Case');
    expect(changed).toMatchObject([{ Id: kept?.Id, Subject: 'Renewal: changed by a colleague', IsDeleted: false }]);
    const stamp = Math.floor((since + 2_000) / 1000) * 1000;
    expect(await readAll(reader(), delta(since, { stamp, id: kept?.Id ?? '' }), 'Case')).toEqual([]);
    const stamps = removed.map((row) => String(row['SystemModstamp']));
    expect(stamps).toEqual([...stamps].sort());
  });

  it('by key brings the rows of those keys, and only open cases when asked', async () => {
    const all = (await rowsOf('SELECT Id, AccountId, IsClosed FROM Case')).filter((row) => row['AccountId']);
    const closed = all.find((row) => row['IsClosed'] === true)?.['AccountId'];
    const open = all.find((row) => row['IsClosed'] === false)?.['AccountId'];
    const keys = [closed, open].map(String);
    const keyed = (openOnly: boolean, changedSince: number | null): PageRequest => ({
      kind: 'keyed',
      object: 'Case',
      field: 'AccountId',
      ids: keys,
      openOnly,
      changedSince,
    });
    const ofKeys = all.filter((row) => keys.includes(String(row['AccountId'])));
    expect(idsOf(await readAll(reader(), keyed(false, null), 'Case'))).toEqual(idsOf(ofKeys));
    expect(idsOf(await readAll(reader(), keyed(true, null), 'Case'))).toEqual(
      idsOf(ofKeys.filter((row) => row['IsClosed'] === false)),
    );
    expect(await readAll(reader(), keyed(false, org.clock() + 3_600_000), 'Case')).toEqual([]);
  });

  it('whose place the org has forgotten is CURSOR_LOST', async () => {
    const lost: PageRequest = { kind: 'next', object: 'Case', locator: '01g000000000000AAA-2000' };
    expect(await failureOf(reader().page(lost))).toMatchObject({ code: 'CURSOR_LOST' });
  });

  it('is not taken from JSON of another kind', async () => {
    const one = reader();
    await one.checkFit();
    network.meddle(() => json(200, { error: 'login required' }));
    expect(await failureOf(one.page(crawl('open/Case', advocate)))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});

describe('the clock', () => {
  it('is the org’s', async () => {
    const { serverTime, clockSkew } = await reader().clock();
    expect(Math.abs(serverTime - org.clock())).toBeLessThan(60_000);
    expect(Math.abs(clockSkew)).toBeLessThan(60_000);
  });
});
