// The door to Salesforce as the data worker has it, over the practice org; jsforce is the witness of what came to be.
import { randomUUID } from 'node:crypto';
import { Connection } from '@jsforce/jsforce-node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toChange, toFields, toNewFields, type Create, type Write } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { openServices, type SalesforceServices } from '../../../../electron/backend/salesforce/services.ts';
import { identityOf } from '../../../../electron/backend/workspace/who.ts';
import { startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { loginOf, signedIn, startSmallOrg } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let services: SalesforceServices;
let witness: Connection;
let me: string;
let cases: string[];
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
  me = loginOf(org).userId;
  const { vault, tokens } = await signedIn(org, { loginUrl: network.url });
  const owner = identityOf(tokens.identity);
  services = openServices({ vault, owner, now: Date.now, budgetFile: null, practice: true });
  witness = new Connection({ instanceUrl: org.url, accessToken: tokens.accessToken, version: '63.0' });
  const found = await witness.query(
    "SELECT Id FROM Case WHERE Status = 'Open' AND Account.Region__c != null ORDER BY Id LIMIT 6",
  );
  cases = found.records.map(({ Id }) => String(Id));
  if (cases.length < 6) throw new Error('too few open cases in the org');
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const dayOf = (at: string): string => at.slice(0, 10);

async function nowOf(id: string): Promise<Record<string, unknown>> {
  return await witness.sobject('Case').retrieve(id);
}

async function modifiedAt(id: string): Promise<number> {
  const [record] = await services.records.retrieve({ object: 'Case', ids: [id], fields: [] });
  return Date.parse(String(record?.['LastModifiedDate']));
}

async function aWrite(id: string, patch: Parameters<typeof toFields>[2], change: Partial<Write> = {}): Promise<Write> {
  return {
    ...toFields('cases', id, patch, dayOf),
    id,
    unmodifiedSince: await modifiedAt(id),
    autoAssign: false,
    ...change,
  };
}

describe('twelve changes in one call', () => {
  it('arrive, each with the record as it is then, and without a new owner', async () => {
    const [one = '', two = ''] = cases;
    const before = await nowOf(one);
    const writes = [
      await aWrite(one, { nextSteps: '2026-11-02 KK Sent the quote to Dana ', nextStepsDate: '2026-11-05' }),
      await aWrite(two, { status: 'In Progress: Attempting Contact', feedback: null }),
    ];
    const calls = services.counter.budget.device.calls;
    const results = await services.writer.write(writes);
    expect(services.counter.budget.device.calls - calls).toBe(1);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
    // Salesforce trims texts and sets when work began: what is read back says so.
    expect(results[0]?.record).toMatchObject({ Next_Steps__c: '2026-11-02 KK Sent the quote to Dana' });
    expect(results[1]?.record?.['Started_At__c']).toEqual(expect.any(String));
    expect(await nowOf(one)).toMatchObject({
      Next_Steps__c: '2026-11-02 KK Sent the quote to Dana',
      Next_Steps_Date__c: '2026-11-05',
      OwnerId: before['OwnerId'],
    });
    expect(results[0]?.record?.['LastModifiedById']).toBe(me);
  });

  it('do not overwrite what a colleague changed after the comparison', async () => {
    const [, , id = ''] = cases;
    const write = await aWrite(id, { priority: 'Low' });
    await org.change(
      'Case',
      id,
      { Subject: 'Changed by a colleague' },
      { at: new Date(org.clock() + 5_000).toISOString() },
    );
    const [result] = await services.writer.write([write]);
    expect(result).toMatchObject({ kind: 'conflict', record: { Subject: 'Changed by a colleague' } });
    expect((await nowOf(id))['Subject']).toBe('Changed by a colleague');
    expect(org.ops().some((op) => op.id === id && op.via === 'rest')).toBe(false);
  });

  it('are told apart when one is refused, in the administrator’s words', async () => {
    const [, , , one = '', two = ''] = cases;
    const results = await services.writer.write([
      await aWrite(one, { status: 'Closed: Resolved', resolutionAction: null }),
      await aWrite(two, { type: 'High Value' }),
    ]);
    expect(results).toMatchObject([
      {
        kind: 'failed',
        failure: {
          class: 'REJECTED',
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          message: 'Choose a Resolution Action before you close the case.',
          fields: ['Resolution_Action__c'],
        },
        record: { Id: one, Status: 'Open' },
      },
      { kind: 'done', record: { Type: 'High Value' } },
    ]);
  });

  it('are looked for after a lost answer, and found: nothing is sent twice', async () => {
    const [, , , , , id = ''] = cases;
    const write = await aWrite(id, { description: 'Asked for a quote' });
    network.meddle(async (asked, forward) => {
      await forward();
      return asked.path.endsWith('/composite') ? 'drop' : forward();
    });
    const [result] = await services.writer.write([write]);
    expect(result).toMatchObject({ kind: 'failed', failure: { class: 'UNKNOWN_OUTCOME' } });
    network.forget();
    const [record] = await services.records.retrieve({ object: 'Case', ids: [id], fields: ['Description'] });
    expect(record).toMatchObject({ Description: 'Asked for a quote', LastModifiedById: me });
    expect(org.ops().filter((op) => op.id === id && op.via === 'rest').length).toBe(1);
  });

  it('of a case that is re-queued are assigned by the rules, and only then', async () => {
    const [id = ''] = cases;
    const before = await nowOf(id);
    await services.writer.write([await aWrite(id, { status: 'Open' }, { autoAssign: true })]);
    const after = await nowOf(id);
    expect(after['Routed_At__c']).not.toBe(before['Routed_At__c']);
  });
});

describe('a new record', () => {
  const aCreate = (change: Partial<Create> = {}): Create => ({
    ...toNewFields(
      'activities',
      { kind: 'call', direction: 'out', subject: `Call ${randomUUID()}`, done: true, caseId: cases[0] ?? '' },
      dayOf,
    ),
    key: randomUUID(),
    autoAssign: false,
    resend: false,
    ...change,
  });
  const countOf = async (create: Create): Promise<number> => {
    const found = await witness.query(
      `SELECT Id FROM ${create.object} WHERE Subject = '${String(create.fields['Subject'])}'`,
    );
    return found.totalSize;
  };

  it('is one, however often its create is sent', async () => {
    const create = aCreate();
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      return asked.path.endsWith('/composite') ? 'drop' : answer;
    });
    expect(await services.writer.create(create)).toMatchObject({
      kind: 'failed',
      failure: { class: 'UNKNOWN_OUTCOME' },
    });
    network.forget();
    const again = await services.writer.create({ ...create, resend: true });
    expect(again).toMatchObject({
      kind: 'done',
      created: false,
      record: { Subject: create.fields['Subject'], Status: 'Completed' },
    });
    expect(await countOf(create)).toBe(1);
  });

  it('that arrived is not overwritten when it is sent again after a colleague changed it', async () => {
    const create = aCreate();
    const made = await services.writer.create(create);
    if (made.kind !== 'done') throw new Error('should be done');
    await org.change('Task', made.id, { Description: 'A colleague added this' });
    const again = await services.writer.create({
      ...create,
      fields: { ...create.fields, Description: 'Ours' },
      resend: true,
    });
    expect(again).toMatchObject({ kind: 'done', id: made.id, record: { Description: 'A colleague added this' } });
  });

  it('is one as well where the org has no key: it is looked for instead of sent again', async () => {
    const create = aCreate({ key: null });
    network.meddle(async (asked, forward) => {
      const answer = await forward();
      return asked.path.endsWith('/composite') ? 'drop' : answer;
    });
    const sentAt = org.clock();
    await services.writer.create(create);
    network.forget();
    expect(await services.writer.create({ ...create, resend: true })).toMatchObject({ kind: 'failed' });
    const found = await services.records.probe(
      { object: create.object, fields: create.fields, sentAt, except: [] },
      me,
    );
    expect(found).toMatchObject({ kind: 'found', record: { Subject: create.fields['Subject'] } });
    expect(await countOf(create)).toBe(1);
  });

  it.each([
    [
      'an e-mail',
      { kind: 'email', direction: 'out', subject: 'Quote', body: 'Hello', from: 'kk@example.com', to: 'd@example.com' },
    ],
    [
      'a meeting',
      { kind: 'meeting', subject: 'IQM', at: '2026-11-05T14:00:00Z', endsAt: '2026-11-05T15:00:00Z', outcome: 'Held' },
    ],
    ['a comment', { kind: 'note', subject: 'They moved', body: 'They moved' }],
    ['a task', { kind: 'task', subject: 'Check in', at: '2026-12-01T00:00:00Z', done: false }],
  ])('of each kind of activity is read as it was written: %s', async (_what, activity) => {
    const given = { ...activity, caseId: cases[1] ?? '' };
    const { object, fields } = toNewFields('activities', { at: '2026-11-02T09:00:00Z', ...given }, dayOf);
    const { keyed } = await services.reader.checkFit();
    const made = await services.writer.create(
      aCreate({ object, fields, key: keyed.has(object) ? randomUUID() : null }),
    );
    if (made.kind !== 'done' || !made.record) throw new Error(`should be done: ${JSON.stringify(made)}`);
    const change = toChange(object, made.record, { owners: new Set([me]), highValueAccountOf: () => undefined });
    expect(change && 'put' in change && change.put).toMatchObject(given);
  });

  it('is removed once, and gone when it is removed again', async () => {
    const made = await services.writer.create(aCreate());
    if (made.kind !== 'done') throw new Error('should be done');
    const remove = { object: 'Task' as const, id: made.id };
    expect(await services.writer.remove(remove)).toEqual({ kind: 'done', already: false });
    expect(await services.writer.remove(remove)).toEqual({ kind: 'done', already: true });
    expect(await services.records.retrieve({ object: 'Task', ids: [made.id] })).toEqual([null]);
  });
});

describe('the budget', () => {
  it('counts every call and knows the organisation’s limit, without an allowance in the practice org', async () => {
    const before = services.counter.budget.device.calls;
    await services.records.retrieve({ object: 'Case', ids: cases });
    await services.reader.clock();
    const { device, org: limit } = services.counter.budget;
    expect([device.calls - before, device.allowance]).toEqual([1, null]);
    expect(limit?.used).toBeGreaterThan(0);
    expect(limit?.max).toBeGreaterThan(limit?.used ?? 0);
  });
});
