import { BREACHES, defineObligation } from './define-obligation.ts';

/** SLA-1: a routed case is reviewed in time; it is owed until work starts. */
export const review = defineObligation({
  id: 'review',
  meta: { summary: 'First review', urgency: BREACHES },
  check: ({ started, reviewDueAt }) =>
    started || reviewDueAt === Number.POSITIVE_INFINITY ? null : { dueAt: reviewDueAt },
});
