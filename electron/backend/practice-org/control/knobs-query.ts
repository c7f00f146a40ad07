import { z } from 'zod';
import { defineKnob, nothing } from './knob.ts';

const DEFAULT_OPEN = 10;

/** How results, updates and deletions are handed out. */
export const queryKnobs = {
  'short-pages': defineKnob({
    input: z.strictObject({ rows: z.int().min(0).max(2000) }),
    run({ rows }, { cursors }) {
      cursors.shortPages = rows;
      return {};
    },
  }),

  locators: defineKnob({
    input: z.strictObject({ expire: z.boolean().default(false), most: z.int().min(1).default(DEFAULT_OPEN) }),
    run({ expire, most }, { cursors }) {
      cursors.mostOpen = most;
      if (expire) cursors.expireAll();
      return {};
    },
  }),

  covered: defineKnob({
    input: z.strictObject({ heldBackSeconds: z.number().min(0) }),
    run({ heldBackSeconds }, { replication }) {
      replication.heldBackBy = heldBackSeconds;
      return {};
    },
  }),

  'purge-delete-log': defineKnob({
    input: nothing,
    run(_none, { replication, store }) {
      replication.purgedUntil = Math.floor(store.clock() / 1000);
      return {};
    },
  }),
};
