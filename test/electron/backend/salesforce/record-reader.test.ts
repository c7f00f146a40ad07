import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Probe } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { RecordReader } from '../../../../electron/backend/salesforce/record-reader.ts';
import {
  json,
  salesforceError,
  startBadNetwork,
  withoutField,
  type BadNetwork,
  type Outcome,
} from '../../../support/bad-network.ts';
import { failureOf, loginOf, signedIn, startSmallOrg, type SignedIn } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let person: SignedIn;
let records: RecordReader;
let me: string;
let cases: string[];
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
  me = loginOf(org).userId;
  person = await signedIn(org, { loginUrl: network.url });
  const soql = encodeURIComponent(`SELECT Id FROM Case WHERE OwnerId = '${me}' ORDER BY Id LIMIT 3`);
  const { json: found } = await person.client.call({ path: `/query?q=${soql}` });
  cases = (found as { records: { Id: string }[] }).records.map(({ Id }) => Id);
});
beforeEach(() => {
  records = new RecordReader(person.client, new OrgFit(person.client));
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const noCase = '500000000000009AAA';

describe('records by id', () => {
  it('come in the order asked for, null for one that is gone, in one call that changes nothing', async () => {
    const [one = '', two = ''] = cases;
    await records.retrieve({ object: 'Case', ids: [one] });
    network.forget();
    const troubles: Outcome[] = ['drop'];
    network.meddle((_asked, forward) => troubles.shift() ?? forward());
    const found = await records.retrieve({ object: 'Case', ids: [two, noCase, one] });
    expect(found.map((record) => record?.['Id'] ?? null)).toEqual([two, null, one]);
    expect(network.asked.map(({ path }) => path)).toEqual(
      Array(2).fill('/services/data/v63.0/composite/sobjects/Case'),
    );
  });

  it('say who changed them last and when, whatever else is asked for', async () => {
    const [record] = await records.retrieve({ object: 'Case', ids: cases.slice(0, 1), fields: ['Status'] });
    expect(Object.keys(record ?? {}).sort()).toEqual(
      ['Id', 'LastModifiedById', 'LastModifiedDate', 'Status', 'SystemModstamp', 'attributes'].sort(),
    );
  });

  it('are read without a field that was hidden meanwhile', async () => {
    await records.retrieve({ object: 'Case', ids: cases });
    const hidden = withoutField('Case', 'Feedback__c');
    network.meddle((asked, forward) =>
      asked.body.includes('Feedback__c')
        ? salesforceError(400, 'INVALID_FIELD', "No such column 'Feedback__c' on entity 'Case'.")
        : hidden(asked, forward),
    );
    const [record] = await records.retrieve({
      object: 'Case',
      ids: cases.slice(0, 1),
      fields: ['Feedback__c', 'Status'],
    });
    expect(record).toHaveProperty('Status');
    expect(record).not.toHaveProperty('Feedback__c');
  });

  it('are not asked for what is not synced', async () => {
    const odd = records.retrieve({ object: 'Case', ids: cases, fields: ['Secret__c'] });
    expect(await failureOf(odd)).toEqual({ code: 'BAD_QUERY', message: 'Case.Secret__c is not synced.' });
  });

  it.each([
    ['another kind', { hello: 'world' }],
    ['another number', []],
  ])('are not read from JSON of %s', async (_what, answer) => {
    await records.retrieve({ object: 'Case', ids: cases });
    network.meddle(() => json(200, answer));
    expect(await failureOf(records.retrieve({ object: 'Case', ids: cases }))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});

describe('a probe', () => {
  const subject = 'A call that only this test makes';
  const aProbe = (change: Partial<Probe> = {}): Probe => ({
    object: 'Task',
    fields: { Subject: subject, WhatId: cases[0] ?? '' },
    sentAt: org.clock(),
    except: [],
    ...change,
  });

  it('finds what a lost answer had made, and nothing that was made by others or long before', async () => {
    const fields = { Subject: subject, WhatId: cases[0], OwnerId: me };
    await org.create('Task', fields);
    expect(await records.probe(aProbe(), me)).toEqual({ kind: 'none', settled: false });
    expect(await records.probe(aProbe({ sentAt: org.clock() - 3_600_000 }), me)).toEqual({
      kind: 'none',
      settled: true,
    });

    const made = await person.client.call({ path: '/sobjects/Task', body: fields });
    const { id } = made.json as { id: string };
    expect(await records.probe(aProbe(), me)).toMatchObject({ kind: 'found', id, record: { Subject: subject } });
    expect(await records.probe(aProbe({ except: [id] }), me)).toMatchObject({ kind: 'none' });
    expect(await records.probe(aProbe({ fields: { ...aProbe().fields, Description: 'x' } }), me)).toEqual({
      kind: 'unsure',
      ids: [id],
    });
  });

  it('is not answered by JSON of another kind', async () => {
    await records.retrieve({ object: 'Case', ids: cases });
    network.meddle(() => json(200, { hello: 'world' }));
    expect(await failureOf(records.probe(aProbe(), me))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});

describe('what changed', () => {
  it('is told by id, up to where Salesforce vouches for it', async () => {
    const [id = ''] = cases;
    const since = org.clock() - 120_000;
    await org.change('Case', id, { Priority: 'Low' });
    const window = { object: 'Case' as const, since, until: org.clock() + 120_000 };
    const { ids, latestDateCovered } = await records.updatedIds(window);
    expect(ids).toContain(id);
    expect(latestDateCovered).toBeGreaterThan(since);
  });

  it('is told of deletions with their time', async () => {
    const id = await org.create('Task', { Subject: 'Short', OwnerId: me });
    await org.remove('Task', id);
    const window = { object: 'Task' as const, since: org.clock() - 120_000, until: org.clock() + 120_000 };
    const answer = await records.deletedIds(window);
    const found = answer?.deleted.find((one) => one.id === id);
    expect(Math.abs((found?.at ?? 0) - org.clock())).toBeLessThan(60_000);
    expect(answer?.earliestDateAvailable).toBeLessThan(window.since);
  });

  it('is not told of deletions before the log begins: then a sweep has to find them', async () => {
    const until = org.clock();
    const window = { object: 'Task' as const, since: until - 16 * 86_400_000, until };
    expect(await records.deletedIds(window)).toBeNull();
  });

  it('is not read from JSON of another kind, and fails as what it is', async () => {
    const window = { object: 'Case' as const, since: 0, until: 100_000 };
    network.meddle(() => json(200, { hello: 'world' }));
    expect(await failureOf(records.updatedIds(window))).toMatchObject({ code: 'NOT_SALESFORCE' });
    expect(await failureOf(records.deletedIds(window))).toMatchObject({ code: 'NOT_SALESFORCE' });
    network.meddle(() => salesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'));
    expect(await failureOf(records.deletedIds(window))).toMatchObject({ code: 'QUOTA' });
  });
});
