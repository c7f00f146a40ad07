import { BREACHES, defineObligation } from './define-obligation.ts';

/** SLA-3, SLA-4: the day by which a case must be closed, unless it is exempt. */
export const limit = defineObligation({
  id: 'limit',
  meta: { summary: 'Limit to close', urgency: { ...BREACHES, slipsWithinDays: 3 } },
  check: ({ exempt, limitAt }) => (exempt || limitAt === Number.POSITIVE_INFINITY ? null : { dueAt: limitAt }),
});
