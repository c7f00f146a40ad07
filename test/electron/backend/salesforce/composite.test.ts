import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  callComposite,
  failureOfPart,
  isSuccess,
  type Part,
} from '../../../../electron/backend/salesforce/composite.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { json, startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { failureOf, signedIn, startSmallOrg } from '../../../support/practice.ts';

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

const query = (soql: string, name: string): Part => ({
  method: 'GET',
  path: `/query?q=${encodeURIComponent(soql)}`,
  name,
});
const parts = [query('SELECT Id FROM User LIMIT 1', 'users'), query('SELECT Nothing__c FROM User', 'broken')];

describe('a composite call', () => {
  it('is one call with an outcome for each part', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    const answers = await callComposite(client, parts, { safe: true });
    expect(answers.get('users')).toMatchObject({ status: 200, json: { totalSize: 1 } });
    expect(isSuccess(answers.get('users'))).toBe(true);
    expect(failureOfPart(answers.get('broken'), true)).toMatchObject({ class: 'SCHEMA', errorCode: 'INVALID_FIELD' });
    expect(network.asked.length).toBe(1);
    expect(client.counter.budget.device.calls).toBe(1);
  });

  it('keeps the order, and lets one part fail alone', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.forget();
    const change: Part = {
      method: 'PATCH',
      path: '/sobjects/Case/1',
      name: 'a',
      body: { Status: 'Open' },
      headers: { x: 'y' },
    };
    network.meddle(() => json(200, { compositeResponse: [] }));
    const answers = await callComposite(client, [change], { safe: false });
    expect(JSON.parse(network.asked[0]?.body ?? '')).toEqual({
      allOrNone: false,
      collateSubrequests: false,
      compositeRequest: [
        {
          method: 'PATCH',
          url: '/services/data/v63.0/sobjects/Case/1',
          referenceId: 'a',
          body: { Status: 'Open' },
          httpHeaders: { x: 'y' },
        },
      ],
    });
    expect(isSuccess(answers.get('a'))).toBe(false);
    expect(failureOfPart(answers.get('a'), false).class).toBe('UNKNOWN_OUTCOME');
  });

  it('is tried again only when it changes nothing', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    for (const [safe, tries, code] of [
      [true, 3, 'OFFLINE'],
      [false, 1, 'UNKNOWN_OUTCOME'],
    ] as const) {
      network.forget();
      network.meddle(() => 'drop');
      expect(await failureOf(callComposite(client, parts, { safe }))).toMatchObject({ code });
      expect(network.asked.length).toBe(tries);
    }
  });

  it('with an answer of another form may have been carried out', async () => {
    const { client } = await signedIn(org, { loginUrl: network.url });
    network.meddle(() => json(200, { hello: 'world' }));
    expect(await failureOf(callComposite(client, parts, { safe: false }))).toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    expect(await failureOf(callComposite(client, parts, { safe: true }))).toMatchObject({ code: 'NOT_SALESFORCE' });
  });
});
