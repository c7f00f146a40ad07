import { describe, expect, it } from 'vitest';
import { anOrg, caller, REST, signIn } from '../an-org.ts';

type Field = Record<string, unknown>;

async function described(object: string): Promise<{ fields: Field[]; [flag: string]: unknown }> {
  const org = await anOrg();
  const { access_token } = await signIn(org);
  return (await caller(org, access_token)(`${REST}/sobjects/${object}/describe`)).body as never;
}

const field = ({ fields }: { fields: Field[] }, name: string) => fields.find((one) => one['name'] === name);

describe('what describe says about writing', () => {
  it('names the external key of every object that can have one', async () => {
    const org = await anOrg();
    const { access_token } = await signIn(org);
    const call = caller(org, access_token);
    const withKey: string[] = [];
    for (const object of ['Case', 'Task', 'Event', 'Opportunity', 'EmailMessage', 'CaseComment', 'FeedItem']) {
      const { fields } = (await call(`${REST}/sobjects/${object}/describe`)).body as { fields: Field[] };
      if (field({ fields }, 'Offline_Key__c')) withKey.push(object);
    }
    expect(withKey).toEqual(['Case', 'Task', 'Event', 'Opportunity', 'EmailMessage']);
    expect(field(await described('Case'), 'Offline_Key__c')).toMatchObject({
      externalId: true,
      idLookup: true,
      unique: true,
      caseSensitive: true,
      length: 36,
    });
  });

  it('tells what can be set, set once, or never', async () => {
    const task = await described('Task');
    const flags = (name: string) => [field(task, name)?.['createable'], field(task, name)?.['updateable']];
    expect([flags('Subject'), flags('TaskSubtype'), flags('IsClosed'), flags('AccountId')]).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  it('opens no user to those who sign in', async () => {
    const user = await described('User');
    expect([user['createable'], user['updateable'], user['deletable'], field(user, 'Email')?.['updateable']]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('marks formulas', async () => {
    expect(field(await described('Case'), 'Days_Open__c')).toMatchObject({ calculated: true, createable: false });
  });
});
