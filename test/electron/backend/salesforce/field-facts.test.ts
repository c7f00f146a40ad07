import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FieldFacts } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { readFieldFacts } from '../../../../electron/backend/salesforce/field-facts.ts';
import { json, salesforceError, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { signedIn, startSmallOrg } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
});
afterEach(() => network.forget());
afterAll(async () => {
  await network.close();
  await org.close();
});

const read = async (): Promise<FieldFacts> => readFieldFacts((await signedIn(org, { loginUrl: network.url })).client);

describe('what the org says of its fields', () => {
  it('is told in the domain’s names, with length, picklist and whether this person may write', async () => {
    const facts = await read();
    expect(facts.cases['nextSteps']).toEqual({
      label: 'Next Steps', type: 'long-text', length: 4000, writable: true, creatable: true, required: false, values: null,
    }); // prettier-ignore
    expect(facts.cases['status']?.values?.map(({ value }) => value)).toContain('In Progress: Engaged');
    expect(facts.cases['nextStepsDate']).toMatchObject({ type: 'day', length: null });
    expect(facts.contacts['lastName']).toMatchObject({ required: true, length: 80 });
    expect(facts.opportunities['renewalRisk']?.values?.length).toBeGreaterThan(3);
    expect(facts.cases['closedAt']).toBeUndefined();
  });

  it('takes a picklist from the record type, which may offer less than the field has', async () => {
    const values = [{ value: 'Answered Question', label: 'Answered Question' }];
    network.meddle(({ path }, forward) =>
      path.includes('/object-info/Case/')
        ? json(200, { picklistFieldValues: { Resolution_Action__c: { values } } })
        : forward(),
    );
    const facts = await read();
    expect(facts.cases['resolutionAction']?.values).toEqual(values);
    expect(facts.cases['status']?.values?.length).toBeGreaterThan(3);
  });

  it('goes by describe where the org does not tell of record types', async () => {
    network.meddle(({ path }, forward) =>
      path.includes('/ui-api/') ? salesforceError(403, 'FUNCTIONALITY_NOT_ENABLED', 'no') : forward(),
    );
    expect((await read()).cases['resolutionAction']?.values?.length).toBe(9);
  });

  it('is not made up when the answer is none of Salesforce’s', async () => {
    network.meddle(({ path }, forward) =>
      path.endsWith('/Account/describe') ? json(200, { fields: 'none' }) : forward(),
    );
    await expect(read()).rejects.toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});
