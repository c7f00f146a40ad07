import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deltaLanes, type PageRequest, type PageScope, type QueryAnswer, type SalesforceRecord } from '#shared/sync';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { loginOf, signedIn, startSmallOrg } from '../../../support/practice.ts';
import { practiceControl } from '../../../support/practice-control.ts';

let org: InProcessPracticeOrg;
let reader: SalesforceReader;
let scope: PageScope;
let ask: (soql: string) => Promise<readonly SalesforceRecord[]>;
beforeAll(async () => {
  org = await startSmallOrg({ control: 0 });
  const { client } = await signedIn(org);
  ask = async (soql) =>
    ((await client.call({ path: `/query?q=${encodeURIComponent(soql)}` })).json as QueryAnswer).records;
  const me = loginOf(org).userId;
  const [user] = await ask(`SELECT ManagerId FROM User WHERE Id = '${me}'`);
  scope = { kind: 'advocate', me, managerId: String(user?.['ManagerId']), owners: [me], sharedQueue: true };
  reader = new SalesforceReader(client, new OrgFit(client));
});
afterAll(() => org.close());

const request = (lane: string): PageRequest => ({ kind: 'crawl', lane, scope, at: org.clock(), afterId: null });
const rowsOf = async (lane: string): Promise<readonly SalesforceRecord[]> =>
  (JSON.parse((await reader.page(request(lane))).body) as QueryAnswer).records;

describe('a lane beside the cases', () => {
  it('brings the open cases that routing left with a Sales User, and nobody’s else (QUEUE-1)', async () => {
    const waiting = await rowsOf('queue/Case');
    const owned = await ask("SELECT Id FROM Case WHERE IsClosed = false AND Owner.Name LIKE '%Sales User'");
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map(({ Id }) => Id).sort()).toEqual(owned.map(({ Id }) => Id).sort());
  });

  it('brings High Value Accounts that ever had a case of mine, and no other (HVA-1)', async () => {
    const accounts = await rowsOf('high-value/Account');
    expect(accounts.every((account) => account['High_Value__c'] === true)).toBe(true);
    const mine = await ask(`SELECT AccountId FROM Case WHERE OwnerId = '${scope.me}' AND Account.High_Value__c = true`);
    expect(accounts.map(({ Id }) => Id).sort()).toEqual([...new Set(mine.map(({ AccountId }) => AccountId))].sort());
  });

  it('brings who of my team is away, and no meeting (FLOW-3)', async () => {
    const [colleague] = await ask(`SELECT Id FROM User WHERE ManagerId = '${scope.managerId}' AND Id != '${scope.me}'`);
    const day = new Date(org.clock()).toISOString().slice(0, 10);
    const fields = {
      Subject: 'Away, covered by Kim Kowalski', IsAllDayEvent: true, OwnerId: String(colleague?.['Id']),
      StartDateTime: `${day}T00:00:00.000+0000`, EndDateTime: `${day}T00:00:00.000+0000`,
    }; // prettier-ignore
    await practiceControl(org).turn('create', { object: 'Event', fields });
    expect((await rowsOf('absences/Event')).map(({ Subject }) => Subject)).toEqual(['Away, covered by Kim Kowalski']);
  });

  it('is understood as a poll and as a sweep too', async () => {
    const asked = deltaLanes(scope).flatMap(({ id }): PageRequest[] => {
      const at = org.clock();
      return [
        { kind: 'ids', lane: id, scope, at, afterId: null },
        { kind: 'delta', lane: id, scope, at, since: at - 600_000, until: at, after: null },
      ];
    });
    const results = await reader.pages(asked);
    expect(results.filter(({ kind }) => kind !== 'page')).toEqual([]);
  });
});
