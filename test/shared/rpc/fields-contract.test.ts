import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldsContract, type FieldSurvey } from '../../../shared/rpc/fields-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

const survey: FieldSurvey = {
  profile: '{}',
  otherOrg: false,
  rows: [
    {
      name: 'Case.Next_Steps__c',
      label: 'Next Steps',
      without: null,
      api: 'What_Next__c',
      how: 'label',
      trouble: null,
      note: null,
      fitting: [{ name: 'What_Next__c', label: 'Next Steps', type: 'textarea', sample: null }],
    },
  ],
  picklists: [
    {
      name: 'Case.Status',
      label: 'Case Status',
      offered: [{ value: 'Solved', label: 'Solved' }],
      rows: [{ value: 'Closed: Resolved', without: 'closing', org: 'Solved', how: 'chosen', trouble: null }],
    },
  ],
};
let asked: unknown[];

function someFields() {
  const os = implement(fieldsContract);
  const answer = ({ input }: { input: unknown }): FieldSurvey => {
    asked.push(input);
    return survey;
  };
  return os.router({ survey: os.survey.handler(answer), choose: os.choose.handler(answer) });
}

describe.each(carriers)('the fields over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: ContractRouterClient<typeof fieldsContract>;
  beforeEach(async () => {
    asked = [];
    carrier = await carry(serve(someFields()));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('are surveyed as they are in force, or as a file would have them', async () => {
    expect(await client.survey({})).toEqual(survey);
    expect(await client.survey({ text: '{"version":1}' })).toEqual(survey);
    expect(asked).toEqual([{}, { text: '{"version":1}' }]);
  });

  it('are chosen by name, or left to the app', async () => {
    const fields = { 'Case.Next_Steps__c': 'What_Next__c', 'Case.Lead__c': null };
    expect(await client.choose({ fields })).toEqual(survey);
    const values = { 'Case.Status': { 'Closed: Resolved': 'Solved', Open: null } };
    await client.choose({ fields, values });
    expect(asked).toEqual([
      { fields, values: {} },
      { fields, values },
    ]);
  });

  it.each(['What Next', "x' OR 1", '', '1st__c'])('may not be called %j', async (name) => {
    expect((await safe(client.choose({ fields: { 'Case.Next_Steps__c': name } }))).isSuccess).toBe(false);
    expect(asked).toEqual([]);
  });

  it('refuses a file that is too large to be one', async () => {
    expect((await safe(client.survey({ text: 'x'.repeat(100_001) }))).isSuccess).toBe(false);
  });
});
