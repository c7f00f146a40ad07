import { oc } from '@orpc/contract';
import { journalBatchSchema, operationSchema } from '#shared/outbox';
import { workspaceIdentitySchema } from '#shared/sync';
import { z } from 'zod';
import { deskErrors } from './errors.ts';
import { fieldsContract } from './fields-contract.ts';
import { salesforceContract } from './salesforce-contract.ts';
import { secretsContract } from './secrets-contract.ts';
import { practiceLoginSchema, sessionSchema } from './session.ts';

const base = oc.errors(deskErrors);

const workspaceSchema = sessionSchema.pick({ orgId: true, userId: true });

/** What the main process does for the renderer: sign-in, Salesforce to read and to write, the journal. Served by `createBackend`. */
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
      .input(
        z.object({
          loginUrl: z.url().max(500),
          clientId: z.string().min(1).max(500),
          /** Refuses with OTHER_IDENTITY, and forgets the sign-in, when somebody else signs in there. */
          as: workspaceIdentitySchema.optional(),
        }),
      )
      .output(sessionSchema),
    /**
     * Revokes the sign-in and deletes what main keeps of the workspace. UNSENT_WORK, before anything is touched, while the journal
     * holds changes, unless `discardUnsent` says that they may go. The worker then deletes its database and says `wiped`.
     */
    signOut: base.input(z.object({ discardUnsent: z.boolean().optional() }).optional()).output(z.null()),
    /** Signs out of the practice org and makes it anew. RULE_REFUSED for one that somebody else runs. */
    resetPractice: base.output(z.null()),
    /** Whose data a sign-out has still to delete, perhaps since before a crash: nothing else may be opened before that. */
    leftToWipe: base.output(workspaceIdentitySchema.nullable()),
    wiped: base.output(z.null()),
  },
  salesforce: salesforceContract,
  fields: fieldsContract,
  /** The mirror of unsent edits, which outlives the database. Only of the workspace that is signed in. */
  journal: {
    /** Resolves when the batch is on the disk; NOT_SECURED when the disk does not take it. */
    append: base.input(journalBatchSchema.extend({ workspace: workspaceSchema })).output(z.null()),
    read: base
      .input(z.object({ workspace: workspaceSchema }))
      .output(z.object({ count: z.number(), ops: z.array(operationSchema), torn: z.boolean() })),
  },
  secrets: secretsContract,
};
export type BackendContract = typeof backendContract;
