import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backendContract, type BackendContract } from '../../../shared/rpc/backend-contract.ts';
import { aSalesforceRouter } from '../../support/a-salesforce-router.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

type Client = ContractRouterClient<BackendContract>;

const id = '005000000000001AAA';
const session = {
  orgId: '00D000000000001AAA',
  userId: id,
  name: 'Ada Novak',
  username: 'ada@example.com',
  instanceUrl: 'https://acme.my.salesforce.com',
  practice: true,
  scope: { kind: 'advocate' as const, managerId: null },
  signedIn: true,
};
const scope = { kind: 'advocate', me: id, managerId: null, owners: [id] };
const crawl = { kind: 'crawl', lane: 'open/Case', scope, at: 1, afterId: null };
const keyed = { kind: 'keyed', object: 'Case', field: 'Id', ids: [id], openOnly: false, changedSince: null };

const workspace = { orgId: session.orgId, userId: id };
let reached: unknown[];
/** A backend that notes each question that got through and answers with a page as long as it likes. */
const os = implement(backendContract);
const router = os.router({
  app: {
    info: os.app.info.handler(() => ({
      version: '1',
      keepsSecrets: 'until-exit' as const,
      runtime: 'Node 24.1.0',
      system: 'linux x64',
    })),
    recentLog: os.app.recentLog.handler(() => ['2026-01-01T00:00:00.000Z info one']),
  },
  session: {
    current: os.session.current.handler(() => session),
    practiceLogins: os.session.practiceLogins.handler(() => []),
    signInToPractice: os.session.signInToPractice.handler(({ input }) => {
      reached.push(input);
      return session;
    }),
    signIn: os.session.signIn.handler(({ input }) => {
      reached.push(input);
      return session;
    }),
    signOut: os.session.signOut.handler(({ input }) => {
      reached.push(input);
      return null;
    }),
    leftToWipe: os.session.leftToWipe.handler(() => null),
    wiped: os.session.wiped.handler(() => null),
    resetPractice: os.session.resetPractice.handler(() => null),
  },
  fields: {
    survey: os.fields.survey.handler(({ input }) => {
      reached.push(input);
      return { profile: '', otherOrg: false, rows: [], picklists: [] };
    }),
    choose: os.fields.choose.handler(({ input }) => {
      reached.push(input);
      return { profile: '', otherOrg: false, rows: [], picklists: [] };
    }),
  },
  salesforce: aSalesforceRouter((input) => reached.push(input)),
  secrets: {
    state: os.secrets.state.handler(() => 'memory' as const),
    protect: os.secrets.protect.handler(({ input }) => {
      reached.push(input);
      return 'open' as const;
    }),
    unlock: os.secrets.unlock.handler(() => 'open' as const),
    forget: os.secrets.forget.handler(() => 'memory' as const),
  },
  journal: {
    append: os.journal.append.handler(({ input }) => {
      reached.push(input);
      return null;
    }),
    read: os.journal.read.handler(() => ({ count: 0, ops: [], torn: false })),
  },
});

describe.each(carriers)('the contract over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: Client;
  beforeEach(async () => {
    reached = [];
    carrier = await carry(serve(router));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('brings what is well-formed through unchanged, a page of megabytes included', async () => {
    const { body } = await client.salesforce.page(crawl as Parameters<Client['salesforce']['page']>[0]);
    expect(body === 'é✓'.repeat(500_000)).toBe(true);
    expect(reached).toEqual([crawl]);
    expect(await client.session.current()).toEqual(session);
  });

  it.each<[string, (client: Client) => (input: never) => Promise<unknown>, unknown]>([
    ['a page of a kind that is none', (to) => to.salesforce.page, { kind: 'soql', text: 'SELECT Id FROM User' }],
    ['a page of a lane that is no text', (to) => to.salesforce.page, { ...crawl, lane: { id: 'open/Case' } }],
    ['an id with a quote in it', (to) => to.salesforce.page, { ...keyed, ids: ["005' OR Name != '"] }],
    ['an id that is too short', (to) => to.salesforce.page, { ...keyed, ids: ['005'] }],
    ['a scope with a foreign id', (to) => to.salesforce.page, { ...crawl, scope: { ...scope, me: '../../x' } }],
    ['an object that is not synced', (to) => to.salesforce.page, { ...keyed, object: 'Profile' }],
    ['a field that is no key', (to) => to.salesforce.page, { ...keyed, field: 'Name' }],
    ['more keys than a query holds', (to) => to.salesforce.page, { ...keyed, ids: Array(301).fill(id) }],
    ['no keys', (to) => to.salesforce.page, { ...keyed, ids: [] }],
    ['a locator with a path in it', (to) => to.salesforce.page, { kind: 'next', object: 'Case', locator: '../limits' }],
    ['nothing', (to) => to.salesforce.page, undefined],
    ['an endless user name', (to) => to.session.signInToPractice, { username: 'a'.repeat(201) }],
    ['a field’s name that is a query', (to) => to.fields.choose, { fields: { 'Case.CTA__c': 'Id FROM User' } }],
    ['a journal of nobody', (to) => to.journal.append, { workspace: { orgId: '', userId: id }, count: 1, entries: [] }],
    [
      'a line of the journal that is none',
      (to) => to.journal.append,
      { workspace, count: 1, entries: [{ kind: 'TOKEN' }] },
    ],
    ['a sign-in address that is none', (to) => to.session.signIn, { loginUrl: 'login', clientId: 'c' }],
    [
      'an endless sign-in address',
      (to) => to.session.signIn,
      { loginUrl: `https://${'a'.repeat(500)}`, clientId: 'c' },
    ],
    ['a sign-out that would lose work or not', (to) => to.session.signOut, { discardUnsent: 'yes' }],
    ['a passphrase that is guessed at once', (to) => to.secrets.protect, { passphrase: '1234567' }],
    ['a sign-in without a client', (to) => to.session.signIn, { loginUrl: 'https://x.org', clientId: '' }],
  ])('refuses %s on arrival', async (_what, method, input) => {
    const { error } = await safe(method(client)(input as never));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', message: 'Input validation failed' });
    expect(reached).toEqual([]);
  });
});
