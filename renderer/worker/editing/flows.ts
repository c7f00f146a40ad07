import type { Case, Id } from '#shared/domain';
import {
  findFlows,
  flowsOf,
  planFlow as planSteps,
  type Flow,
  type FlowFacts,
  type FlowPlan,
  type PlannedStep,
} from '#shared/flows';
import type { Patch } from '#shared/outbox';
import { editedFields } from '#shared/sync';
import { canClose } from '#shared/rules';
import { DeskError, type FlowPlanned, type Saved } from '#shared/rpc';
import type { RecordEdit } from '../../data/edit-store.ts';
import { absenceEvent } from './absence.ts';
import { planClose } from './closing.ts';
import type { Plan } from './editor.ts';
import { fullName } from './mend.ts';
import { byRule } from './refuse.ts';
import { caseOf, meOf, nameOf, newActivity, newNote, onCase, read, save, type Work } from './work.ts';

export interface FlowInput {
  readonly flowId: string;
  readonly caseId: Id;
  readonly answers: Readonly<Record<string, string>>;
}

/** The standing answers that fit what a person types about what happened, best first. */
export function flowsFor({ workspace }: Work, search: string): FlowPlanned['flow'][] {
  return findFlows(flowsOf(workspace.board.judge.edition), search).map(shownFlow);
}

/** What a flow would do on this case, with the answers given so far. */
export async function planFlow(work: Work, { flowId, caseId, answers }: FlowInput): Promise<FlowPlanned> {
  const flow = flowOf(work, flowId);
  const theCase = await wholeCase(work, caseId);
  const plan = planned(work, flow, theCase, answers);
  return {
    flow: shownFlow(flow),
    steps: plan.steps.map((step, at) => shownStep(work, theCase, step, writtenBefore(plan.steps, at))),
    open: plan.open.map(({ id }) => id),
    missing: [...plan.missing],
  };
}

/** Does what the plan says, as one action. Messages to customers and other teams stay drafts that a person sends. */
export async function runFlow(
  work: Work,
  { flowId, caseId, answers, reason, messages = {} }: FlowInput & { readonly reason?: string | undefined; readonly messages?: Readonly<Record<string, string>> | undefined },
): Promise<Saved> {
  const flow = flowOf(work, flowId);
  const theCase = await wholeCase(work, caseId);
  const { steps, open } = planned(work, flow, theCase, answers);
  const [asked] = open;
  if (asked) throw byRule(flow.rules[0] ?? flow.id, `Still to be answered: ${asked.label}`, 'Answer it, then go on.');
  const plans = steps.flatMap((step, at): Plan[] => {
    const edits = editsOf(work, theCase, step, messages[String(at)]);
    if (step.kind !== 'close') return [{ label: flow.title, edits }];
    const { outcome, resolutionAction } = step;
    return [planClose(work, { id: caseId, outcome, resolutionAction, reason }, writtenBefore(steps, at))];
  });
  const edits = plans.flatMap((plan) => [...plan.edits]);
  if (edits.length === 0) throw byRule(flow.rules[0] ?? flow.id, 'There is nothing to save here.', 'Do what the steps say.');
  const closing = plans.some((plan) => plan.closing === true);
  return save(work, { label: `${flow.title}: ${nameOf(theCase)}`, edits, closing }, caseId);
} // prettier-ignore

function editsOf(work: Work, theCase: Case, step: PlannedStep, message: string | undefined): readonly RecordEdit[] {
  switch (step.kind) {
    case 'write':
      return [onCase(theCase.id, { ...step.patch, ...(step.assignByRules && { assignByRules: true }) })];
    case 'message': {
      const on = savedOn(theCase, step.to);
      return on ? [newNote(work, message ?? step.message, on)] : [];
    }
    case 'reminder':
      return [
        newActivity(work, {
          kind: 'task', subject: step.subject, at: `${step.day}T00:00:00Z`, caseId: theCase.id, done: false,
        }),
      ]; // prettier-ignore
    case 'absence':
      return [absenceEvent(work, step)];
    case 'do':
    case 'close':
      return [];
  }
}

/** Comments and posts are records of the app; everything else a person sends. */
function savedOn(theCase: Case, to: Extract<PlannedStep, { kind: 'message' }>['to']) {
  if (to === 'case-comment' || to === 'regional-asm') return { caseId: theCase.id };
  if (to === 'opportunity-feed' && theCase.opportunityId !== undefined) return { opportunityId: theCase.opportunityId };
  return null;
}

/** What the steps before one write on the case: a closing is judged with it. */
function writtenBefore(steps: readonly PlannedStep[], at: number): Patch {
  return Object.assign({}, ...steps.slice(0, at).map((step) => (step.kind === 'write' ? step.patch : {}))) as Patch;
}

function planned(work: Work, flow: Flow, theCase: Case, answers: FlowInput['answers']): FlowPlan {
  const { edition, calendar } = work.workspace.board.judge;
  const facts: FlowFacts = {
    theCase,
    edition,
    calendar,
    now: work.clock(),
    initials: meOf(work).initials,
    answers,
    names: namesOf(work, flow, theCase, answers),
  };
  return planSteps(flow, facts);
}

/** How the holes of the drafts are said: people and records by their names. */
function namesOf(
  { workspace }: Work,
  flow: Flow,
  theCase: Case,
  answers: FlowInput['answers'],
): Record<string, string> {
  const { index } = workspace;
  const names: Record<string, string> = {};
  const account = theCase.accountId && index.accounts.get(theCase.accountId)?.name;
  const contact = theCase.contactId && index.contacts.get(theCase.contactId);
  const owner = index.users.get(theCase.ownerId)?.name;
  if (account) names['account'] = account;
  if (contact) names['contact'] = contact.firstName ?? contact.lastName;
  if (owner) names['owner'] = owner;
  for (const { id, kind } of flow.asks) {
    const answer = answers[id];
    const named = answer === undefined ? undefined : nameOfAnswer(index, kind, answer);
    if (named !== undefined) names[id] = named;
  }
  return names;
}

function nameOfAnswer(
  index: Work['workspace']['index'],
  kind: Flow['asks'][number]['kind'],
  id: Id,
): string | undefined {
  if (kind === 'user') return index.users.get(id)?.name;
  if (kind === 'account') return index.accounts.get(id)?.name;
  if (kind === 'opportunity') return index.opportunities.get(id)?.name;
  if (kind === 'case') return index.cases.get(id)?.caseNumber;
  const contact = kind === 'contact' ? index.contacts.get(id) : undefined;
  return contact && fullName(contact);
}

/** With its long texts, which flows write to and which stay on disk otherwise. */
async function wholeCase(work: Work, id: Id): Promise<Case> {
  const slim = caseOf(work, id);
  return (await work.workspace.db.cases.get(id)) ?? slim;
}

function flowOf({ workspace }: Work, id: string): Flow {
  const flow = flowsOf(workspace.board.judge.edition).find((one) => one.id === id);
  if (flow) return flow;
  throw new DeskError('RULE_REFUSED', 'This edition has no such answer.', 'Press ? to find one that it has.');
}

function shownFlow({ id, title, rules, keywords, asks }: Flow): FlowPlanned['flow'] {
  return {
    id,
    title,
    rules: [...rules],
    keywords: [...keywords],
    asks: asks.map(({ default: given, ...ask }) => ({ ...ask, default: given ?? null })),
  };
}

function shownStep(work: Work, theCase: Case, step: PlannedStep, before: Patch): FlowPlanned['steps'][number] {
  switch (step.kind) {
    case 'write': {
      const { patch, ...rest } = step;
      return {
        ...rest,
        writes: Object.entries(patch).map(([field, to]) => ({
          field,
          label: work.editor.facts?.cases[field]?.label ?? editedFields.cases[field]?.label ?? field,
          from: (theCase as unknown as Readonly<Record<string, string | undefined>>)[field] ?? null,
          to,
        })),
      };
    }
    case 'message':
      return { ...step, saved: savedOn(theCase, step.to) !== null };
    case 'close': {
      const reading = read(work, theCase.id, { ...before, resolutionAction: step.resolutionAction });
      const { blockers, warnings } = canClose(reading, step.outcome);
      const plain = (found: typeof blockers) => found.map(({ rule, message }) => ({ rule, message }));
      return { ...step, blockers: plain(blockers), warnings: plain(warnings) };
    }
    case 'do':
    case 'reminder':
    case 'absence':
      return step;
  }
}
