import { oc } from '@orpc/contract';
import {
  callBudgetSchema,
  changedIdsSchema,
  createSchema,
  fieldFactsSchema,
  pageRequestSchema,
  probeSchema,
  removeSchema,
  retrieveSchema,
  rhythmSchema,
  salesforceFailureSchema,
  syncObjectSchema,
  workspaceIdentitySchema,
  writesSchema,
} from '#shared/sync';
import { z } from 'zod';
import { deskErrors } from './errors.ts';
import { failureSchema } from './failure-schema.ts';

const base = oc.errors(deskErrors);

/** Salesforce's own JSON text, checked to be JSON of the right shape by main and read by the data worker. */
export const answerSchema = z.object({ body: z.string() });
export type Answer = z.infer<typeof answerSchema>;

/** A record as Salesforce's REST answers it; null when it is gone, out of sight, or could not be read. */
const recordSchema = z.record(z.string(), z.unknown()).nullable();

const workspace = { workspace: workspaceIdentitySchema };

/** What came of one write. `record` is how the record stands now, all its synced columns, where it could be read. */
const writeResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), record: recordSchema }),
  /** It changed after `unmodifiedSince`: nothing was written, and `record` has theirs. */
  z.object({ kind: z.literal('conflict'), record: recordSchema }),
  z.object({ kind: z.literal('failed'), failure: salesforceFailureSchema, record: recordSchema }),
]);
export type WriteResult = z.infer<typeof writeResultSchema>;

const createResultSchema = z.discriminatedUnion('kind', [
  /** `created` is false when it was there already, under the same key. */
  z.object({ kind: z.literal('done'), id: z.string(), created: z.boolean(), record: recordSchema }),
  z.object({ kind: z.literal('failed'), failure: salesforceFailureSchema }),
]);
export type CreateResult = z.infer<typeof createResultSchema>;

const probeResultSchema = z.discriminatedUnion('kind', [
  /** The one record that has all that was sent: adopt it. */
  z.object({ kind: z.literal('found'), id: z.string(), record: recordSchema }),
  /** `settled`: so long after sending that it can no longer turn up; then it may be sent again. */
  z.object({ kind: z.literal('none'), settled: z.boolean() }),
  /** Several, or one that differs: a person decides. */
  z.object({ kind: z.literal('unsure'), ids: z.array(z.string()) }),
]);
export type ProbeResult = z.infer<typeof probeResultSchema>;

const removeResultSchema = z.discriminatedUnion('kind', [
  /** `already`: somebody else had deleted it, or a lost answer of ours had. */
  z.object({ kind: z.literal('done'), already: z.boolean() }),
  z.object({ kind: z.literal('failed'), failure: salesforceFailureSchema }),
]);
export type RemoveResult = z.infer<typeof removeResultSchema>;

const pageResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), body: z.string() }),
  /** `error` is what `page` would have thrown. */
  z.object({ kind: z.literal('failed'), failure: salesforceFailureSchema, error: failureSchema }),
]);
export type PageResult = z.infer<typeof pageResultSchema>;

/**
 * Salesforce for the data worker. It names objects, fields and values, never SOQL or addresses; main is stateless about the sync.
 * What is refused as a whole is thrown: AUTH_REQUIRED, QUOTA, OFFLINE, SERVER and OTHER_IDENTITY say that nothing was carried out.
 * A write whose answer was lost is a result of class UNKNOWN_OUTCOME.
 */
export const salesforceContract = {
  /**
   * Refuses with ORG_UNFIT, naming the fields, when the org lacks what the mapping needs. `keyed`: objects on which a create can carry
   * a key, so that sending it twice makes one record.
   */
  checkFit: base.output(
    z.object({
      missingOptional: z.array(z.string()),
      keyed: z.array(syncObjectSchema),
      /** By object, what tells its names of fields and values from others; an object with the app's own names is not listed. */
      names: z.record(z.string(), z.string()).default({}),
    }),
  ),
  /** The server's clock, and how far this laptop's is ahead of it, in milliseconds. Costs the org no call. */
  clock: base.output(z.object({ serverTime: z.number(), clockSkew: z.number() })),
  page: base.input(pageRequestSchema).output(answerSchema),
  /** What describe and the record types say of the fields that the app writes. */
  fieldFacts: base.output(fieldFactsSchema),
  /** Several first pages in as few calls as Salesforce allows (five to a call); each has its own outcome, in the order asked for. */
  pages: base
    .input(z.object({ ...workspace, requests: z.array(pageRequestSchema).min(1).max(25) }))
    .output(z.array(pageResultSchema)),
  /** Records by id as they stand now, in the order asked for, with who changed them last and when. One call. */
  retrieve: base.input(retrieveSchema.extend(workspace)).output(z.object({ records: z.array(recordSchema) })),
  /** Changes of up to twelve records, in order, each read back. One call. A failure of one leaves the others alone. */
  write: base.input(z.object({ ...workspace, writes: writesSchema })).output(z.array(writeResultSchema)),
  create: base.input(createSchema.safeExtend(workspace)).output(createResultSchema),
  probe: base.input(probeSchema.safeExtend(workspace)).output(probeResultSchema),
  /** Salesforce has no condition for this: compare first. */
  remove: base.input(removeSchema.extend(workspace)).output(removeResultSchema),
  /** Ids that changed in a window. `latestDateCovered`: up to where no transaction is still under way. */
  updatedIds: base
    .input(changedIdsSchema.safeExtend(workspace))
    .output(z.object({ ids: z.array(z.string()), latestDateCovered: z.number() })),
  /** Ids that were deleted in a window; null when Salesforce's log does not reach back so far: sweep then. */
  deletedIds: base.input(changedIdsSchema.safeExtend(workspace)).output(
    z
      .object({
        deleted: z.array(z.object({ id: z.string(), at: z.number() })),
        earliestDateAvailable: z.number(),
        latestDateCovered: z.number(),
      })
      .nullable(),
  ),
  /** What is known of the call limits, and what follows from it: how often to look, and what to leave for later. Costs no call. */
  limits: base
    .input(z.object({ idle: z.boolean(), firstSync: z.boolean() }))
    .output(z.object({ budget: callBudgetSchema, rhythm: rhythmSchema })),
};
