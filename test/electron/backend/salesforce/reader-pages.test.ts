import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { crawlLanes, type PageRequest, type PageScope, type QueryAnswer } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { json, startBadNetwork, withoutField, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, loginOf, signedIn, startSmallOrg, type SignedIn } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let person: SignedIn;
let advocate: PageScope;
let everyone: PageScope;
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
  person = await signedIn(org, { loginUrl: network.url });
  const me = loginOf(org).userId;
  const { json: users } = await person.client.call({ path: `/query?q=${encodeURIComponent('SELECT Id FROM User')}` });
  const owners = (users as { records: { Id: string }[] }).records.map(({ Id }) => Id);
  advocate = { kind: 'advocate', me, managerId: null, owners: [me] };
  everyone = { kind: 'manager', me, managerId: null, owners };
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const reader = (pageSize?: number): SalesforceReader =>
  new SalesforceReader(person.client, new OrgFit(person.client), pageSize);
const crawl = (lane: string, scope: PageScope): PageRequest => ({
  kind: 'crawl',
  lane,
  scope,
  at: org.clock(),
  afterId: null,
});

/** The ids of a request, its further pages included. */
async function idsOf(from: SalesforceReader, request: PageRequest): Promise<unknown[]> {
  const ids: unknown[] = [];
  let next = request;
  for (;;) {
    const answer = JSON.parse((await from.page(next)).body) as QueryAnswer;
    ids.push(...answer.records.map((record) => record['Id']));
    const locator = answer.nextRecordsUrl?.split('/').at(-1);
    if (!locator) return ids;
    next = { kind: 'next', object: 'Case', locator };
  }
}

describe('several pages at once', () => {
  it('take one call for five, and bring what each would have brought alone', async () => {
    const one = reader();
    const requests = crawlLanes(advocate)
      .lanes.slice(0, 7)
      .map(({ id }) => crawl(id, advocate));
    await one.checkFit();
    network.forget();
    const results = await one.pages(requests);
    expect(network.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['composite', 'composite']);
    expect(results.length).toBe(7);
    for (const [at, result] of results.entries()) {
      const alone = JSON.parse((await one.page(requests[at] as PageRequest)).body) as QueryAnswer;
      const together = JSON.parse(result.kind === 'page' ? result.body : '{}') as QueryAnswer;
      expect(together.records).toEqual(alone.records);
    }
  });

  it('keep their page size, and each says where it goes on', async () => {
    const [result] = await reader(200).pages([crawl('all/EmailMessage', everyone), crawl('all/User', everyone)]);
    const answer = JSON.parse(result?.kind === 'page' ? result.body : '{}') as QueryAnswer;
    expect([answer.records.length, answer.done]).toEqual([200, false]);
    const locator = answer.nextRecordsUrl?.split('/').at(-1) ?? '';
    const [next] = await reader(200).pages([{ kind: 'next', object: 'EmailMessage', locator }]);
    expect(next?.kind).toBe('page');
  });

  it('fail one by one', async () => {
    const results = await reader().pages([
      crawl('all/User', advocate),
      { kind: 'next', object: 'Case', locator: '01gPr00000000000AA-2000' },
    ]);
    expect(results).toMatchObject([
      { kind: 'page' },
      { kind: 'failed', failure: { class: 'CURSOR' }, error: { code: 'CURSOR_LOST' } },
    ]);
  });

  it('go on without a field that was hidden meanwhile', async () => {
    const one = reader();
    await one.checkFit();
    network.forget();
    const hidden = withoutField('Case', 'Feedback__c');
    network.meddle((asked, forward) => {
      if (!asked.path.endsWith('/composite') || !asked.body.includes('Feedback__c')) return hidden(asked, forward);
      const refused = [{ errorCode: 'INVALID_FIELD', message: "No such column 'Feedback__c' on entity 'Case'." }];
      return json(200, { compositeResponse: [{ referenceId: 'page0', httpStatusCode: 400, body: refused }] });
    });
    expect(await one.pages([crawl('open/Case', advocate)])).toMatchObject([{ kind: 'page' }]);
    network.forget();
    network.meddle(hidden);
    const missing = crawl('open/Case', advocate);
    expect([...(await one.checkFit()).absent]).toEqual(['Case.Feedback__c']);
    expect((await one.pages([missing]))[0]?.kind).toBe('page');
  });

  it('are not taken from JSON of another kind', async () => {
    const one = reader();
    await one.checkFit();
    network.meddle(() => json(200, { compositeResponse: [{ referenceId: 'page0', httpStatusCode: 200, body: {} }] }));
    expect(await failureOf(one.pages([crawl('open/Case', advocate)]))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});

describe('a sweep', () => {
  it('brings the ids of a lane, in order, and how many there are', async () => {
    const one = reader(200);
    const sweep = { kind: 'ids' as const, lane: 'all/EmailMessage', scope: everyone, at: org.clock(), afterId: null };
    const ids = await idsOf(one, sweep);
    expect(ids.length).toBeGreaterThan(200);
    expect(ids).toEqual(await idsOf(one, { ...sweep, kind: 'crawl' }));
    const { totalSize } = JSON.parse((await one.page(sweep)).body) as QueryAnswer;
    expect(totalSize).toBe(ids.length);
    expect(await idsOf(one, { ...sweep, afterId: String(ids[2]) })).toEqual(ids.slice(3));
  });
});
