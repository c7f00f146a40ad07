import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  closeInputSchema,
  closeManyInputSchema,
  closePreviewInputSchema,
  closePreviewSchema,
} from './editing/close-schemas.ts';
import {
  conflictSchema,
  createInputSchema,
  daySchema,
  editInputSchema,
  historyEntrySchema,
  idSchema,
  removeInputSchema,
  savedManySchema,
  savedSchema,
  typedDaySchema,
  unsentSchema,
} from './editing/edit-schemas.ts';
import { fieldFactsSchema } from '#shared/sync';
import {
  dateSuggestionsSchema,
  lintDraftInputSchema,
  lintDraftSchema,
  logTouchInputSchema,
  readDaySchema,
  stepsDraftSchema,
  touchSavedSchema,
} from './editing/touch-schemas.ts';
import {
  absenceInputSchema,
  assignInputSchema,
  capacitySchema,
  choicesInputSchema,
  choicesSchema,
  cleanUpSchema,
  coverSchema,
  daySummarySchema,
  flowInputSchema,
  flowPlanSchema,
  flowSchema,
  gapsSchema,
  handOverSchema,
  manyInputSchema,
  movedTaskInputSchema,
  newCaseDraftSchema,
  newCaseInputSchema,
  parkInputSchema,
  pickedUpSchema,
  planTouchpointInputSchema,
  runFlowInputSchema,
  skipInputSchema,
  touchpointsSchema,
} from './editing/work-schemas.ts';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);
const one = z.object({ id: idSchema });
const text = z.string().min(1).max(4_000);

/**
 * Everything that changes a workspace, and what is asked while one is about to. Each command is one user action: one group of
 * operations that one undo takes back. Each resolves when it is saved on this laptop, database and journal both.
 */
export const editingContract = {
  // The door.
  /** What the org says of each property, as kept on this laptop; null before the first sync has brought it. */
  fieldFacts: base.output(fieldFactsSchema.nullable()),
  edit: base.input(editInputSchema).output(savedSchema),
  create: base.input(createInputSchema).output(savedSchema),
  remove: base.input(removeInputSchema).output(savedSchema),
  /** Takes the newest action back, or that of `group`, as long as none of it was sent; null when there is nothing. */
  undo: base
    .input(z.object({ group: z.string().max(64).optional() }))
    .output(z.object({ label: z.string() }).nullable()),
  redo: base.output(z.object({ label: z.string() }).nullable()),
  /** What was done on a case (or any record) on this laptop, the newest first. */
  history: base.input(one).output(z.array(historyEntrySchema)),
  unsent: base.output(z.array(unsentSchema)),
  /**
   * The ids that Salesforce gave since the workspace was opened, after the first `after` of them, each beside the local one that it
   * replaced. Whoever still asks by the local id is answered by the other.
   */
  names: base.input(z.object({ after: z.number() })).output(z.array(z.object({ localId: idSchema, id: idSchema }))),
  conflicts: base.output(z.array(conflictSchema)),
  /** All that is not in Salesforce yet, as JSON text. */
  exportUnsent: base.output(z.object({ fileName: z.string(), text: z.string() })),

  // Reading while writing.
  /** Next Steps, their date and Feedback as typed, linted with the case's own facts. */
  lintDraft: base.input(lintDraftInputSchema).output(lintDraftSchema),
  /** What was being written on this laptop when the app was closed, by case. */
  drafts: base.output(z.array(stepsDraftSchema.extend({ id: idSchema }))),
  /** Keeps what is being written over the end of the app; null once it is saved or let go. */
  keepDraft: base.input(one.extend({ draft: stepsDraftSchema.nullable() })).output(z.null()),
  dateSuggestions: base.input(one).output(dateSuggestionsSchema),
  /** `+3d`, `fri`, `6m`, `tomorrow`, `3 mar`, `2026-01-05`, as seen from today. */
  readDay: base.input(z.object({ text: typedDaySchema })).output(readDaySchema),
  /** What may be chosen where a record is asked for. */
  choices: base.input(choicesInputSchema).output(choicesSchema),
  /** The Required 10 that are missing, each with its fix in place. */
  gaps: base.input(one).output(gapsSchema),

  // Closing.
  closePreview: base.input(closePreviewInputSchema).output(closePreviewSchema),
  close: base.input(closeInputSchema).output(savedSchema),
  closeMany: base.input(closeManyInputSchema).output(savedManySchema),

  // Working a case.
  /** The entry above Next Steps, the date, the activity; starts the case where it was not. */
  logTouch: base.input(logTouchInputSchema).output(touchSavedSchema),
  /** fy26: the first review is stamped. fy25: owner and status in one step. */
  pickUp: base.input(one).output(savedSchema),
  /** fy25: the one case that is next (QUEUE-1); AT_CAPACITY, NOTHING_WAITS or RULE_REFUSED when there is none. */
  pickUpNext: base.output(pickedUpSchema),
  capacity: base.output(capacitySchema),
  park: base.input(parkInputSchema).output(savedSchema),
  /** A customer's "thanks" on a parked case: no reply is owed, and it stays parked. */
  keepParked: base.input(one).output(savedSchema),
  noReplyNeeded: base.input(one.extend({ reason: text.optional() })).output(savedSchema),
  assign: base.input(assignInputSchema).output(savedSchema),
  skip: base.input(skipInputSchema).output(savedSchema),
  /** A case comment that its owner reads. */
  messageOwner: base.input(one.extend({ text })).output(savedSchema),
  linkContact: base.input(one.extend({ contactId: idSchema })).output(savedSchema),
  linkOpportunity: base.input(one.extend({ opportunityId: idSchema.nullable() })).output(savedSchema),
  /** On the case's account. */
  setAdmin: base.input(one.extend({ admin: z.string().max(255) })).output(savedSchema),
  /** On the case's opportunity. */
  setCloseDate: base.input(one.extend({ day: typedDaySchema })).output(savedSchema),
  setRenewalRisk: base.input(one.extend({ category: z.string().max(255) })).output(savedSchema),
  /** Every lint fix of Next Steps and Feedback. */
  applyFixes: base.input(one).output(savedSchema),
  fixMany: base.input(z.object({ ids: z.array(idSchema).min(1).max(1_000) })).output(savedManySchema),
  many: base.input(manyInputSchema).output(savedManySchema),
  cleanUp: base.output(cleanUpSchema),
  /** What was done today, for the end of the day. */
  daySummary: base.output(daySummarySchema),

  // New cases, flows, absence, the year of a High Value Account.
  newCaseDraft: base.input(newCaseInputSchema).output(newCaseDraftSchema),
  createCase: base.input(newCaseInputSchema).output(savedSchema),
  /** The standing answers of the edition that fit what is typed, best first. */
  flows: base.input(z.object({ search: z.string().max(400) })).output(z.array(flowSchema)),
  planFlow: base.input(flowInputSchema).output(flowPlanSchema),
  runFlow: base.input(runFlowInputSchema).output(savedSchema),
  handOver: base.output(handOverSchema),
  /** FLOW-3: whether I am away, and what waits for me as somebody's cover. */
  cover: base.output(coverSchema),
  /** FLOW-3: the case of a colleague I cover for becomes mine. */
  takeOver: base.input(one).output(savedSchema),
  /** Not now: its card comes back when the customer writes again. Only this laptop knows. */
  leaveToOwner: base.input(one).output(z.null()),
  setAbsence: base.input(absenceInputSchema).output(savedSchema),
  absences: base.output(z.array(z.object({ id: idSchema, subject: z.string(), from: daySchema, to: daySchema }))),
  touchpoints: base.input(one).output(touchpointsSchema),
  planTouchpoint: base.input(planTouchpointInputSchema).output(savedSchema),
  moveTask: base.input(movedTaskInputSchema).output(savedSchema),
  completeTask: base.input(one).output(savedSchema),
};
export type EditingContract = typeof editingContract;
