import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newOperation, type OutboxOperation } from '#shared/outbox';
import type { Session } from '#shared/rpc';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { buildFailingHost, type FailingHost } from '../support/build-failing-host.ts';
import type { FailAt } from '../support/failing-host.ts';
import { startHostProcess, type HostProcess } from '../support/host-process.ts';
import { failureOf } from '../support/practice.ts';
import { practiceControl } from '../support/practice-control.ts';

const passphrase = 'a passphrase of some length';
const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let failing: FailingHost;
let dataFolder: string;
let host: HostProcess;

beforeAll(async () => {
  failing = await buildFailingHost();
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 5, cases: 200, control: 0 });
}, 60_000);
afterEach(async () => {
  await host.kill();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});
afterAll(async () => {
  failing.remove();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

/** Starts the host on the same data folder, to die at a moment. */
async function start(failAt?: FailAt | `${FailAt}:${number}`, mostKiB: number | null = null): Promise<void> {
  const env = { ADVOCATE_DESK_PRACTICE_URL: org.url, FAIL_AT: failAt ?? '' };
  host = await startHostProcess(failing.program, dataFolder, env, mostKiB);
}

/** A person who has signed in and keeps the sign-in under a passphrase, on a laptop of their own. */
async function signedIn(): Promise<Session> {
  dataFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-data-'));
  await start();
  const session = await host.client.session.signInToPractice({});
  await host.client.secrets.protect({ passphrase });
  return session;
}

/** What a call came to before the host died: its answer, or none. */
async function orDead<Answer>(call: Promise<Answer>): Promise<Answer | 'dead'> {
  const dead = host.ended.then((signal) =>
    signal === 'SIGKILL' ? 'dead' : Promise.reject(new Error('it ended itself')),
  );
  // The line breaks a moment before the process is known to be gone.
  return Promise.race([dead, call.catch(() => dead)]);
}

const anOp = (n: number, text = `text ${n}`): OutboxOperation =>
  newOperation({ opId: `o${n}`, table: 'cases', id: `500${n}`, kind: 'update', group: 'g', label: 'l', createdAt: n, seq: n, patch: { nextSteps: text }, base: { nextSteps: null } }); // prettier-ignore

describe('a host that is killed while it takes an edit into the journal', () => {
  it.each([
    ['before it is written', 'journal-write', false],
    ['written and not flushed', 'journal-flush', true],
    ['flushed and not answered', 'journal-answer', true],
  ] as const)('%s: has all that it answered for, whole, and goes on', async (_when, failAt, arrives) => {
    const { orgId, userId } = await signedIn();
    const workspace = { orgId, userId };
    const append = (n: number) =>
      host.client.journal.append({ workspace, count: n, entries: [{ kind: 'PUT', op: anOp(n) }] });
    const idsOf = async (): Promise<string[]> =>
      (await host.client.journal.read({ workspace })).ops.map(({ opId }) => opId);
    await host.kill();

    await start(`${failAt}:3`);
    await append(1);
    await append(2);
    expect(await orDead(append(3))).toBe('dead');

    // The system still has what was written: only a power cut would take what was not flushed (see the torn ends of the journal).
    await start();
    const there = arrives ? ['o1', 'o2', 'o3'] : ['o1', 'o2'];
    expect(await idsOf()).toEqual(there);
    await append(4);
    expect(await idsOf()).toEqual([...there, 'o4']);
  });
});

describe('a host whose disk has no room left', () => {
  it('says so of the edit that did not fit, takes the next that does, and has nothing half at the next start', async () => {
    const { orgId, userId } = await signedIn();
    const workspace = { orgId, userId };
    const append = (op: OutboxOperation) =>
      host.client.journal.append({ workspace, count: op.seq, entries: [{ kind: 'PUT', op }] });
    const idsOf = async (): Promise<string[]> =>
      (await host.client.journal.read({ workspace })).ops.map(({ opId }) => opId);
    await host.kill();

    await start(undefined, 64);
    await append(anOp(1, 'x'.repeat(40_000)));
    expect(await failureOf(append(anOp(2, 'x'.repeat(40_000))))).toMatchObject({ code: 'NOT_SECURED' });
    expect(await idsOf()).toEqual(['o1']);
    await append(anOp(3));
    expect(await failureOf(append(anOp(4, 'x'.repeat(40_000))))).toMatchObject({ code: 'NOT_SECURED' });
    await host.kill();

    await start();
    expect(await idsOf()).toEqual(['o1', 'o3']);
    await append(anOp(4, 'x'.repeat(40_000)));
    expect(await idsOf()).toEqual(['o1', 'o3', 'o4']);
  });
});

describe('a host that is killed while it renews its tokens', () => {
  /** Restarted with the passphrase, as a person would, with an access token that is over. */
  async function renew(failAt: FailAt): Promise<void> {
    await host.kill();
    await practiceControl(org).turn('tokens', { expire: true });
    await start(failAt);
    await host.client.secrets.unlock({ passphrase });
    expect(await orDead(host.client.salesforce.checkFit())).toBe('dead');
    await start();
    await host.client.secrets.unlock({ passphrase });
  }

  it('with the new pair stored and used by nobody: it serves at the next start', async () => {
    await signedIn();
    await renew('token-use');
    expect(await host.client.salesforce.checkFit()).toMatchObject({ missingOptional: [] });
    expect(await host.client.session.current()).toMatchObject({ signedIn: true });
  });

  it('before the new pair is stored: a sign-in is asked for, and what waits is still there', async () => {
    const { orgId, userId } = await signedIn();
    const workspace = { orgId, userId };
    await host.client.journal.append({ workspace, count: 1, entries: [{ kind: 'PUT', op: anOp(1) }] });
    await renew('token-store');
    expect(await failureOf(host.client.salesforce.checkFit())).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await host.client.session.current()).toMatchObject({ userId, signedIn: false });
    await host.client.session.signInToPractice({});
    expect(await host.client.salesforce.checkFit()).toMatchObject({ missingOptional: [] });
    expect((await host.client.journal.read({ workspace })).ops).toEqual([anOp(1)]);
  });
});
