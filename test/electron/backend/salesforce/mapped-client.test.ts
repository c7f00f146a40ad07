import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgNames } from '#shared/mapping';
import type { PageRequest } from '#shared/sync';
import { callComposite } from '../../../../electron/backend/salesforce/composite.ts';
import { readFieldFacts } from '../../../../electron/backend/salesforce/field-facts.ts';
import { MappedClient } from '../../../../electron/backend/salesforce/mapped-client.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { RecordReader } from '../../../../electron/backend/salesforce/record-reader.ts';
import { RecordWriter } from '../../../../electron/backend/salesforce/record-writer.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { loginOf, signedIn, startSmallOrg, type SignedIn } from '../../../support/practice.ts';
import { practiceControl } from '../../../support/practice-control.ts';

/** In this org the Next Steps stand in what the practice org calls Context, Feedback is not to be used, and a case is solved, not resolved. */
const fields: OrgNames['fields'] = {
  'Case.Next_Steps__c': 'Context__c',
  'Case.Context__c': null,
  'Case.Feedback__c': null,
  'Account.CARR__c': 'Total_Funding__c',
  'Account.Total_Funding__c': null,
};
const values: OrgNames['values'] = { 'Case.Status': { 'Closed: Resolved': 'Closed - Solved' } };

let org: InProcessPracticeOrg;
let plain: SignedIn['client'];
let client: MappedClient;
let caseId: string;
beforeAll(async () => {
  org = await startSmallOrg({ control: 0 });
  const solved = { object: 'Case', field: 'Status', value: 'Closed: Resolved', spelled: 'Closed - Solved' };
  await practiceControl(org).turn('spelling', solved);
  const signed = await signedIn(org);
  plain = signed.client;
  client = new MappedClient({ fields, values }, signed.vault, Date.now);
  const me = loginOf(org).userId;
  const { json } = await plain.call({
    path: `/query?q=${encodeURIComponent(`SELECT Id FROM Case WHERE OwnerId = '${me}' AND IsClosed = false LIMIT 1`)}`,
  });
  caseId = (json as { records: { Id: string }[] }).records[0]?.Id ?? '';
  await plain.call({ path: `/sobjects/Case/${caseId}`, method: 'PATCH', body: { Context__c: 'in the org' } });
});
afterAll(() => org.close());

const inTheOrg = async (): Promise<unknown> =>
  (await plain.call({ path: `/sobjects/Case/${caseId}?fields=Context__c,Next_Steps__c` })).json;

describe('in an org whose fields are called otherwise', () => {
  it('pages come in the app’s names, with what the org has under its own', async () => {
    const reader = new SalesforceReader(client, new OrgFit(client));
    const { absent } = await reader.checkFit();
    expect([...absent].sort()).toEqual(['Account.Total_Funding__c', 'Case.Context__c', 'Case.Feedback__c']);
    const request: PageRequest = { kind: 'keyed', object: 'Case', field: 'Id', ids: [caseId], openOnly: false, changedSince: null };
    const { body } = await reader.page(request);
    const [row] = (JSON.parse(body) as { records: Record<string, unknown>[] }).records;
    expect(row).toMatchObject({ Id: caseId, Next_Steps__c: 'in the org' });
    expect(row).not.toHaveProperty('Context__c');
    const [page] = await reader.pages([request]);
    expect(page?.kind === 'page' && page.body).toContain('"Next_Steps__c":"in the org"');
  }); // prettier-ignore

  it('writes go to the org’s field and are read back in the app’s', async () => {
    const fit = new OrgFit(client);
    const fields = { Next_Steps__c: 'from the app', Next_Steps_Date__c: '2031-01-02' };
    const write = { object: 'Case' as const, id: caseId, fields, unmodifiedSince: null, autoAssign: false };
    expect(await new RecordWriter(client, fit).write([write])).toMatchObject([
      { kind: 'done', record: { Next_Steps__c: 'from the app' } },
    ]);
    expect(await inTheOrg()).toMatchObject({ Context__c: 'from the app' });
    const records = await new RecordReader(client, fit).retrieve({ object: 'Case', ids: [caseId] });
    expect(records).toMatchObject([{ Id: caseId, Next_Steps__c: 'from the app' }]);
  });

  it('labels and lengths are those of the org’s field', async () => {
    const { cases } = await readFieldFacts(client);
    expect([cases['nextSteps']?.label, cases['context'], cases['feedback']]).toEqual(['Context', undefined, undefined]);
    expect(cases['resolutionAction']?.values?.length).toBeGreaterThan(3);
  });

  it('values are asked for, written and read in the app’s spelling, and the org has its own', async () => {
    const asked = await client.call({
      path: `/query?q=${encodeURIComponent("SELECT Id, Status FROM Case WHERE Status IN ('Closed: Resolved', 'Open') AND Subject != 'Closed: Resolved' LIMIT 500")}`,
    });
    const statuses = (asked.json as { records: { Status: string }[] }).records.map(({ Status }) => Status);
    expect([...new Set(statuses)].sort()).toEqual(['Closed: Resolved', 'Open']);
    const fit = new OrgFit(client);
    const sent = { Status: 'Closed: Resolved', Resolution_Action__c: 'Answered Question' };
    const write = { object: 'Case' as const, id: caseId, fields: sent, unmodifiedSince: null, autoAssign: false };
    expect(await new RecordWriter(client, fit).write([write])).toMatchObject([
      { kind: 'done', record: { Status: 'Closed: Resolved' } },
    ]);
    const stands = (await plain.call({ path: `/sobjects/Case/${caseId}?fields=Status` })).json;
    expect(stands).toMatchObject({ Status: 'Closed - Solved' });
    const { cases } = await readFieldFacts(client);
    const offered = cases['status']?.values?.map(({ value }) => value);
    expect([offered?.includes('Closed: Resolved'), offered?.includes('Closed - Solved')]).toEqual([true, false]);
  });

  it('the history of a case tells its statuses in the app’s spelling', async () => {
    const soql = `SELECT Field, OldValue, NewValue FROM CaseHistory WHERE CaseId = '${caseId}' AND Field IN ('Owner','Status')`;
    const { json } = await client.call({ path: `/query?q=${encodeURIComponent(soql)}` });
    const lines = (json as { records: { Field: string; NewValue: unknown }[] }).records;
    expect(lines.filter(({ Field }) => Field === 'Status').map(({ NewValue }) => NewValue)).toContain(
      'Closed: Resolved',
    );
  });

  it('a refusal names the app’s field', async () => {
    const fields = { Next_Steps__c: 'x'.repeat(200_000) };
    const refused = await client
      .call({ path: `/sobjects/Case/${caseId}`, method: 'PATCH', body: fields })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ details: { said: { errorCode: 'STRING_TOO_LONG', fields: ['Next_Steps__c'] } } });
    const part = { method: 'PATCH' as const, path: `/sobjects/Case/${caseId}`, name: 'one', body: fields };
    const answers = await callComposite(client, [part], { safe: false });
    expect(answers.get('one')?.json).toMatchObject([{ errorCode: 'STRING_TOO_LONG', fields: ['Next_Steps__c'] }]);
  });
});
