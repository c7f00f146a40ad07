import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { editedTables } from '#shared/sync';
import { deskErrors } from './errors.ts';
import { failureSchema } from './failure-schema.ts';

const base = oc.errors(deskErrors);
const id = z.string().min(1).max(64);
const count = z.number().int().min(0);
/** Milliseconds since 1970. */
const at = z.number();
/** A value as a person reads it; null where there is none. */
const said = z.string().nullable();

/** Where sending stands, as one line tells it. */
export const outboxSummarySchema = z.object({
  /** Changes that reached Salesforce since midnight in the workspace's zone. */
  sentToday: count,
  /** Changes that will be sent by themselves. */
  waiting: count,
  /** Records on which somebody has to decide. */
  needYou: count,
  /** Changes that are on their way now. */
  sending: count,
  /** Why nothing is sent at present; null while it goes on by itself. */
  paused: failureSchema.nullable(),
  /** When sending goes on by itself after it was paused; null where that does not depend on time. */
  resumeAt: at.nullable(),
  lastSentAt: at.nullable(),
});
export type OutboxSummary = z.infer<typeof outboxSummarySchema>;

/**
 * What is unsent of one record. `waiting`: sent by itself · `conflict`: somebody else changed the same field, or deleted the
 * record (`deleted`) · `rejected`: Salesforce refuses it, in the words of `error` · `unsure`: it was sent, no answer came, and
 * what Salesforce has does not tell whether it arrived.
 */
export const outboxCardSchema = z.object({
  /** The record, for `resolve`, `retry` and `discard`. */
  card: z.string().min(1).max(140),
  kind: z.enum(['waiting', 'conflict', 'rejected', 'unsure']),
  table: z.enum(editedTables),
  id,
  caseId: id.nullable(),
  /** The record's own words: a case's number and subject, a name, a subject. */
  title: z.string(),
  account: said,
  /** What was done, in the user's words; the newest action. */
  label: z.string(),
  change: z.enum(['create', 'update', 'delete']),
  deleted: z.boolean(),
  /** On its way at this moment. */
  sending: z.boolean(),
  /** It waits for another record that is not in Salesforce yet. */
  waitsFor: said,
  /** When it is tried again; null where that does not depend on time. */
  nextAttemptAt: at.nullable(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: said,
      /** As Salesforce has it; null as well where nobody changed it (`contested` is false). */
      theirs: said,
      yours: said,
      contested: z.boolean(),
      /** Both texts as one, where the field is a text; to be read before it is taken. */
      merged: said,
    }),
  ),
  /** Who changed the record last in Salesforce, and when, as far as that is known. */
  theirsBy: said,
  theirsAt: at.nullable(),
  error: z.object({ code: z.string(), message: z.string(), fields: z.array(z.string()) }).nullable(),
});
export type OutboxCard = z.infer<typeof outboxCardSchema>;

const sentSchema = z.object({
  at,
  label: z.string(),
  table: z.enum(editedTables),
  id,
  caseId: id.nullable(),
  title: z.string(),
});

const card = z.object({ card: z.string().min(1).max(140) });

/** What is not in Salesforce yet, and what came of what was sent. */
export const outboxContract = {
  /** The summary now, and again whenever it changes. */
  summaries: base.output(eventIterator(outboxSummarySchema)),
  /** One card a record: those that need somebody first, then in the order of the edits; at most `limit`. */
  cards: base.input(z.object({ limit: z.number().int().min(1).max(500) })).output(z.array(outboxCardSchema)),
  /**
   * Decides one contested field: `theirs` drops ours, `yours` sends ours over theirs, a text is sent instead. The record goes on
   * its way when nothing on it is contested any more. NOTHING_WAITS when it was decided meanwhile.
   */
  resolve: base
    .input(
      card.extend({
        field: z.string().max(60),
        choice: z.union([z.enum(['theirs', 'yours']), z.object({ text: z.string().max(150_000) })]),
      }),
    )
    .output(z.null()),
  /** Sends a rejected or unsure record again. NOTHING_WAITS when it was decided meanwhile. */
  retry: base.input(card).output(z.null()),
  /** Drops all that is unsent of the record and shows what Salesforce has; what was dropped stays in its history. */
  discard: base.input(card).output(z.null()),
  /** The newest changes that reached Salesforce, the newest first. */
  sent: base.input(z.object({ limit: z.number().int().min(1).max(200) })).output(z.array(sentSchema)),
  /** All that is unsent, with what it was before, as the text of a file to keep. */
  exportUnsent: base.output(z.object({ fileName: z.string(), text: z.string() })),
  /** Syncs now, then sends what waits. */
  sendNow: base.output(z.null()),
};
export type OutboxContract = typeof outboxContract;
