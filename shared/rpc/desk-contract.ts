import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { bandSchema } from '#shared/lists';
import { rhythmSchema } from '#shared/sync';
import { caseDetailSchema } from './case-schemas.ts';
import { accountsContract } from './accounts-contract.ts';
import { editsStateSchema } from './editing/edit-schemas.ts';
import { dataContract } from './data-contract.ts';
import { editingContract } from './editing-contract.ts';
import { deskErrors } from './errors.ts';
import { failureSchema } from './failure-schema.ts';
import { listContract } from './list-contract.ts';
import { handbookContract } from './handbook-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { sessionSchema } from './session.ts';
import { editionMarksSchema, settingsContract } from './settings-contract.ts';

const base = oc.errors(deskErrors);

/** What a sweep found gone from Salesforce: removed here, or held because it is more than anybody would delete on a day. */
const sweptSchema = z.object({
  kind: z.enum(['removed', 'held']),
  deleted: z.number(),
  /** Not deleted as far as Salesforce tells: it no longer shows them to this person. */
  hidden: z.number(),
  /** Of so many records here. */
  of: z.number(),
  /** Records among them on which changes waited, which are kept to decide on. */
  unsent: z.number(),
});
export type Swept = z.infer<typeof sweptSchema>;

/** Where the data worker stands. `usable` is true from the moment that the list can be worked. */
export const deskStateSchema = z.object({
  phase: z.enum(['starting', 'signed-out', 'ready', 'elsewhere', 'failed']),
  session: sessionSchema.nullable(),
  usable: z.boolean(),
  /** Rises with each change of the list; a window of rows says which version it was cut from. */
  version: z.number(),
  sync: z.object({
    state: z.enum(['idle', 'first', 'delta', 'offline', 'signed-out', 'failed']),
    /** What is being fetched now, in the users' words, with rows stored and rows expected. */
    step: z.string().nullable(),
    stored: z.number(),
    expected: z.number(),
    /** How much of the whole run is done, from 0 to 1. */
    share: z.number(),
    lastSyncAt: z.number().nullable(),
    clockSkew: z.number(),
    failure: failureSchema.nullable(),
    swept: sweptSchema.nullable(),
    /** Optional fields ("Case.Feedback__c") that the org lacks. */
    missing: z.array(z.string()),
    /** How often changes are looked for, and until when they are not; null before it is known. */
    rhythm: rhythmSchema.nullable(),
  }),
  failure: failureSchema.nullable(),
  edits: editsStateSchema,
  /** The edition whose rules are in force. */
  edition: editionMarksSchema,
  /** The zone of the workspace: days, dues and times are said in it. */
  zone: z.string(),
  settings: z.object({
    /** Rises with each change of the settings. */
    version: z.number(),
    /** Whether the first set-up was gone through or put off. */
    setUp: z.boolean(),
    /** While every case is judged anew after a change. */
    judging: z.boolean(),
  }),
  counts: z.object({
    cases: z.number(),
    day: z.number(),
    bands: z.record(bandSchema, z.number()),
    /** Worked today, and nothing more is owed on them today. */
    done: z.number(),
    /** Something is owed on them by the end of today, or was. */
    left: z.number(),
  }),
});
export type DeskState = z.infer<typeof deskStateSchema>;

const noticeSchema = z.object({
  kind: z.enum(['meeting', 'reply', 'deadline', 'due']),
  title: z.string(),
  body: z.string(),
  /** The case that it opens; null where it is about several. */
  caseId: z.string().nullable(),
});

/** What the data worker does for the UI thread: rows on screen, counts, and one case at a time. */
export const deskContract = {
  states: base.output(eventIterator(deskStateSchema)),
  /** The case as this laptop knows it; null when it is not (or no longer) stored. */
  openCase: base.input(z.object({ id: z.string() })).output(caseDetailSchema.nullable()),
  signInToPractice: base.input(z.object({ username: z.string().max(200).optional() })).output(z.null()),
  signIn: base.input(z.object({ loginUrl: z.url().max(500), clientId: z.string().min(1).max(500) })).output(z.null()),
  /**
   * Revokes the sign-in and deletes what is stored of it on this laptop. UNSENT_WORK while changes wait to be sent, unless
   * `discardUnsent` says that they may go.
   */
  signOut: base.input(z.object({ discardUnsent: z.boolean().optional() }).optional()).output(z.null()),
  syncNow: base.output(z.null()),
  /** What becomes of records that a sweep found gone and that are held: they go here too, or stay until the next sweep. */
  answerHeld: base.input(z.object({ removes: z.boolean() })).output(z.null()),
  /** Somebody is working in the app: changes are looked for more often than in an idle one. */
  amHere: base.output(z.null()),
  cancelSync: base.output(z.null()),
  /** What the person is to be told now, grouped. Whoever takes it has to tell it: it is not given out again. */
  takeReminders: base.output(z.array(noticeSchema)),
  /** Takes the workspace over from another window. */
  useHere: base.output(z.null()),
  lists: listContract,
  editing: editingContract,
  settings: settingsContract,
  accounts: accountsContract,
  handbook: handbookContract,
  data: dataContract,
  outbox: outboxContract,
};
export type DeskContract = typeof deskContract;
