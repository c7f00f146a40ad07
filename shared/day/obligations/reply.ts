import { BREACHES, defineObligation } from './define-obligation.ts';

/** A customer wrote and waits: due one business day after the oldest inbound that nobody answered. */
export const reply = defineObligation({
  id: 'reply',
  meta: { summary: 'Reply to the customer', urgency: BREACHES },
  check({ activity, calendar }) {
    const since = activity.unansweredInboundAt;
    return since === Number.POSITIVE_INFINITY ? null : { dueAt: calendar.addBusinessDays(since, 1) };
  },
});
