import type { Case, Id, Region } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { parseInstant } from '#shared/lib';
import { readCase } from '#shared/rules';
import type { Surroundings } from './case-contexts.ts';
import { caseContexts } from './case-contexts.ts';
import { sayDay } from './say-time.ts';

type QueueWorkspace = Surroundings & { readonly cases: readonly Case[] };

export interface SharedQueueOptions {
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only this region's territory (SEG-5), and cases whose region nobody knows yet (E2C); left out for all. */
  readonly region?: Region;
}

/**
 * QUEUE-1: the cases that wait to be picked up, in the order in which they must be: High priority first, then the oldest.
 * A case waits while it is open and no Advocate owns it; one that is put off (FLOW-1) comes back on its Next Steps Date.
 * Empty in an edition without a shared queue.
 */
export function sharedQueue(workspace: QueueWorkspace, options: SharedQueueOptions): readonly Case[] {
  const { edition, calendar, now, region } = options;
  if (edition.queue !== 'shared') return [];
  const contextOf = caseContexts(workspace, '');
  const territory = edition.segment.territories.find((one) => region !== undefined && one.includes(region)) ?? [region];

  const waiting = workspace.cases.filter((theCase) => {
    if (edition.meaningOf(theCase.status).group !== 'open') return false;
    const context = contextOf(theCase);
    if (context.owner && edition.workingRoles.includes(context.owner.role)) return false;
    const home = context.account?.region;
    if (region !== undefined && home !== undefined && !territory.includes(home)) return false;
    const reading = readCase(theCase, context, edition, calendar, now);
    return !(reading.callback && reading.nextStepsDay !== null && reading.nextStepsDay > reading.today);
  });
  return waiting
    .map((theCase) => ({ theCase, high: theCase.priority === 'High', age: parseInstant(theCase.createdAt) }))
    .sort((a, b) => Number(b.high) - Number(a.high) || a.age - b.age || (a.theCase.id < b.theCase.id ? -1 : 1))
    .map(({ theCase }) => theCase);
}

/** QUEUE-1: why a case is the next one, in a few words: `high priority, waiting since Tuesday`. */
export function whyNext(
  { priority, createdAt }: Pick<Case, 'priority' | 'createdAt'>,
  time: { readonly calendar: Calendar; readonly now: number },
): string {
  const rank = priority === 'High' ? 'high priority' : 'the oldest';
  return `${rank}, waiting since ${sayDay(parseInstant(createdAt), time)}`;
}

/** CAP: how many cases an Advocate has in progress, against what the edition allows. */
export interface Capacity {
  readonly inProgress: number;
  /** Null where the edition names none. */
  readonly limit: number | null;
  readonly full: boolean;
}

/** CAP: a High Value Account case takes no place, unless the edition says so. */
export function capacityOf(cases: readonly Case[], edition: HandbookEdition, advocate: Id): Capacity {
  const { capacity } = edition;
  const inProgress = cases.filter(
    ({ ownerId, status, subject }) =>
      ownerId === advocate &&
      edition.meaningOf(status).group === 'in-progress' &&
      (capacity?.countsHighValue === true || edition.triggerOf(subject)?.id !== 'hva'),
  ).length;
  const limit = capacity?.inProgress ?? null;
  return { inProgress, limit, full: limit !== null && inProgress >= limit };
}

export type PickUp =
  | { readonly state: 'next'; readonly theCase: Case }
  | { readonly state: 'at-capacity'; readonly capacity: Capacity }
  | { readonly state: 'nothing-waits' }
  | { readonly state: 'no-shared-queue' };

/** QUEUE-1: the one case that an Advocate may pick up next, or why there is none. */
export function pickUpNext(workspace: QueueWorkspace, advocate: Id, options: SharedQueueOptions): PickUp {
  if (options.edition.queue !== 'shared') return { state: 'no-shared-queue' };
  const capacity = capacityOf(workspace.cases, options.edition, advocate);
  if (capacity.full) return { state: 'at-capacity', capacity };
  const [theCase] = sharedQueue(workspace, options);
  return theCase ? { state: 'next', theCase } : { state: 'nothing-waits' };
}
