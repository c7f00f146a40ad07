import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectWorkspace } from '../../../../electron/backend/headless/collect-workspace.ts';
import { signInWithToken } from '../../../../electron/backend/headless/sign-in-with-token.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../../../electron/backend/salesforce/reader.ts';
import { startSmallOrg, tokensOf } from '../../../support/practice.ts';
import { practiceControl } from '../../../support/practice-control.ts';

let org: InProcessPracticeOrg;
beforeAll(async () => {
  org = await startSmallOrg({ control: 0 });
});
afterAll(() => org.close());

async function collect(role: 'advocate' | 'manager', pageSize?: number) {
  const { client, who } = await signInWithToken(org.url, (await tokensOf(org, { role })).accessToken, Date.now);
  const collected = await collectWorkspace(new SalesforceReader(client, new OrgFit(client), pageSize), who);
  const count = async (soql: string): Promise<number> => {
    const { json } = await client.call({ path: `/query?q=${encodeURIComponent(`SELECT COUNT() FROM ${soql}`)}` });
    return (json as { totalSize: number }).totalSize;
  };
  return { ...collected, who, count, client };
}

/** The open case of a colleague that has mails goes to an account of one of mine. */
async function giveAnAccountToAColleaguesCase(): Promise<void> {
  const { client, who } = await signInWithToken(org.url, (await tokensOf(org)).accessToken, Date.now);
  const ask = async (soql: string): Promise<Record<string, string>[]> => {
    const { json } = await client.call({ path: `/query?q=${encodeURIComponent(soql)}` });
    return (json as { records: Record<string, string>[] }).records;
  };
  const [mine] = await ask(`SELECT AccountId FROM Case WHERE OwnerId = '${who.userId}' AND IsClosed = false LIMIT 1`);
  const [other] = await ask(
    `SELECT Id FROM Case WHERE OwnerId != '${who.userId}' AND IsClosed = false AND Id IN (SELECT ParentId FROM EmailMessage) LIMIT 1`,
  );
  const body = { AccountId: mine?.['AccountId'] };
  await client.call({ path: `/sobjects/Case/${other?.['Id']}`, method: 'PATCH', body });
}

describe('the workspace of a person, collected', () => {
  it('has the Advocate’s open cases, and the others’ on the same accounts, with what was written on them', async () => {
    await giveAnAccountToAColleaguesCase();
    const { tables, who, count } = await collect('advocate');
    const cases = [...tables.cases.values()];
    const mine = cases.filter((one) => one.ownerId === who.userId && !one.closedAt);
    expect(mine.length).toBe(await count(`Case WHERE OwnerId = '${who.userId}' AND IsClosed = false`));
    const accounts = new Set(mine.flatMap(({ accountId }) => accountId ?? []));
    const around = `AccountId IN (${[...accounts].map((id) => `'${id}'`).join(',')}) AND IsClosed = false`;
    const there = cases.filter((one) => !one.closedAt && accounts.has(one.accountId ?? ''));
    expect([there.length, there.length > mine.length]).toEqual([await count(`Case WHERE ${around}`), true]);
    const [other] = there.filter((one) => one.ownerId !== who.userId);
    const mails = [...tables.activities.values()].filter((one) => one.caseId === other?.id && one.kind === 'email');
    expect([mails.length, mails.length > 0]).toEqual([
      await count(`EmailMessage WHERE ParentId = '${other?.id}' AND Status != '5'`),
      true,
    ]);
  });

  it('has the open cases of a colleague whom the Advocate covers today, and of nobody who is here (FLOW-3)', async () => {
    const before = await collect('advocate');
    const boss = before.who.scope.kind === 'advocate' ? before.who.scope.managerId : null;
    const soql = `SELECT Id FROM User WHERE ManagerId = '${boss}' AND Id != '${before.who.userId}' AND Id IN (SELECT OwnerId FROM Case WHERE IsClosed = false) LIMIT 2`;
    const { json } = await before.client.call({ path: `/query?q=${encodeURIComponent(soql)}` });
    const [away, here] = (json as { records: { Id: string }[] }).records.map(({ Id }) => Id);
    const day = new Date(before.asOf).toISOString().slice(0, 10);
    const fields = {
      Subject: `Away, covered by ${before.who.name}`, IsAllDayEvent: true, OwnerId: away,
      StartDateTime: `${day}T00:00:00.000+0000`, EndDateTime: `${day}T00:00:00.000+0000`,
    }; // prettier-ignore
    const openOf = ({ tables }: typeof before, owner = '') =>
      [...tables.cases.values()].filter((one) => one.ownerId === owner && !one.closedAt).length;
    await practiceControl(org).turn('create', { object: 'Event', fields });
    const after = await collect('advocate');
    expect(openOf(after, away)).toBe(await after.count(`Case WHERE OwnerId = '${away}' AND IsClosed = false`));
    expect(openOf(after, away)).toBeGreaterThan(openOf(before, away));
    expect(openOf(after, here)).toBeLessThan(await after.count(`Case WHERE OwnerId = '${here}' AND IsClosed = false`));
  });

  it('has what was done on High Value Accounts without a case (HVA-1)', async () => {
    const { who } = await collect('advocate');
    const control = practiceControl(org);
    const account = { Name: 'Old and large', High_Value__c: true, OwnerId: who.userId };
    const { id } = await control.turn('create', { object: 'Account', fields: account });
    const fields = { Subject: 'Called the buyer of old', WhatId: id, Status: 'Completed' };
    await control.turn('create', { object: 'Task', fields });
    const again = await collect('advocate');
    const done = [...again.tables.activities.values()].filter(({ accountId }) => accountId === id);
    expect(done.map(({ subject }) => subject)).toContain('Called the buyer of old');
  });

  it('names nobody and nothing that is not in it', async () => {
    const { tables } = await collect('advocate');
    for (const one of tables.cases.values()) {
      if (one.accountId) expect(tables.accounts.has(one.accountId)).toBe(true);
      if (one.contactId) expect(tables.contacts.has(one.contactId)).toBe(true);
      if (one.createdById) expect(tables.users.has(one.createdById)).toBe(true);
    }
  });

  it('is the same in small pages', async () => {
    const [large, small] = [await collect('advocate'), await collect('advocate', 200)];
    expect([...small.tables.activities.keys()].sort()).toEqual([...large.tables.activities.keys()].sort());
  });

  it('has a manager’s reports, with the changes of owner and status', async () => {
    const { tables, who } = await collect('manager');
    const reports = who.scope.kind === 'manager' ? who.scope.reports : [];
    const owners = new Set([...tables.cases.values()].map(({ ownerId }) => ownerId));
    expect([...owners].every((id) => reports.includes(id))).toBe(true);
    expect([reports.length > 1, tables.caseChanges.size > 0]).toEqual([true, true]);
  });
});
