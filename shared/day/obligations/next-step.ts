import { BREACHES, defineObligation } from './define-obligation.ts';

/** NS-3: the Next Steps Date says when the step is due; a callback (FLOW-1) returns on it. */
export const nextStep = defineObligation({
  id: 'next-step',
  meta: { summary: 'Next step', urgency: BREACHES },
  check({ started, nextStepsDay, calendar }) {
    return started && nextStepsDay !== null ? { dueAt: calendar.endOfDay(nextStepsDay) } : null;
  },
});
