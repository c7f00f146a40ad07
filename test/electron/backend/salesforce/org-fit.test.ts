import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeskError } from '#shared/rpc';
import { OrgFit, sameAbsent } from '../../../../electron/backend/salesforce/org-fit.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { json, startBadNetwork, withoutField, type BadNetwork, type Meddling } from '../../../support/bad-network.ts';
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

async function aFit(): Promise<OrgFit> {
  return new OrgFit((await signedIn(org, { loginUrl: network.url })).client);
}

const missing = (errorClass: 'SCHEMA' | 'GONE'): DeskError =>
  new DeskError('BAD_QUERY', 'No such column.', 'Ask.', {
    said: { class: errorClass, status: 400, errorCode: null, message: 'm', fields: [], retryAfterMs: null },
  });

/** Tasks with a key field of this kind. */
function withKey(key: object): Meddling {
  return async (asked, forward) => {
    const answer = await forward();
    if (!asked.path.endsWith('/sobjects/Task/describe')) return answer;
    const described = JSON.parse(answer.body) as { fields: { name: string }[] };
    const others = described.fields.filter(({ name }) => name !== 'Offline_Key__c');
    return json(200, { ...described, fields: [...others, { name: 'Offline_Key__c', ...key }] });
  };
}

describe('the objects that can carry a key', () => {
  const whole = { externalId: true, unique: true, createable: true };
  it.each([
    [whole, true],
    [{ ...whole, unique: false }, false],
    [{ ...whole, externalId: false }, false],
    [{ ...whole, createable: false }, false],
  ])('are those where it is an external id, unique and mine to fill: %j', async (key, expected) => {
    network.meddle(withKey(key));
    expect((await (await aFit()).current()).keyed.has('Task')).toBe(expected);
  });
});

describe('a field that goes while the app runs', () => {
  it('is looked up, and what failed is done once more without it', async () => {
    const fit = await aFit();
    await fit.current();
    network.meddle(withoutField('Case', 'Feedback__c'));
    const seen: string[][] = [];
    const result = await fit.withCurrent(async ({ absent }) => {
      seen.push([...absent]);
      if (!absent.has('Case.Feedback__c')) throw missing('SCHEMA');
      return 'done';
    });
    expect([result, seen]).toEqual(['done', [[], ['Case.Feedback__c']]]);
  });

  it('that is not missed after all leaves the failure as it was', async () => {
    const fit = await aFit();
    let tries = 0;
    await expect(
      fit.withCurrent(() => {
        tries += 1;
        return Promise.reject(missing('SCHEMA'));
      }),
    ).rejects.toMatchObject({ code: 'BAD_QUERY' });
    expect(tries).toBe(1);
  });

  it('is not looked for after other failures', async () => {
    const fit = await aFit();
    await fit.current();
    network.forget();
    await expect(fit.withCurrent(() => Promise.reject(missing('GONE')))).rejects.toMatchObject({ code: 'BAD_QUERY' });
    expect(network.asked).toEqual([]);
  });

  it('is looked up once for all who missed it', async () => {
    const fit = await aFit();
    const outdated = await fit.current();
    network.forget();
    const [one, two] = await Promise.all([fit.again(outdated), fit.again(outdated)]);
    fit.doubt(outdated);
    expect([one === two, await fit.current()]).toEqual([true, one]);
    expect(network.asked.length).toBe(12);
  });
});

it('two looks are the same when they miss the same', () => {
  const look = (...absent: string[]) => ({ absent: new Set(absent), keyed: new Set<never>() });
  expect([
    sameAbsent(look('a', 'b'), look('b', 'a')),
    sameAbsent(look('a'), look('b')),
    sameAbsent(look(), look('a')),
  ]).toEqual([true, false, false]);
});

describe('what the org has', () => {
  it('is asked anew after a day, because an administrator may have added a field', async () => {
    let now = Date.now();
    const fit = new OrgFit((await signedIn(org, { loginUrl: network.url })).client, () => now);
    network.meddle(withoutField('Case', 'Feedback__c'));
    expect([...(await fit.current()).absent]).toEqual(['Case.Feedback__c']);
    network.forget();
    now += 23 * 3_600_000;
    expect([...(await fit.current()).absent]).toEqual(['Case.Feedback__c']);
    expect(network.asked).toEqual([]);
    now += 2 * 3_600_000;
    expect([...(await fit.current()).absent]).toEqual([]);
  });
});
