import type { Case } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { formatInstant } from '#shared/lib';

/**
 * STAT-4: what is written when work on a case starts: In Progress (trying to reach the customer, where the edition tells stages
 * apart) and since when. Empty when it is under way already.
 */
export function startOfWork(theCase: Case, edition: HandbookEdition, now: number): Partial<Case> {
  const { group } = edition.meaningOf(theCase.status);
  if (group !== 'open') return {};
  const status = edition.statuses.find(({ meaning }) => meaning.group === 'in-progress')?.label;
  return {
    ...(status !== undefined && { status }),
    ...(theCase.startedAt === undefined && { startedAt: formatInstant(now) }),
  };
}
