import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import type { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import type { RecordWriter } from '../../../../electron/backend/salesforce/record-writer.ts';
import {
  cutOff,
  maintenancePage,
  portalPage,
  salesforceError,
  startBadNetwork,
  withoutField,
  type BadNetwork,
  type Outcome,
} from '../../../support/bad-network.ts';
import { partsOf, refusal } from '../../../support/composite-answers.ts';
import { startSmallOrg } from '../../../support/practice.ts';
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

const [first, second, third] = ['500000000000001AAA', '500000000000002AAA', '500000000000003AAA'] as const;
const lastModified = Date.UTC(2026, 10, 23, 9, 0, 30);
const aWrite = (change: Partial<Write> = {}): Write => ({
  object: 'Case',
  id: first,
  fields: { Status: 'Open' },
  unmodifiedSince: lastModified,
  autoAssign: false,
  ...change,
});
describe('a write', () => {
  it('is conditional, not assigned by rules, and read back in the same call', async () => {
    network.meddle(answering({}));
    expect(await writer.write([aWrite()])).toEqual([{ kind: 'done', record: { Id: first, Status: 'Open' } }]);
    expect(network.asked.map(({ path }) => path)).toEqual(['/services/data/v63.0/composite']);
    const [write, read] = network.asked.flatMap(partsOf);
    expect(write).toEqual({
      method: 'PATCH',
      url: `/services/data/v63.0/sobjects/Case/${first}`,
      referenceId: 'write0',
      body: { Status: 'Open' },
      httpHeaders: { 'Sforce-Auto-Assign': 'FALSE', 'If-Unmodified-Since': 'Mon, 23 Nov 2026 09:00:30 GMT' },
    });
    expect(read?.method).toBe('GET');
    expect(read?.url).toMatch(new RegExp(`/sobjects/Case/${first}\\?fields=Id,.*Status.*LastModifiedById`));
  });

  it.each<[string, Partial<Write>, object]>([
    [
      'of the re-queue step is assigned by rules',
      { autoAssign: true, unmodifiedSince: null },
      { 'Sforce-Auto-Assign': 'TRUE' },
    ],
    ['of a contact knows no assignment', { object: 'Contact', fields: { Email: 'a@b.c' }, unmodifiedSince: null }, {}],
    [
      'that a person insists on passes the duplicate rules',
      { object: 'Contact', fields: { Email: 'a@b.c' }, unmodifiedSince: null, allowDuplicate: true },
      { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' },
    ],
  ])('%s', async (_what, change, headers) => {
    network.meddle(answering({}));
    await writer.write([aWrite(change)]);
    expect(network.asked.flatMap(partsOf)[0]?.httpHeaders).toEqual(headers);
  });

  it('has its own outcome beside eleven others', async () => {
    network.meddle(
      answering({
        write1: { status: 412 },
        write2: refusal(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Say why.', ['Feedback__c']),
        read2: refusal(404, 'NOT_FOUND', 'The requested resource does not exist'),
      }),
    );
    const results = await writer.write([first, second, third].map((id) => aWrite({ id })));
    expect(results).toEqual([
      { kind: 'done', record: { Id: first, Status: 'Open' } },
      { kind: 'conflict', record: { Id: second, Status: 'Open' } },
      {
        kind: 'failed',
        failure: expect.objectContaining({ class: 'REJECTED', message: 'Say why.', fields: ['Feedback__c'] }),
        record: null,
      },
    ]);
  });

  it('that was saved is done, also where it cannot be read back', async () => {
    network.meddle(answering({ read0: refusal(404, 'NOT_FOUND', 'gone') }));
    expect(await writer.write([aWrite()])).toEqual([{ kind: 'done', record: null }]);
  });

  it.each([
    ['a lock', refusal(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access'), 'TRANSIENT'],
    ['a deleted record', refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted'), 'GONE'],
    ['no right', refusal(400, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights'), 'PERMISSION'],
    ['an exception', refusal(500, 'UNKNOWN_EXCEPTION', 'An unexpected error'), 'UNKNOWN_OUTCOME'],
    ['no answer of its own', null, 'UNKNOWN_OUTCOME'],
  ])('fails of %s as what it is, and is not sent again', async (_what, reply, failureClass) => {
    network.meddle(answering({ write0: reply }));
    const [result] = await writer.write([aWrite()]);
    expect(result).toMatchObject({ kind: 'failed', failure: { class: failureClass } });
    expect(network.asked.length).toBe(1);
  });

  it.each<[string, Outcome]>([
    ['is dropped', 'drop'],
    ['ends in its midst', 'half'],
    ['is half a JSON', cutOff],
    ['is a portal’s page', portalPage],
    ['is a maintenance page', maintenancePage],
  ])('whose answer %s may have been carried out: none is sent again', async (_how, outcome) => {
    network.meddle(() => outcome);
    const results = await writer.write([aWrite(), aWrite({ id: second })]);
    expect(results.map((result) => result.kind === 'failed' && result.failure.class)).toEqual([
      'UNKNOWN_OUTCOME',
      'UNKNOWN_OUTCOME',
    ]);
    expect(network.asked.length).toBe(1);
  });

  it('is thrown back where nothing was carried out for sure', async () => {
    network.meddle(() => salesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'));
    await expect(writer.write([aWrite()])).rejects.toMatchObject({
      code: 'QUOTA',
      details: { said: { class: 'QUOTA_DAY' } },
    });
  });

  it('is carried out once after an expired token', async () => {
    org.expireAccessTokens();
    network.meddle(async (asked, forward) => {
      if (!asked.path.endsWith('/composite')) return forward();
      const { status } = await forward();
      return status === 401 ? forward() : answering({})(asked, forward);
    });
    expect(await writer.write([aWrite()])).toMatchObject([{ kind: 'done' }]);
    expect(network.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['composite', 'token', 'composite']);
  });

  it('of a field that the org lacks is not sent, and does not keep the others back', async () => {
    network.meddle(withoutField('Case', 'Feedback__c'));
    await fit.again(await fit.current());
    network.forget();
    network.meddle(answering({}));
    const results = await writer.write([aWrite({ fields: { Feedback__c: 'NA' } }), aWrite({ id: second })]);
    expect(results).toMatchObject([
      { kind: 'failed', failure: { class: 'SCHEMA', fields: ['Feedback__c'] } },
      { kind: 'done' },
    ]);
    expect(network.asked.flatMap(partsOf).map(({ referenceId }) => referenceId)).toEqual(['write1', 'read1']);
    expect(await writer.write([aWrite({ fields: { Feedback__c: 'NA' } })])).toMatchObject([{ kind: 'failed' }]);
    expect(network.asked.length).toBe(1);
  });

  it('that misses a field which was there has the org looked at again', async () => {
    network.meddle(answering({ write0: refusal(400, 'INVALID_FIELD', "No such column 'Feedback__c'") }));
    await writer.write([aWrite({ fields: { Feedback__c: 'NA' } })]);
    network.meddle(withoutField('Case', 'Feedback__c'));
    expect([...(await fit.current()).absent]).toEqual(['Case.Feedback__c']);
  });
});
