import { implement, ORPCError, type Router } from '@orpc/server';
import { DeskError, editingContract } from '#shared/rpc';
import { absences, handOver, setAbsence } from './absence.ts';
import { choices } from './choices.ts';
import { close, closeMany, closePreview } from './closing.ts';
import { daySummary } from './day-summary.ts';
import { cover, leaveToOwner, planTakeOver } from './cover.ts';
import { drafts, keepDraft } from './drafts.ts';
import type { Editing } from './editing.ts';
import { flowsFor, planFlow, runFlow } from './flows.ts';
import { conflictsOf, exportUnsent, historyOf, unsentOf } from './history.ts';
import {
  linkContact,
  linkOpportunity,
  planAssign,
  planComment,
  setAdmin,
  setCloseDate,
  setRenewalRisk,
} from './links.ts';
import { fixMany, many } from './many.ts';
import { cleanUp, gaps, planFixes } from './mend.ts';
import { createCase, newCaseDraft } from './new-case.ts';
import { park, planKeepParked, planNoReply, planSkip } from './parking.ts';
import { capacity, pickUp, pickUpNext } from './queue.ts';
import { planCreate, planEdit, planRemove } from './plain-edits.ts';
import { dateSuggestions, lintDraft, logTouch, readDay } from './touch.ts';
import { save } from './work.ts';
import { completeTask, moveTask, planTouchpoint, touchpoints } from './year-plan.ts';

type EditingRouter = Router<typeof editingContract, Record<never, never>>;

/** The editing contract over whatever workspace is open; `open` rejects with NOT_READY when none is. */
export function createEditingRouter(open: () => Promise<Editing>): EditingRouter {
  const os = implement(editingContract).use(async ({ next }) => {
    try {
      const { work, strict } = await open();
      return await next({ context: { work, strict } });
    } catch (error) {
      if (error instanceof DeskError)
        throw new ORPCError(error.code, { defined: true, message: error.message, data: error.data });
      throw error;
    }
  });
  return os.router({
    fieldFacts: os.fieldFacts.handler(({ context: { work } }) => work.editor.facts),
    edit: os.edit.handler(({ input, context: { work } }) => save(work, planEdit(work, input), input.id)),
    create: os.create.handler(({ input, context: { work } }) => save(work, planCreate(work, input))),
    remove: os.remove.handler(({ input, context: { work } }) => save(work, planRemove(work, input), input.id)),
    undo: os.undo.handler(({ input, context: { work } }) => work.editor.undo(input.group)),
    redo: os.redo.handler(({ context: { work } }) => work.editor.redo()),
    history: os.history.handler(({ input, context: { work, strict } }) => historyOf(work, strict, input.id)),
    unsent: os.unsent.handler(({ context: { work } }) => unsentOf(work)),
    names: os.names.handler(({ input, context: { work } }) =>
      [...work.workspace.names].slice(input.after).map(([localId, id]) => ({ localId, id })),
    ),
    conflicts: os.conflicts.handler(({ context: { strict } }) => conflictsOf(strict)),
    exportUnsent: os.exportUnsent.handler(({ context: { work } }) => exportUnsent(work)),

    drafts: os.drafts.handler(({ context: { work } }) => drafts(work.workspace.db, work.clock())),
    keepDraft: os.keepDraft.handler(async ({ input, context: { work } }) => {
      const { db, names } = work.workspace;
      await keepDraft(db, input, names, work.clock());
      return null;
    }),
    lintDraft: os.lintDraft.handler(({ input, context: { work } }) => lintDraft(work, input)),
    dateSuggestions: os.dateSuggestions.handler(({ input, context: { work } }) => dateSuggestions(work, input.id)),
    readDay: os.readDay.handler(({ input, context: { work } }) => readDay(work, input.text)),
    choices: os.choices.handler(({ input, context: { work } }) => choices(work, input)),
    gaps: os.gaps.handler(({ input, context: { work } }) => gaps(work, input.id)),

    closePreview: os.closePreview.handler(({ input, context: { work } }) => closePreview(work, input.id, input.draft)),
    close: os.close.handler(({ input, context: { work } }) => close(work, input)),
    closeMany: os.closeMany.handler(({ input, context: { work } }) => closeMany(work, input)),

    logTouch: os.logTouch.handler(({ input, context: { work } }) => logTouch(work, input)),
    pickUp: os.pickUp.handler(({ input, context: { work } }) => pickUp(work, input.id)),
    pickUpNext: os.pickUpNext.handler(({ context: { work } }) => pickUpNext(work)),
    capacity: os.capacity.handler(({ context: { work } }) => capacity(work)),
    park: os.park.handler(({ input, context: { work } }) => park(work, input)),
    keepParked: os.keepParked.handler(({ input, context: { work } }) =>
      save(work, planKeepParked(work, input.id), input.id),
    ),
    noReplyNeeded: os.noReplyNeeded.handler(({ input, context: { work } }) =>
      save(work, planNoReply(work, input.id, input.reason), input.id),
    ),
    assign: os.assign.handler(({ input, context: { work } }) => save(work, planAssign(work, input), input.id)),
    skip: os.skip.handler(({ input, context: { work } }) => save(work, planSkip(work, input), input.id)),
    messageOwner: os.messageOwner.handler(({ input, context: { work } }) =>
      save(work, planComment(work, input), input.id),
    ),
    linkContact: os.linkContact.handler(({ input, context: { work } }) => linkContact(work, input.id, input.contactId)),
    linkOpportunity: os.linkOpportunity.handler(({ input, context: { work } }) =>
      linkOpportunity(work, input.id, input.opportunityId),
    ),
    setAdmin: os.setAdmin.handler(({ input, context: { work } }) => setAdmin(work, input.id, input.admin)),
    setCloseDate: os.setCloseDate.handler(({ input, context: { work } }) => setCloseDate(work, input.id, input.day)),
    setRenewalRisk: os.setRenewalRisk.handler(({ input, context: { work } }) =>
      setRenewalRisk(work, input.id, input.category),
    ),
    applyFixes: os.applyFixes.handler(({ input, context: { work } }) =>
      save(work, planFixes(work, input.id, 'lint'), input.id),
    ),
    fixMany: os.fixMany.handler(({ input, context: { work } }) => fixMany(work, input.ids)),
    many: os.many.handler(({ input, context: { work } }) => many(work, input)),
    cleanUp: os.cleanUp.handler(({ context: { work } }) => cleanUp(work)),
    daySummary: os.daySummary.handler(({ context: { work, strict } }) => daySummary(work, strict)),

    newCaseDraft: os.newCaseDraft.handler(({ input, context: { work } }) => newCaseDraft(work, input)),
    createCase: os.createCase.handler(({ input, context: { work } }) => createCase(work, input)),
    flows: os.flows.handler(({ input, context: { work } }) => flowsFor(work, input.search)),
    planFlow: os.planFlow.handler(({ input, context: { work } }) => planFlow(work, input)),
    runFlow: os.runFlow.handler(({ input, context: { work } }) => runFlow(work, input)),
    handOver: os.handOver.handler(({ context: { work } }) => handOver(work)),
    cover: os.cover.handler(({ context: { work } }) => cover(work)),
    takeOver: os.takeOver.handler(({ input, context: { work } }) => save(work, planTakeOver(work, input.id), input.id)),
    leaveToOwner: os.leaveToOwner.handler(async ({ input, context: { work } }) => {
      await leaveToOwner(work, input.id);
      return null;
    }),
    setAbsence: os.setAbsence.handler(({ input, context: { work } }) => setAbsence(work, input)),
    absences: os.absences.handler(({ context: { work } }) => absences(work)),
    touchpoints: os.touchpoints.handler(({ input, context: { work } }) => touchpoints(work, input.id)),
    planTouchpoint: os.planTouchpoint.handler(({ input, context: { work } }) => planTouchpoint(work, input)),
    moveTask: os.moveTask.handler(({ input, context: { work } }) => moveTask(work, input)),
    completeTask: os.completeTask.handler(({ input, context: { work } }) => completeTask(work, input.id)),
  });
}
