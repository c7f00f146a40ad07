import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskContract, deskStateSchema, type DeskContract, type DeskState } from '../../../shared/rpc/desk-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

const bands = { breached: 1, now: 2, slipping: 3, planned: 4, quiet: 5 };
const state = (version: number): DeskState => ({
  phase: 'ready',
  session: null,
  usable: true,
  version,
  sync: {
    state: 'delta',
    step: 'your cases',
    stored: 10,
    expected: 20,
    share: 0.5,
    lastSyncAt: null,
    clockSkew: -1500,
    failure: { code: 'OFFLINE', message: 'm', wayOut: 'w' },
    swept: { kind: 'held', deleted: 300, hidden: 40, of: 2_000, unsent: 0 },
    missing: ['Case.Feedback__c'],
    rhythm: { pollEveryMs: 300_000, mayPull: false, mayPush: true, resumeAt: 5, why: 'pushes-only' },
  },
  failure: null,
  edits: {
    waiting: 0,
    needYou: 0,
    saving: 0,
    unsavedFailure: null,
    canUndo: null,
    canRedo: null,
    restored: 0,
    named: 0,
  },
  edition: {
    id: 'fy26',
    name: 'FY26',
    shortName: 'FY26 handbook',
    borrowed: [{ part: 'sla', from: 'fy25' }],
    notDefined: [{ part: 'tiers', says: 'None.' }],
  },
  zone: 'Europe/Berlin',
  settings: { version: 1, setUp: false, judging: true },
  counts: { cases: 15, day: 6, bands, done: 1, left: 2 },
});

let ended: number;
let asked: unknown[];
const {
  editing: _editing,
  lists: _lists,
  settings: _settings,
  accounts: _accounts,
  handbook: _handbook,
  data: _data,
  outbox: _outbox,
  ...ownContract
} = deskContract;
/** A desk whose state changes every few milliseconds for as long as someone listens. */
function aDesk() {
  const os = implement(ownContract);
  const nothing = () => null;
  return os.router({
    states: os.states.handler(async function* ({ signal }) {
      try {
        for (let version = 1; !signal?.aborted; version++) {
          yield state(version);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      } finally {
        ended += 1;
      }
    }),
    openCase: os.openCase.handler(({ input }) => {
      asked.push(input);
      return null;
    }),
    signInToPractice: os.signInToPractice.handler(nothing),
    signIn: os.signIn.handler(nothing),
    signOut: os.signOut.handler(nothing),
    syncNow: os.syncNow.handler(nothing),
    cancelSync: os.cancelSync.handler(nothing),
    takeReminders: os.takeReminders.handler(() => []),
    useHere: os.useHere.handler(nothing),
    amHere: os.amHere.handler(nothing),
    answerHeld: os.answerHeld.handler(nothing),
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe.each(carriers)('the desk over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: ContractRouterClient<Omit<DeskContract, 'editing' | 'lists' | 'settings' | 'data'>>;
  beforeEach(async () => {
    ended = 0;
    asked = [];
    carrier = await carry(serve(aDesk()));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('tells each state in order, beside other calls', async () => {
    const versions: number[] = [];
    for await (const { version } of await client.states()) {
      versions.push(version);
      if (version === 1) expect(await client.openCase({ id: '500' })).toBeNull();
      if (version === 5) break;
    }
    expect(versions).toEqual([1, 2, 3, 4, 5]);
    await until(() => ended === 1);
  });

  it('stops telling when the listener aborts', async () => {
    const listening = new AbortController();
    const heard = (async () => {
      for await (const { version } of await client.states(undefined, { signal: listening.signal }))
        if (version === 2) listening.abort();
    })();
    expect((await safe(heard)).error).toBeInstanceOf(Error);
    await until(() => ended === 1);
    expect(await client.syncNow()).toBeNull();
  });

  it('stops telling when the listener is gone', async () => {
    const states = await client.states();
    await states.next();
    await carrier.leave();
    await until(() => ended === 1);
  });

  it('tells several listeners, each for as long as it listens', async () => {
    const [one, two] = await Promise.all([client.states(), client.states()]);
    await one.next();
    await one.return?.();
    expect((await two.next()).value).toEqual(state(1));
    expect((await two.next()).value).toEqual(state(2));
    await two.return?.();
    await until(() => ended === 2);
  });

  it.each([
    ['a case without an id', {}],
    ['nothing', undefined],
  ])('refuses %s', async (_what, input) => {
    expect((await safe(client.openCase(input as never))).error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(asked).toEqual([]);
  });
});

describe('what the desk tells', () => {
  it('is whole: each band is counted, each code is spelled out', () => {
    expect(deskStateSchema.parse(state(1))).toEqual(state(1));
    const { quiet: _quiet, ...four } = bands;
    const counts = { ...state(1).counts, bands: four };
    expect(deskStateSchema.safeParse({ ...state(1), counts }).success).toBe(false);
    expect(deskStateSchema.safeParse({ ...state(1), phase: 'asleep' }).success).toBe(false);
  });
});
