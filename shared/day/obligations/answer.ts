import { BREACHES, defineObligation } from './define-obligation.ts';

/** NS-4, SLA-5: a colleague asked for an update, which is due within one business day. */
export const answer = defineObligation({
  id: 'answer',
  meta: { summary: 'Answer to a colleague', urgency: BREACHES },
  check({ activity, calendar }) {
    const since = activity.openRequestAt;
    return since === Number.POSITIVE_INFINITY ? null : { dueAt: calendar.addBusinessDays(since, 1) };
  },
});
