import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Create } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import type { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import type { RecordWriter } from '../../../../electron/backend/salesforce/record-writer.ts';
import {
  json,
  salesforceError,
  startBadNetwork,
  withoutField,
  type BadNetwork,
  type Outcome,
} from '../../../support/bad-network.ts';
import { partsOf, refusal, type PartReply } from '../../../support/composite-answers.ts';
import { failureOf, startSmallOrg } from '../../../support/practice.ts';
import { answering, aWriter } from './a-writer.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let fit: OrgFit;
let writer: RecordWriter;
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
});
beforeEach(async () => {
  ({ writer, fit } = await aWriter(org, network));
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const key = '0b6f5c7e-7d0e-4c64-9a43-0f3b1f1f6f10';
const aCreate = (change: Partial<Create> = {}): Create => ({
  object: 'Task',
  key,
  fields: { Subject: 'Call back' },
  autoAssign: false,
  resend: false,
  ...change,
});
const taskPath = '/services/data/v63.0/sobjects/Task';
const made = (status: number): PartReply => ({
  status,
  body: { id: '00T000000000001AAA', success: true, errors: [], created: status === 201 },
});
const task: PartReply = { status: 200, body: { Id: '00T000000000001AAA', Subject: 'Call back' } };
const duplicate = refusal(
  400,
  'DUPLICATE_VALUE',
  'duplicate value found: Offline_Key__c duplicates value on record with id: 00T000000000001',
);

describe('a create', () => {
  it('goes under its key where the org has the field, and is read by it', async () => {
    network.meddle(answering({ save: made(201), read: task }));
    expect(await writer.create(aCreate())).toEqual({
      kind: 'done',
      id: '00T000000000001AAA',
      created: true,
      record: task.body,
    });
    const [save, read] = network.asked.flatMap(partsOf);
    expect(save).toMatchObject({
      method: 'PATCH',
      url: `${taskPath}/Offline_Key__c/${key}`,
      body: { Subject: 'Call back' },
    });
    expect(read?.url).toMatch(new RegExp(`^${taskPath}/Offline_Key__c/${key}\\?fields=Id,`));
  });

  it.each<[string, Partial<Create>]>([
    ['without a key', { key: null }],
    ['in an org without the field', { object: 'Contact', fields: { LastName: 'Roe' } }],
  ])('%s is a POST, and is read by the id that it gives', async (_what, change) => {
    network.meddle(answering({ save: made(201), read: task }));
    expect(await writer.create(aCreate(change))).toMatchObject({ kind: 'done', created: true });
    const [save, read] = network.asked.flatMap(partsOf);
    const object = change.object ?? 'Task';
    expect([save?.method, save?.url]).toEqual(['POST', `/services/data/v63.0/sobjects/${object}`]);
    expect(read?.url).toMatch(new RegExp(`/sobjects/${object}/@\\{save.id\\}\\?fields=Id,`));
  });

  it('of a case is assigned by rules only when that is asked for', async () => {
    network.meddle(answering({ save: made(201), read: task }));
    for (const autoAssign of [false, true])
      await writer.create(aCreate({ object: 'Case', fields: { Subject: 'x' }, autoAssign }));
    const headers = network.asked
      .flatMap(partsOf)
      .flatMap(({ httpHeaders }) => httpHeaders?.['Sforce-Auto-Assign'] ?? []);
    expect(headers).toEqual(['FALSE', 'TRUE']);
  });

  it('that is sent again is looked up by its key first: what is there stays as it is', async () => {
    network.meddle(({ path }) => (path.includes('/Offline_Key__c/') ? json(200, task.body) : 'drop'));
    expect(await writer.create(aCreate({ resend: true }))).toEqual({
      kind: 'done',
      id: '00T000000000001AAA',
      created: false,
      record: task.body,
    });
    expect(network.asked.map(({ method }) => method)).toEqual(['GET']);
  });

  it('that is sent again is made where nothing is there', async () => {
    network.meddle((asked, forward) =>
      asked.path.includes('/Offline_Key__c/')
        ? salesforceError(404, 'NOT_FOUND', 'The requested resource does not exist')
        : answering({ save: made(201), read: task })(asked, forward),
    );
    expect(await writer.create(aCreate({ resend: true }))).toMatchObject({ kind: 'done', created: true });
    expect(network.asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('without a key is never sent again: it is to be looked for', async () => {
    expect(await writer.create(aCreate({ key: null, resend: true }))).toMatchObject({
      kind: 'failed',
      failure: { class: 'UNKNOWN_OUTCOME' },
    });
    expect(network.asked).toEqual([]);
  });

  it('that met another sending of itself adopts what that one made', async () => {
    network.meddle((asked, forward) =>
      asked.path.includes('/Offline_Key__c/')
        ? json(200, task.body)
        : answering({ save: duplicate, read: null })(asked, forward),
    );
    expect(await writer.create(aCreate())).toMatchObject({ kind: 'done', id: '00T000000000001AAA', created: false });
  });

  it('that is a duplicate of something else is rejected', async () => {
    network.meddle((asked, forward) =>
      asked.path.includes('/Offline_Key__c/')
        ? salesforceError(404, 'NOT_FOUND', 'none')
        : answering({ save: duplicate, read: null })(asked, forward),
    );
    expect(await writer.create(aCreate())).toMatchObject({
      kind: 'failed',
      failure: { class: 'REJECTED', errorCode: 'DUPLICATE_VALUE' },
    });
  });

  it('whose answer is lost is unknown, and sent once', async () => {
    network.meddle(() => 'drop');
    expect(await writer.create(aCreate())).toMatchObject({ kind: 'failed', failure: { class: 'UNKNOWN_OUTCOME' } });
    expect(network.asked.length).toBe(1);
  });

  it.each<[string, PartReply | null, PartReply | null, object]>([
    [
      'is done by an old answer without a body',
      { status: 204 },
      task,
      { kind: 'done', id: '00T000000000001AAA', created: false },
    ],
    [
      'is unknown when nothing says which record it is',
      { status: 204 },
      null,
      { kind: 'failed', failure: { class: 'UNKNOWN_OUTCOME' } },
    ],
    [
      'is refused when several carry the key',
      { status: 300, body: [] },
      null,
      { kind: 'failed', failure: { class: 'REJECTED' } },
    ],
  ])('%s', async (_what, save, read, result) => {
    network.meddle(answering({ save, read }));
    expect(await writer.create(aCreate())).toMatchObject(result);
  });

  it('of a field that the org lacks is not sent', async () => {
    network.meddle(withoutField('Case', 'Feedback__c'));
    await fit.again(await fit.current());
    network.forget();
    expect(await writer.create(aCreate({ object: 'Case', fields: { Feedback__c: 'NA' } }))).toMatchObject({
      kind: 'failed',
      failure: { class: 'SCHEMA' },
    });
    expect(network.asked).toEqual([]);
  });
});

describe('a removal', () => {
  const remove = () => writer.remove({ object: 'Task', id: '00T000000000001AAA' });

  it.each<[string, Outcome, object]>([
    ['done', { status: 204, headers: {}, body: '' }, { kind: 'done', already: false }],
    ['done already', salesforceError(404, 'ENTITY_IS_DELETED', 'entity is deleted'), { kind: 'done', already: true }],
    ['done already, or out of sight', salesforceError(404, 'NOT_FOUND', 'none'), { kind: 'done', already: true }],
    ['unknown', 'drop', { kind: 'failed', failure: { class: 'UNKNOWN_OUTCOME' } }],
    [
      'not allowed',
      salesforceError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights'),
      { kind: 'failed', failure: { class: 'PERMISSION' } },
    ],
  ])('is %s', async (_what, outcome, result) => {
    network.meddle(() => outcome);
    expect(await remove()).toMatchObject(result);
    expect(network.asked.map(({ method, path }) => [method, path])).toEqual([
      ['DELETE', `${taskPath}/00T000000000001AAA`],
    ]);
  });

  it('is thrown back where nothing was carried out', async () => {
    network.meddle(() => salesforceError(503, 'SERVER_UNAVAILABLE', 'Server Unavailable'));
    expect(await failureOf(remove())).toMatchObject({ code: 'SERVER' });
    expect(network.asked.length).toBe(1);
  });
});
