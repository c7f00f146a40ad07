import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import type { DeskState, Session } from '#shared/rpc';
import type { Change } from '#shared/sync';
import { databaseName } from '../../../../renderer/data/database.ts';
import { nothingOpen } from '../../../../renderer/worker/desk/desk-state.ts';
import { diagnosticsOf } from '../../../../renderer/worker/keeping/diagnostics.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase, aContact, aLead, anAccount, anOpportunity, aUser, mailIn, NOW } from '../../../support/builders.ts';

const token = '00D5g000004XyzA!AQ8AQGxyz.secret_1';
const session: Session = {
  orgId: '00D-diagnostics', userId: 'u-kk', name: 'Kim Kowalski', username: 'kim@practice.example', instanceUrl: 'https://acme.my.salesforce.com',
  practice: false, scope: { kind: 'advocate', managerId: null }, signedIn: true,
}; // prettier-ignore
const records: readonly Change[] = [
  { table: 'users', put: { ...aUser(), stamp: 1 } },
  { table: 'accounts', put: { ...anAccount({ name: 'Northwind Labs' }), stamp: 1 } },
  { table: 'contacts', put: { ...aContact({ firstName: 'Dana', lastName: 'Ruiz', email: 'dana@northwind.example' }), stamp: 1 } },
  { table: 'leads', put: { ...aLead({ lastName: 'Okafor', company: 'Tern Robotics' }), stamp: 1 } },
  { table: 'opportunities', put: { ...anOpportunity({ name: 'Growth – forty seats' }), stamp: 1 } },
  { table: 'cases', put: { ...aCase({ subject: 'Quote for forty seats', nextSteps: '2025-06-12 KK Call Dana' }), stamp: 1 } },
  { table: 'activities', put: { ...mailIn('2025-06-11T09:00:00Z', { body: 'Please send the PO' }), stamp: 1 } },
]; // prettier-ignore
/** What a careless message could bring into the log. */
const log = [
  `2025-06-12T08:00:00.000Z error push: duplicate value on Northwind Labs for dana@northwind.example`,
  `2025-06-12T08:00:01.000Z error page: Authorization: Bearer ${token} was refused`,
  `2025-06-12T08:00:02.000Z warn QUOTE FOR FORTY SEATS could not be read; asked kim kowalski at +49 30 1234567`,
  `2025-06-12T08:00:03.000Z info signed in to acme.my.salesforce.com`,
];
const backend = {
  app: {
    info: async () => ({ version: '1.2.3', keepsSecrets: 'until-exit', runtime: 'Node 24.1.0', system: 'linux x64' }),
    recentLog: async () => log,
  },
} as never;

let workspace: Workspace;
afterEach(async () => {
  workspace.close();
  await Dexie.delete(databaseName(session.orgId, session.userId));
});

async function diagnostics(customerText: boolean): Promise<{ fileName: string; text: string }> {
  workspace = await Workspace.open(session, 'UTC', () => Date.parse(NOW));
  await workspace.load(() => undefined);
  await workspace.committer.commit({ changes: records });
  await workspace.settled();
  const state: DeskState = { ...nothingOpen, session };
  return diagnosticsOf(workspace, state, backend, { host: 'browser', customerText }, Date.parse(NOW));
}

const customers = [
  'northwind',
  'dana',
  'ruiz',
  'okafor',
  'tern robotics',
  'forty seats',
  'kowalski',
  'send the po',
  '1234567',
];

it('tells versions, settings, counts and the log', async () => {
  const { fileName, text } = await diagnostics(false);
  expect(fileName).toBe('advocate-desk-diagnostics-2025-06-12.json');
  const facts = JSON.parse(text) as { log: string[] };
  expect(facts).toMatchObject({
    app: { version: '1.2.3', runtime: 'Node 24.1.0' },
    host: 'browser',
    rules: { edition: 'fy26', zone: 'UTC' },
    data: { records: { cases: 1, activities: 1 } },
    sync: { state: 'idle' },
  });
  expect(facts.log).toHaveLength(4);
  expect(facts.log[3]).toContain('signed in to');
});

it('holds no text of a customer, no name and no token, even where the log does', async () => {
  const { text } = await diagnostics(false);
  const found = [...customers, token.toLowerCase(), 'secret_1'].filter((one) => text.toLowerCase().includes(one));
  expect(found).toEqual([]);
});

it('holds names where they are asked for, and never a token or an address', async () => {
  const { text } = await diagnostics(true);
  expect(text).toContain('Northwind Labs');
  expect([token, 'secret_1', 'dana@northwind.example'].filter((one) => text.includes(one))).toEqual([]);
});
