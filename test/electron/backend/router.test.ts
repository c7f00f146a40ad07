import { join } from 'node:path';
import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newOperation } from '#shared/outbox';
import { DeskError, type BackendContract, type Session } from '#shared/rpc';
import type { InProcessPracticeOrg } from '../../../electron/backend/practice-org/practice-org.ts';
import { openFileLog } from '../../../electron/host/file-log.ts';
import { PracticeSource } from '../../../electron/backend/practice/practice-source.ts';
import { createRouter } from '../../../electron/backend/router.ts';
import { SessionService } from '../../../electron/backend/workspace/session-service.ts';
import { json, salesforceError, startBadNetwork, withoutField, type BadNetwork } from '../../support/bad-network.ts';
import { startSmallOrg } from '../../support/practice.ts';
import { overMessageChannel, serve, type Carrier } from '../../support/rpc-carriers.ts';
import { TestHost } from '../../support/test-host.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let host: TestHost;
const open: Carrier[] = [];
beforeAll(async () => {
  org = await startSmallOrg();
  network = await startBadNetwork(org.url);
});
afterAll(async () => {
  await network.close();
  await org.close();
});
beforeEach(() => {
  host = new TestHost();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((carrier) => carrier.leave()));
  network.forget();
  host.dispose();
});

const practice = (): PracticeSource =>
  new PracticeSource(async () => ({ ...org, url: network.url, close: async () => undefined }));

async function clientOf(
  sessions = new SessionService(host, practice()),
): Promise<ContractRouterClient<BackendContract>> {
  const carrier = await overMessageChannel(serve(createRouter(host, sessions)));
  open.push(carrier);
  return createORPCClient(carrier.link);
}

/** Sessions whose `current` does what a test says. */
class OddSessions extends SessionService {
  override current: () => Promise<Session | null>;

  constructor(current: () => Promise<Session | null>) {
    super(host, practice());
    this.current = current;
  }
}

describe('the services behind the contract', () => {
  it('are those of the workspace: sign in, read, sign out', async () => {
    const client = await clientOf();
    expect(await client.session.current()).toBeNull();
    expect((await client.session.practiceLogins()).length).toBe(org.logins.length);
    const session = await client.session.signInToPractice({});
    expect(await client.session.current()).toEqual(session);
    expect(await client.salesforce.checkFit()).toMatchObject({ missingOptional: [] });
    expect((await client.salesforce.clock()).serverTime).toBeGreaterThan(0);
    const { body } = await client.salesforce.page({
      kind: 'crawl',
      lane: 'open/Case',
      scope: { kind: 'advocate', me: session.userId, managerId: null, owners: [session.userId] },
      at: org.clock(),
      afterId: null,
    });
    expect((JSON.parse(body) as { records: unknown[] }).records.length).toBeGreaterThan(0);
    expect(await client.session.signOut()).toBeNull();
    expect(await client.session.current()).toBeNull();
  });

  it('say what they run on, and what was logged last', async () => {
    const client = await clientOf();
    const { version, runtime, system } = await client.app.info();
    expect([version, runtime]).toEqual(['1.2.3', `Node ${process.versions.node}`]);
    expect(system).toMatch(/^\w+ \w+$/);
    openFileLog({ folder: join(host.dataFolder, 'logs'), now: () => 0 }).warn('the disk is slow');
    expect(await client.app.recentLog()).toEqual(['1970-01-01T00:00:00.000Z warn the disk is slow']);
  });

  it('write to Salesforce for the person whose workspace it is, and for nobody else', async () => {
    const client = await clientOf();
    const { orgId, userId } = await client.session.signInToPractice({});
    const workspace = { orgId, userId };
    const key = '0b6f5c7e-7d0e-4c64-9a43-0f3b1f1f6f10';
    const fields = { Subject: 'Call back', Status: 'Completed' };
    const create = { object: 'Task' as const, key, fields, autoAssign: false, resend: false };
    expect((await client.salesforce.checkFit()).keyed).toContain('Task');
    const made = await client.salesforce.create({ workspace, ...create });
    if (made.kind !== 'done') throw new Error('should be done');

    const write = {
      object: 'Task' as const,
      id: made.id,
      fields: { Subject: 'Called' },
      unmodifiedSince: null,
      autoAssign: false,
    };
    expect(await client.salesforce.write({ workspace, writes: [write] })).toMatchObject([
      { kind: 'done', record: { Subject: 'Called' } },
    ]);
    const { records } = await client.salesforce.retrieve({ workspace, object: 'Task', ids: [made.id] });
    expect(records).toMatchObject([{ Subject: 'Called', LastModifiedById: userId }]);
    const sentAt = org.clock();
    const probe = { object: 'Task' as const, fields: { Subject: 'Called' }, sentAt, except: [] };
    expect(await client.salesforce.probe({ workspace, ...probe })).toMatchObject({ kind: 'found', id: made.id });

    const window = { workspace, object: 'Task' as const, since: sentAt - 120_000, until: sentAt + 120_000 };
    expect((await client.salesforce.updatedIds(window)).ids).toContain(made.id);
    expect(await client.salesforce.remove({ workspace, object: 'Task', id: made.id })).toEqual({
      kind: 'done',
      already: false,
    });
    expect((await client.salesforce.deletedIds(window))?.deleted.map(({ id }) => id)).toContain(made.id);
    const sweep = {
      kind: 'ids' as const,
      lane: 'open/Case',
      scope: { kind: 'advocate' as const, me: userId, managerId: null, owners: [userId] },
      at: sentAt,
      afterId: null,
    };
    expect(await client.salesforce.pages({ workspace, requests: [sweep] })).toMatchObject([{ kind: 'page' }]);
    const { budget, rhythm } = await client.salesforce.limits({ idle: false, firstSync: false });
    expect([budget.device.calls > 12, rhythm.why]).toEqual([true, 'usual']);

    const before = org.ops().length;
    const stranger = { orgId, userId: org.logins[3]?.userId ?? '' };
    const refused = await Promise.all([
      safe(client.salesforce.create({ workspace: stranger, ...create })),
      safe(client.salesforce.write({ workspace: stranger, writes: [write] })),
      safe(client.salesforce.remove({ workspace: stranger, object: 'Task', id: made.id })),
    ]);
    expect(refused.map(({ error }) => (error as { code?: string } | null)?.code)).toEqual(
      Array(3).fill('OTHER_IDENTITY'),
    );
    expect(org.ops().length).toBe(before);
  });

  it('bring a refusal of the whole with all that Salesforce said', async () => {
    const client = await clientOf();
    const { orgId, userId } = await client.session.signInToPractice({});
    await client.salesforce.checkFit();
    network.meddle(() => salesforceError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'));
    const asked = { workspace: { orgId, userId }, object: 'Case' as const, ids: ['500000000000001AAA'] };
    const { error } = await safe(client.salesforce.retrieve(asked));
    expect(isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'QUOTA',
      data: {
        said: { class: 'QUOTA_DAY', errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
      },
    });
    expect(await client.salesforce.limits({ idle: false, firstSync: false })).toMatchObject({
      budget: { exhausted: { times: 1 } },
      rhythm: { mayPush: false, why: 'limit-reached' },
    });
  });

  it('say whose data a sign-out leaves to delete', async () => {
    const client = await clientOf();
    const { orgId, userId } = await client.session.signInToPractice({});
    await client.session.signOut();
    expect(await client.session.leftToWipe()).toEqual({ orgId, userId });
    await client.session.wiped();
    expect(await client.session.leftToWipe()).toBeNull();
  });

  it('name the missing fields in the failure itself', async () => {
    const client = await clientOf();
    await client.session.signInToPractice({});
    network.meddle(withoutField('Case', 'Next_Steps__c'));
    const { error } = await safe(client.salesforce.checkFit());
    expect(isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'ORG_UNFIT', data: { missing: ['Case.Next_Steps__c'] } });
  });

  it('say that nobody is signed in any more, once the org refused the tokens', async () => {
    const client = await clientOf();
    const session = await client.session.signInToPractice({});
    const refused = salesforceError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    network.meddle((asked) => (asked.path.endsWith('/token') ? json(400, { error: 'invalid_grant' }) : refused));
    expect((await safe(client.salesforce.checkFit())).error).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await client.session.current()).toEqual({ ...session, signedIn: false });
  });

  it('do not end a session over another failure', async () => {
    const client = await clientOf();
    const session = await client.session.signInToPractice({});
    await safe(client.session.signInToPractice({ username: 'nobody@example.com' }));
    expect(await client.session.current()).toEqual(session);
  });
});

describe('the journal behind the contract', () => {
  const op = newOperation({ opId: 'o1', table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1, seq: 1, patch: { subject: 'b' } }); // prettier-ignore
  const entries = [{ kind: 'PUT' as const, op }];

  it('keeps what waits for whoever is signed in, and lets nobody else near it', async () => {
    const client = await clientOf();
    const { orgId, userId } = await client.session.signInToPractice({});
    const workspace = { orgId, userId };
    expect(await client.journal.append({ workspace, count: 1, entries })).toBeNull();
    expect(await client.journal.read({ workspace })).toEqual({ count: 1, ops: [op], torn: false });
    const other = { orgId, userId: '005000000000009AAA' };
    expect((await safe(client.journal.read({ workspace: other }))).error).toMatchObject({ code: 'NOT_READY' });
    expect((await client.session.current())?.signedIn).toBe(true);
  });

  it('keeps somebody from signing out over it, unless it may be lost; then it is gone', async () => {
    const client = await clientOf();
    const { orgId, userId } = await client.session.signInToPractice({});
    await client.journal.append({ workspace: { orgId, userId }, count: 1, entries });
    const { error } = await safe(client.session.signOut());
    expect(error).toMatchObject({ code: 'UNSENT_WORK', data: { waiting: 1 } });
    expect(await client.session.current()).not.toBeNull();
    expect(await client.session.signOut({ discardUnsent: true })).toBeNull();
    expect([...host.files().keys()].filter((path) => path.includes('journal'))).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('as expected is typed, and no line in the log', async () => {
    const failing = () => Promise.reject(new DeskError('QUOTA', 'No calls left.', 'Wait.'));
    const client = await clientOf(new OddSessions(failing));
    const { error } = await safe(client.session.current());
    expect(isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'QUOTA', message: 'No calls left.', data: { wayOut: 'Wait.' } });
    expect(host.lines).toEqual([]);
  });

  it.each([
    [
      'an error',
      new TypeError('customer Jane Roe is undefined'),
      /^error session\.current: TypeError: customer Jane Roe/,
    ],
    ['something else', 'a thrown string' as unknown as Error, /^error session\.current: a thrown string$/],
  ])('as a bug (%s) is in the log, and the caller only learns that it happened', async (_name, bug, line) => {
    const client = await clientOf(new OddSessions(() => Promise.reject(bug)));
    const { error } = await safe(client.session.current());
    expect(isDefinedError(error)).toBe(false);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(error)).not.toContain('Jane Roe');
    expect(host.lines).toEqual([expect.stringMatching(line)]);
  });

  it('with an answer that breaks the contract is a bug too', async () => {
    const client = await clientOf(new OddSessions(async () => ({ name: 'half a session' }) as Session));
    expect((await safe(client.session.current())).error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(host.lines).toEqual([expect.stringMatching(/^error session\.current: .*Output validation failed/)]);
  });

  it('with a question that breaks the contract is the caller’s mistake, and never reaches the services', async () => {
    const client = await clientOf();
    const { error } = await safe(client.session.signIn({ loginUrl: 'not an address', clientId: '' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(host.lines).toEqual([]);
  });
});
