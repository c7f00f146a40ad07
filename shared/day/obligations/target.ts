import { SLIPS, defineObligation } from './define-obligation.ts';

/** SLA-2: the day by which a case should be closed. */
export const target = defineObligation({
  id: 'target',
  meta: { summary: 'Target to close', urgency: { ...SLIPS, slipsWithinDays: 2 } },
  check: ({ exempt, targetAt }) => (exempt || targetAt === Number.POSITIVE_INFINITY ? null : { dueAt: targetAt }),
});
