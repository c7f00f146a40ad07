import { z } from 'zod';
import type { ControlledOrg } from './controlled-org.ts';
import { defineKnob, instant, nothing } from './knob.ts';

/** The instant in ISO form. */
const told = (milliseconds: number): string => new Date(milliseconds).toISOString();

function stateOf(org: ControlledOrg) {
  return {
    now: told(org.time.now()),
    frozen: org.time.frozen,
    seq: org.ledger.seq,
    usage: { ...org.usage },
    faults: org.faults.list().map((fault) => ({
      ...fault,
      times: fault.times === Infinity ? ('always' as const) : fault.times,
    })),
    behaviour: org.behaviour.list(),
    openTransactions: org.late.count,
    perMinute: org.live.rate,
    snapshots: [...org.snapshots.keys()],
  };
}

/** Time, history and the org's own life. */
export const timeKnobs = {
  clock: defineKnob({
    input: z.strictObject({
      advanceSeconds: z.number().optional(),
      set: instant.optional(),
      frozen: z.boolean().optional(),
    }),
    run({ advanceSeconds, set, frozen }, org) {
      if (set !== undefined) org.time.set(set * 1000);
      if (advanceSeconds !== undefined) org.time.advance(advanceSeconds * 1000);
      if (frozen !== undefined) org.time.freeze(frozen);
      org.rememberTime();
      org.catchUp();
      return { now: told(org.time.now()), frozen: org.time.frozen };
    },
  }),

  snapshot: defineKnob({
    input: z.strictObject({ name: z.string() }),
    run({ name }, { snapshots, ledger, time }) {
      snapshots.set(name, { seq: ledger.seq, at: time.now() });
      return { seq: ledger.seq };
    },
  }),

  restore: defineKnob({
    input: z.strictObject({ name: z.string(), clock: z.boolean().default(false) }),
    run({ name, clock }, org) {
      const snapshot = org.snapshots.get(name);
      if (!snapshot) throw new Error(`There is no snapshot ${name}`);
      org.late.forget();
      org.cursors.expireAll();
      org.ledger.returnTo(snapshot.seq);
      for (const [other, { seq }] of org.snapshots) if (seq > snapshot.seq) org.snapshots.delete(other);
      if (clock) org.time.set(snapshot.at);
      org.rememberTime();
      return { seq: org.ledger.seq };
    },
  }),

  ops: defineKnob({
    input: z.strictObject({ after: z.int().min(0).default(0) }),
    run: ({ after }, { ledger }) => ({ seq: ledger.seq, ops: ledger.ops(after) }),
  }),

  live: defineKnob({
    input: z.strictObject({
      perMinute: z.number().min(0).max(600).optional(),
      /** So many events at once. */
      now: z.int().min(0).max(1000).default(0),
    }),
    run({ perMinute, now }, { live }) {
      if (perMinute !== undefined) live.setRate(perMinute);
      for (let i = 0; i < now; i += 1) live.happenNow(i);
      return { perMinute: live.rate };
    },
  }),

  state: defineKnob({ input: nothing, run: (_none, org) => stateOf(org) }),
};
