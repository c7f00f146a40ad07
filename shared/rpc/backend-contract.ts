import { oc } from '@orpc/contract';
import { journalBatchSchema, operationSchema } from '#shared/outbox';
import { fieldFactsSchema, pageRequestSchema } from '#shared/sync';
import { z } from 'zod';
import { deskErrors } from './errors.ts';
import { practiceLoginSchema, sessionSchema } from './session.ts';

const base = oc.errors(deskErrors);

/** Salesforce's own JSON text, checked to be JSON of the right shape by main and read by the data worker. */
const answerSchema = z.object({ body: z.string() });
export type Answer = z.infer<typeof answerSchema>;

const workspaceSchema = sessionSchema.pick({ orgId: true, userId: true });

/** What the main process does for the renderer: sign-in, reading Salesforce, the journal. Served by `createBackend`. */
export const backendContract = {
  app: {
    info: base.output(
      z.object({
        version: z.string(),
        keepsSecrets: z.enum(['across-restarts', 'until-exit']),
        /** `Electron 45.4.1` or `Node 24.1.0`. */
        runtime: z.string(),
        /** `linux x64`. */
        system: z.string(),
      }),
    ),
    /** The newest lines of the log, the oldest of them first. */
    recentLog: base.output(z.array(z.string())),
  },
  session: {
    current: base.output(sessionSchema.nullable()),
    /** Starts the practice org if needed and lists who can sign in to it. */
    practiceLogins: base.output(z.array(practiceLoginSchema)),
    signInToPractice: base.input(z.object({ username: z.string().max(200).optional() })).output(sessionSchema),
    /** Signs in through the system browser; `loginUrl` is production, a sandbox or a My Domain address. */
    signIn: base
      .input(z.object({ loginUrl: z.url().max(500), clientId: z.string().min(1).max(500) }))
      .output(sessionSchema),
    /** UNSENT_WORK while the journal holds changes, unless `discardUnsent` says that they may go. */
    signOut: base.input(z.object({ discardUnsent: z.boolean().optional() }).optional()).output(z.null()),
    /** Signs out of the practice org and makes it anew. RULE_REFUSED for one that somebody else runs. */
    resetPractice: base.output(z.null()),
  },
  salesforce: {
    /** Refuses with ORG_UNFIT, naming the fields, when the org lacks what the mapping needs. */
    checkFit: base.output(z.object({ missingOptional: z.array(z.string()) })),
    /** The server's clock, and how far this laptop's is ahead of it, in milliseconds. Costs the org no call. */
    clock: base.output(z.object({ serverTime: z.number(), clockSkew: z.number() })),
    page: base.input(pageRequestSchema).output(answerSchema),
    /** What describe and the record types say of the fields that the app writes. */
    fieldFacts: base.output(fieldFactsSchema),
  },
  /** The mirror of unsent edits, which outlives the database. Only of the workspace that is signed in. */
  journal: {
    /** Resolves when the batch is on the disk; NOT_SECURED when the disk does not take it. */
    append: base.input(journalBatchSchema.extend({ workspace: workspaceSchema })).output(z.null()),
    read: base
      .input(z.object({ workspace: workspaceSchema }))
      .output(z.object({ count: z.number(), ops: z.array(operationSchema), torn: z.boolean() })),
  },
};
export type BackendContract = typeof backendContract;
