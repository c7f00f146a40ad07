import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskError, type DeskFailure, type DeskState } from '#shared/rpc';
import { rhythmOf, usualAllowance, utcDay, type CallBudget } from '#shared/sync';
import { Syncer } from '../../../../renderer/worker/desk/syncer.ts';
import type { PushEngine } from '../../../../renderer/worker/push/push-engine.ts';
import type { BackendClient } from '../../../../renderer/worker/pull/source.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { FakeOrg, session } from '../pull/fake-source.ts';

const minute = 60_000;

let workspace: Workspace;
let org: FakeOrg;
let clock: { now: number };
let syncer: Syncer;
let shown: Partial<DeskState['sync']>;
let fails: Error | null;
let budget: Omit<CallBudget, 'device'> & { used: number };
let syncs: number;
let sends: number;
let send: () => void;
let paused: DeskFailure | null;
/** What is still to be done after a sync. */
let afterwards: Promise<void>;
let sendAgainAt: number | null;

/** Main at its door: the org, and the calls that are left. */
function backend(): BackendClient {
  const body = (page: { records: readonly unknown[]; total: number }) =>
    JSON.stringify({ totalSize: page.total, done: true, records: page.records });
  return {
    session: { current: async () => ({ ...session, signedIn: true }) },
    salesforce: {
      checkFit: async () => {
        if (fails) throw fails;
        return { missingOptional: [], keyed: [] };
      },
      clock: async () => {
        syncs += 1;
        return { serverTime: org.now, clockSkew: clock.now - org.now };
      },
      page: async (request: never) => ({ body: body(await org.page(request)) }),
      pages: async ({ requests }: { requests: never[] }) =>
        (await org.pages(requests)).map((page) => ({ kind: 'page', body: body(page) })),
      deletedIds: async () => null,
      limits: async (facts: { idle: boolean; firstSync: boolean }) => {
        const device = { day: utcDay(clock.now), calls: budget.used, allowance: usualAllowance };
        return { budget, rhythm: rhythmOf({ ...budget, device }, { ...facts, now: clock.now }) };
      },
    },
  } as unknown as BackendClient;
}

beforeEach(async () => {
  org = new FakeOrg();
  clock = { now: org.now };
  fails = null;
  budget = { org: null, exhausted: null, used: 0 };
  shown = {};
  syncs = 0;
  sends = 0;
  sendAgainAt = null;
  send = () => undefined;
  paused = null;
  afterwards = Promise.resolve();
  workspace = await Workspace.open({ ...session, orgId: crypto.randomUUID() }, 'UTC', () => clock.now);
  await workspace.load(() => undefined);
  syncer = new Syncer({
    workspace,
    backend: backend(),
    clock: () => clock.now,
    onSync: (change) => Object.assign(shown, change),
    onSession: () => undefined,
    onUsable: () => undefined,
    onListed: () => undefined,
    keepFacts: () => afterwards,
    push: {
      run: async () => {
        sends += 1;
        send();
      },
      stop: async () => undefined,
      get nextAt() {
        return sendAgainAt;
      },
      get paused() {
        return paused;
      },
    } as unknown as PushEngine,
  });
});

afterEach(async () => {
  await syncer.cancel();
  workspace.close();
  await Dexie.delete(workspace.db.name);
});

/** Time passes in ticks of a minute; what is due is synced. Says how many syncs began. */
async function pass(minutes: number): Promise<number> {
  const before = syncs;
  for (let n = 0; n < minutes; n++) {
    clock.now += minute;
    org.now += minute;
    if (syncer.tick()) await syncer.sync();
  }
  return syncs - before;
}

describe('when to look for changes', () => {
  it('is every five minutes while somebody works, every thirty when nobody does, and at once when they come back', async () => {
    await syncer.sync();
    expect(await pass(11)).toBe(2);
    expect(await pass(60)).toBeLessThanOrEqual(4);
    syncer.here();
    expect(await pass(1)).toBe(1);
  });

  it('is at once after a sleep', async () => {
    await syncer.sync();
    clock.now += 4 * minute;
    expect(syncer.tick()).toBe(true);
  });

  it('is a third as often from 80 % of the calls, and not at all from 90 % unless a person asks', async () => {
    await syncer.sync();
    budget.used = 0.8 * usualAllowance;
    await syncer.sync(true);
    expect(shown.rhythm?.why).toBe('limit-near');
    expect(await pass(14)).toBe(0);
    expect(await pass(2)).toBe(1);
    budget.used = 0.95 * usualAllowance;
    syncer.here();
    expect(await pass(60)).toBe(0);
    expect(shown).toMatchObject({ state: 'idle', failure: null, rhythm: { why: 'pushes-only', mayPull: false } });
    expect(sends).toBeGreaterThan(syncs);
    await syncer.sync(true);
    expect(syncs).toBe(4);
  });

  it('never holds back a first sync for the laptop’s own allowance', async () => {
    budget.used = usualAllowance;
    await syncer.sync();
    expect(shown.lastSyncAt).toBe(clock.now);
  });

  it('rests when Salesforce takes no more calls, also when a person asks', async () => {
    await syncer.sync();
    budget.exhausted = { at: clock.now, times: 1 };
    await syncer.sync(true);
    expect(syncs).toBe(1);
    expect(await pass(14)).toBe(0);
    budget.exhausted = null;
    expect(await pass(2)).toBe(1);
  });

  it('rests as well when the last call is used up by what is sent, and says so', async () => {
    await syncer.sync();
    send = () => {
      budget.exhausted = { at: clock.now, times: 1 };
      paused = { code: 'QUOTA', message: 'No calls are left.', wayOut: 'Wait.' };
    };
    await syncer.push();
    expect(shown).toMatchObject({ state: 'idle', rhythm: { why: 'limit-reached', resumeAt: clock.now + 15 * minute } });
    send = () => undefined;
    expect(await pass(14)).toBe(0);
    expect(await pass(1)).toBe(1);
  });

  it('sends again what may go before the next tick, without waiting for it', async () => {
    sendAgainAt = clock.now + 10;
    send = () => {
      if (sends === 2) sendAgainAt = clock.now + 2 * minute;
    };
    await syncer.sync();
    await expect.poll(() => sends, { timeout: 5_000 }).toBe(2);
  });

  it('backs off after failures, and is as usual after a success', async () => {
    fails = new DeskError('OFFLINE', 'No answer.', 'It goes on by itself.');
    await syncer.sync();
    expect(shown).toMatchObject({ state: 'offline', failure: { code: 'OFFLINE' } });
    const tries: number[] = [];
    for (let n = 1; n <= 20; n++) {
      clock.now += minute;
      if (!syncer.tick()) continue;
      tries.push(n);
      await syncer.sync();
    }
    expect(tries).toEqual([1, 2, 4, 8, 13, 18]);
    fails = null;
    await syncer.sync(true);
    expect(shown).toMatchObject({ state: 'idle', failure: null });
  });

  it('does not lose the wish of a person who asks while a sync has only its tidying left', async () => {
    let tidied = (): void => undefined;
    afterwards = new Promise((resolve) => (tidied = resolve));
    const first = syncer.sync();
    await expect.poll(() => shown.lastSyncAt).toBe(clock.now);
    const second = syncer.sync(true);
    tidied();
    await Promise.all([first, second]);
    expect(syncs).toBe(2);
  });

  it('waits for the person where only a person can help', async () => {
    fails = new DeskError('AUTH_REQUIRED', 'Sign in.', 'Sign in again.');
    await syncer.sync();
    clock.now += 600 * minute;
    expect(syncer.tick()).toBe(false);
  });

  it('does not wait three days when a clock that was three days ahead is set right', async () => {
    clock.now += 3 * 1_440 * minute;
    org.aCase(1);
    await syncer.sync();
    expect(shown.clockSkew).toBe(3 * 1_440 * minute);
    expect(org.asked.find((request) => request.kind === 'delta')).toMatchObject({ until: org.now });
    clock.now = org.now + minute;
    expect(syncer.tick()).toBe(true);
  });
});
