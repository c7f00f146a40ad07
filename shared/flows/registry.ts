import type { HandbookEdition } from '#shared/handbook';
import { CASE_WORK } from './case-work.data.ts';
import type { Flow } from './define-flow.ts';
import { STANDING_ANSWERS } from './standing-answers.data.ts';

export const FLOWS: readonly Flow[] = [...STANDING_ANSWERS, ...CASE_WORK];

/** The flows of an edition; a team's own edition has those of the one that it started from. */
export function flowsOf({ basis }: Pick<HandbookEdition, 'basis'>): readonly Flow[] {
  return FLOWS.filter((flow) => flow.in.includes(basis)).map((flow) => ({
    ...flow,
    steps: flow.steps.filter((step) => step.in?.includes(basis) ?? true),
  }));
}
