import { z } from 'zod';
import { FAULT_KINDS, type FaultKind } from '../http/faults.ts';
import { defineKnob } from './knob.ts';

const count = z.int().min(1);

const faultInput = z.strictObject({
  /** How many requests it strikes. */
  times: z.union([count, z.literal('always')]).default(1),
  /** So many that fit get through first. */
  after: z.int().min(0).default(0),
  method: z.string().toUpperCase().nullable().default(null),
  /** A part of the path; absent: everything under /services/data/. */
  path: z.string().nullable().default(null),
  milliseconds: z.number().min(0).default(1000),
});

const armed = (kind: FaultKind) =>
  defineKnob({
    input: faultInput,
    run({ times, ...fault }, { faults }) {
      faults.arm({ ...fault, kind, times: times === 'always' ? Infinity : times });
      return {};
    },
  });

type FaultKnobs = Readonly<Record<FaultKind, ReturnType<typeof armed>>>;

/** What a network, a limit or a maintenance window does to requests. */
export const networkKnobs = {
  ...(Object.fromEntries(FAULT_KINDS.map((kind) => [kind, armed(kind)])) as FaultKnobs),

  clear: defineKnob({
    input: z.strictObject({ kind: z.enum(FAULT_KINDS as [FaultKind, ...FaultKind[]]).optional() }),
    run({ kind }, { faults }) {
      faults.clear(kind);
      return {};
    },
  }),

  usage: defineKnob({
    input: z.strictObject({ used: z.int().min(0).optional(), max: z.int().min(1).optional() }),
    run({ used, max }, { usage }) {
      if (used !== undefined) usage.used = used;
      if (max !== undefined) usage.max = max;
      return { ...usage };
    },
  }),

  tokens: defineKnob({
    input: z.strictObject({
      expire: z.boolean().default(false),
      revoke: z.boolean().default(false),
      rotate: z.boolean().optional(),
      punishReuse: z.boolean().optional(),
    }),
    run({ expire, revoke, rotate, punishReuse }, { vault }) {
      if (rotate !== undefined) vault.rotates = rotate;
      if (punishReuse !== undefined) vault.punishesReuse = punishReuse;
      if (expire) vault.expireAccessTokens();
      if (revoke) vault.revokeAll();
      return { rotate: vault.rotates, punishReuse: vault.punishesReuse };
    },
  }),

  'date-skew': defineKnob({
    input: z.strictObject({ seconds: z.number() }),
    run({ seconds }, { weather }) {
      weather.dateSkewMs = seconds * 1000;
      return {};
    },
  }),
};
