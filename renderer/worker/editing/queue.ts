import type { Id } from '#shared/domain';
import {
  capacityOf,
  pickUpNext as nextInQueue,
  sharedQueue,
  whyNext,
  type PickUp,
  type SharedQueueOptions,
} from '#shared/day';
import { startOfWork } from '#shared/flows';
import { DeskError, type Saved } from '#shared/rpc';
import type { Plan } from './editor.ts';
import { byRule } from './refuse.ts';
import { caseOf, meOf, nameOf, onCase, read, save, type Work } from './work.ts';

export interface CapacityNow {
  readonly inProgress: number;
  readonly limit: number | null;
  readonly full: boolean;
  /** Cases that wait in the shared queue; null where there is none. */
  readonly waiting: number | null;
  /** QUEUE-1: the one that is next, and why; null where none waits. */
  readonly next: { readonly caseNumber: string; readonly subject: string; readonly why: string } | null;
}

export function capacity(work: Work): CapacityNow {
  const { index, board } = work.workspace;
  const { edition, me } = board.judge;
  const own = capacityOf([...index.cases.values()], edition, me);
  if (edition.queue !== 'shared') return { ...own, waiting: null, next: null };
  const options = queueOptions(work);
  const queue = sharedQueue(waitingCases(work), options);
  const [first] = queue;
  const next = first && { caseNumber: first.caseNumber, subject: first.subject, why: whyNext(first, options) };
  return { ...own, waiting: queue.length, next: next ?? null };
}

/** Work on a case starts: where a queue is shared, owner and status in one step (STAT-4), else the first review is stamped. */
export function planPickUp(work: Work, id: Id): Plan {
  const reading = read(work, id);
  const { theCase, edition, closed } = reading;
  const { me } = work.workspace.board.judge;
  if (closed) throw byRule('STAT-2', 'This case is closed.', 'Reopen it first by another status.');
  const patch = { ...(theCase.ownerId !== me && { ownerId: me }), ...startOfWork(theCase, edition, work.clock()) };
  if (Object.keys(patch).length === 0)
    throw byRule('STAT-4', 'You are working on this case already.', 'Press N to write the next step.');
  if (edition.queue === 'shared') refuseWhenFull(work);
  return { label: `Pick up ${nameOf(theCase)}`, edits: [onCase(id, patch)] };
}

export async function pickUp(work: Work, id: Id): Promise<Saved> {
  return save(work, planPickUp(work, id), id);
}

/** QUEUE-1: High priority first, then the oldest; never picked freely, never past the capacity. */
export async function pickUpNext(work: Work): Promise<Saved & { readonly caseNumber: string }> {
  const { board } = work.workspace;
  const workspace = waitingCases(work);
  const mine = [...work.workspace.index.cases.values()].filter(({ ownerId }) => ownerId === board.judge.me);
  const next = nextInQueue({ ...workspace, cases: [...workspace.cases, ...mine] }, board.judge.me, queueOptions(work));
  if (next.state !== 'next') throw noNext(next);
  const { id } = next.theCase;
  const plan = planPickUp(work, id);
  const why = whyNext(next.theCase, queueOptions(work));
  const saved = await save(work, { ...plan, label: `${plan.label}: ${why}` }, id);
  return { ...saved, caseNumber: caseOf(work, id).caseNumber };
}

function refuseWhenFull(work: Work): void {
  const now = capacity(work);
  if (now.full) throw atCapacity(now.limit ?? 0);
}

/** Only what can wait is looked at: the rest of the workspace is many times larger. */
function waitingCases({ workspace }: Work) {
  const { index, board } = workspace;
  const { edition } = board.judge;
  const cases = [...index.cases.values()].filter(
    ({ status, ownerId }) =>
      edition.meaningOf(status).group === 'open' && !edition.workingRoles.includes(index.users.get(ownerId)?.role ?? 'stakeholder'),
  );
  const accounts = cases.flatMap(({ accountId }) => (accountId && index.accounts.get(accountId)) || []);
  const activities = cases.flatMap(({ id }) => [...index.activitiesOf.case.get(id)]);
  return { cases, accounts, activities, users: [...index.users.values()], contacts: [], leads: [], opportunities: [] };
} // prettier-ignore

function queueOptions(work: Work): SharedQueueOptions {
  const { edition, calendar } = work.workspace.board.judge;
  const { region } = meOf(work);
  return { edition, calendar, now: work.clock(), ...(region !== undefined && { region }) };
}

function noNext(next: Exclude<PickUp, { state: 'next' }>): DeskError {
  switch (next.state) {
    case 'at-capacity':
      return atCapacity(next.capacity.limit ?? 0);
    case 'nothing-waits':
      return new DeskError('NOTHING_WAITS', 'No case waits in the queue.', 'It is looked at again with each sync.');
    case 'no-shared-queue':
      return byRule(
        'QUEUE-2',
        'In this edition cases are routed to you: there is no shared queue.',
        'Work your own list.',
      );
  }
}

function atCapacity(limit: number): DeskError {
  return new DeskError(
    'AT_CAPACITY',
    `You have ${limit} cases in progress, which is as many as one Advocate works at a time.`,
    'Close or hand over one first.',
    { rules: [{ rule: 'CAP', message: `At most ${limit} cases in progress.` }] },
  );
}
