import type { Activity } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';

/** AE-2: how an account is planned for, by its last transaction. */
export type PlanKind = 'flat' | 'expanded' | 'uptier';

/** Plans from the smallest to the largest, as the transaction names them. */
export interface LastTransaction {
  /** 0 is free; a higher number is a higher plan. */
  readonly planBefore: number;
  readonly planAfter: number;
  readonly usersBefore: number;
  readonly usersAfter: number;
}

/** AE-2: null where the plan went down, which the guidelines do not name. */
export function planKindOf({ planBefore, planAfter, usersBefore, usersAfter }: LastTransaction): PlanKind | null {
  if (planAfter > planBefore) return 'uptier';
  if (planAfter < planBefore) return null;
  return usersAfter > usersBefore ? 'expanded' : 'flat';
}

/** AE-3: an opportunity's activity that logs a call preparation, such as `Prep w/ Mara`. */
export function isCallPrep({ subject, opportunityId }: Activity, { executives }: HandbookEdition): boolean {
  if (executives === null || opportunityId === undefined) return false;
  const prefix = executives.callPrepPrefix.toLowerCase();
  const text = subject.trim().toLowerCase();
  return text.startsWith(prefix) && text.slice(prefix.length).trim() !== '';
}

/** AE-3: an activity whose subject carries one of the words as a whole word. */
export function isQualificationCall({ subject }: Activity, { executives }: HandbookEdition): boolean {
  const words = subject.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return executives !== null && executives.qualificationWords.some((word) => words.includes(word));
}
